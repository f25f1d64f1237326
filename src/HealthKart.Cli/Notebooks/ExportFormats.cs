using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Notebooks;

/// <summary>What notebooks are made into, by the ends of the files' names.</summary>
internal static class ExportFormats
{
    internal const string Page = "html";
    internal const string Paper = "pdf";
    internal const string Program = "cs";
    internal const string Polyglot = "dib";

    private static readonly string[] s_all = [Page, Paper, Program, Polyglot];

    /// <summary>All of them, for the help.</summary>
    internal static string Names => string.Join('|', s_all);

    /// <summary>The format that a command line names.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    internal static string Read(string text) =>
        Find(text) ?? throw new CommandException(ExportTexts.UnknownFormat(text, $"{string.Join(", ", s_all[..^1])} or {s_all[^1]}"));

    /// <summary>Whether a file is of one of them by its name.</summary>
    internal static bool IsOf(string path) => Find(Path.GetExtension(path).TrimStart('.')) is not null;

    private static string? Find(string text) => Array.Find(s_all, format => format.Equals(text, StringComparison.OrdinalIgnoreCase));
}
