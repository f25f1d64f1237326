using HealthKart.Cli.Output;

namespace HealthKart.Cli.Wording;

/// <summary>The sentences of the command that a user reads, in one place: help and errors here, results in the other part.</summary>
internal static partial class Texts
{
    internal const string Root = "Campaign reports from CSV exports: which influencers and campaigns earn their money back (ROAS, ROI).";

    internal const string Summary = "Prints what the campaign earned back: totals, the best and the worst influencers, warnings.";

    internal const string Sample = "Writes an invented sample campaign: influencers, posts, sales and payouts as CSV.";

    internal const string DataHelp = "The folder with the campaign CSVs. Default: data.";

    internal const string MarginHelp = "The gross margin as a share of revenue, such as 0.4; break-even ROAS is 1 ÷ margin.";

    internal const string JsonHelp = "Print JSON: unrounded numbers, null where a ratio is undefined.";

    internal const string SampleFolderHelp = "The folder to write into; made when it is missing.";

    internal const string SeedHelp = "The start of the random numbers: the same seed writes the same files. Default: 2025.";

    internal const string OverwriteHelp = "Replace files that are there already.";

    internal const string ExamplesTitle = "Examples:";

    internal const string Interrupted = "interrupted.";

    internal static IReadOnlyList<string> RootExamples { get; } =
    [
        "healthkart sample data",
        "healthkart summary --platform Instagram",
    ];

    internal static string FileHelp(string holds) => $"The {holds} file, where its name does not say it: a path, or a name in the data folder.";

    /// <summary>An error as it is shown: in one line, whatever is in it.</summary>
    internal static string Error(string message) => $"error: {PlainText.OneLine(message)}";

    internal static string Unexpected(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message} This is a fault of the program; set {Failure.TraceVariable}=1 to see where it happened.";

    internal static string Usage(string message, string help) => $"{message} See {help}";

    internal static string UnknownOption(string option, string? nearest, string help) => $"Unknown option '{option}'{DidYouMean(nearest)} See {help}";

    internal static string UnknownCommand(string command, string? nearest, string help) => $"Unknown command '{command}'{DidYouMean(nearest)} See {help}";

    internal static string UnexpectedArgument(string argument, string help) => $"Unexpected argument '{argument}'. See {help}";

    internal static string NotAMargin(string text) => $"--margin '{text}' is not a share of the revenue; expected a number above 0 and at most 1, such as 0.4.";

    internal static string NotAWholeNumber(string option, string text) => $"{option} '{text}' is not a whole number; expected one such as 7.";

    internal static string SampleNotWritten(string reason) => $"{reason} To replace files, add --overwrite.";

    private static string DidYouMean(string? nearest) => nearest is null ? "." : $"; did you mean '{nearest}'?";
}
