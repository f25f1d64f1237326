namespace HealthKart.Cli.Wording;

/// <summary>The notebooks that are copied to work on.</summary>
internal static class InitTexts
{
    internal const string FolderHelp =
        "The folder; the notebooks go into its folder notebooks, what they need into its folder library. Both are made when they are "
        + "missing.";

    internal static string FileExists(string path) => $"{path} exists already; nothing was written. To replace files, add --overwrite.";

    internal static string LibraryWritten(string folder, int files) =>
        $"{folder}: {files} files, which the notebooks need in VS Code and Jupyter";
}
