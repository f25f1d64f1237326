using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Notebooks;

/// <summary>Notebook files as commands name them.</summary>
internal static class NotebookFile
{
    internal const string Extension = ".ipynb";

    /// <summary>The folder of the notebooks, where they are worked on and in the tool.</summary>
    internal const string Folder = "notebooks";

    /// <summary>The notebooks that the tool carries.</summary>
    internal static string[] Carried()
    {
        var notebooks = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, Folder), "*" + Extension);
        Array.Sort(notebooks, StringComparer.Ordinal);
        return notebooks;
    }

    /// <summary>The notebook of the folder that the command is run in, else the one that the tool carries.</summary>
    internal static (string Path, bool IsCarried) Find(string fileName, string workingDirectory)
    {
        var own = Path.Combine(workingDirectory, Folder, fileName);
        return File.Exists(own) ? (own, false) : (Path.Combine(AppContext.BaseDirectory, Folder, fileName), true);
    }

    /// <summary>Reads a notebook that a command line names; it and the files that it names are inputs of the run from here on.</summary>
    /// <exception cref="CommandException">There is no such file.</exception>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    internal static NotebookDocument Load(CommandContext context, string path)
    {
        var file = context.FullPath(path);
        if (!File.Exists(file))
        {
            throw new CommandException(Directory.Exists(file) ? NotebookTexts.NotebookIsAFolder(path) : NotebookTexts.NoNotebook(path));
        }

        var notebook = NotebookDocument.Load(file);
        NotebookInputs.Read(notebook);
        return notebook;
    }
}
