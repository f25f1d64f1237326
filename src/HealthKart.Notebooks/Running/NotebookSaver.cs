using HealthKart.Notebooks.Documents;
using HealthKart.Shared;

namespace HealthKart.Notebooks.Running;

/// <summary>Keeps the file of a running notebook at what has been run so far: whole at any moment.</summary>
internal sealed class NotebookSaver(NotebookDocument notebook, string? path)
{
    // A device or a pipe takes the notebook once.
    private readonly bool _isFile = path is not null && !WholeFile.IsDevice(path);

    /// <summary>Saves before the first cell, so that a file that cannot be written ends the run before it starts.</summary>
    public void SaveAtStart()
    {
        if (_isFile)
        {
            notebook.Save(path!);
        }
    }

    /// <summary>Saves between two cells. It does not wait for the disk: what comes later overtakes it, and only a failure of power could tell.</summary>
    public void SaveBetweenCells()
    {
        if (_isFile)
        {
            WholeFile.Write(path!, notebook.Write, waitForDisk: false);
        }
    }

    /// <summary>Saves the notebook as the run left it.</summary>
    public void SaveAtEnd()
    {
        if (path is not null)
        {
            notebook.Save(path);
        }
    }
}
