using System.CommandLine;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary><c>--browser</c>: which browser prints a PDF.</summary>
internal sealed class BrowserOption
{
    internal Option<string?> Option { get; } = new("--browser") { Description = ExportTexts.BrowserHelp, HelpName = "path" };

    /// <summary>
    /// The browser as it was given: a name is looked for on the PATH, a path is the caller's. <c>null</c>: none was named.
    /// </summary>
    internal string? Read(ParseResult result, CommandContext context) =>
        result.GetValue(Option) is { } given && given.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) >= 0
            ? context.FullPath(given)
            : result.GetValue(Option);
}
