namespace HealthKart.Cli.Wording;

/// <summary>Notebooks as a command line names them.</summary>
internal static class NotebookTexts
{
    internal const string NotebookHelp = "The notebook, an .ipynb or .dib file.";

    internal static string NoNotebook(string path) => $"No notebook '{path}'. Expected an .ipynb or .dib file; check the path.";

    internal static string NotebookIsAFolder(string path) => $"'{path}' is a folder. Expected an .ipynb or .dib file in it.";
}
