using HealthKart.Files;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Running;

/// <summary>Keeps the file of a running notebook at what has been run so far: whole at any moment.</summary>
internal sealed class NotebookSaver(NotebookDocument notebook, HeldFile? file)
{
    // A device or a pipe takes the notebook once.
    private readonly bool _isFile = file is not null && !FileTarget.Of(file.Path).IsStream;

    private readonly CellTexts _texts = new(notebook);

    /// <summary>Saves before the first cell, so that a file that cannot be written ends the run before it starts.</summary>
    public void SaveAtStart()
    {
        if (_isFile)
        {
            file!.Write(notebook.Write);
        }
    }

    /// <summary>Says that a cell has changed since the last save.</summary>
    public void Changed(NotebookCell cell) => _texts.Forget(cell);

    /// <summary>
    /// Saves between two cells. It does not wait for the disk: what comes later overtakes it, and only a failure of power could tell.
    /// </summary>
    public void SaveBetweenCells()
    {
        if (_isFile)
        {
            file!.Write(stream => notebook.Write(stream, _texts), waitForDisk: false);
        }
    }

    /// <summary>Saves the notebook as the run left it.</summary>
    public void SaveAtEnd() => file?.Write(notebook.Write);
}
