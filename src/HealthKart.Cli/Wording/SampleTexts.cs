namespace HealthKart.Cli.Wording;

/// <summary>The sample campaign.</summary>
internal static class SampleTexts
{
    internal const string FolderHelp = "The folder to write into; made when it is missing.";

    internal const string SeedHelp = "The start of the random numbers: the same seed writes the same files. Default: 2025.";

    internal const string OverwriteHelp = "Replace files that are there already.";

    internal static string NotAWholeNumber(string option, string text) =>
        $"{option} '{text}' is not a whole number; expected one such as 7.";

    internal static string NotWritten(string reason) => $"{reason} To replace files, add --overwrite.";
}
