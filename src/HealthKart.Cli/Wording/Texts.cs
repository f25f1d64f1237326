using HealthKart.Cli.Output;
using HealthKart.Notebooks.Pdf;

namespace HealthKart.Cli.Wording;

/// <summary>The sentences of the command that a user reads, in one place: help and errors here, results in the other part.</summary>
internal static partial class Texts
{
    internal const string Root = "Campaign reports from CSV exports: which influencers and campaigns earn their money back (ROAS, ROI).";

    internal const string Summary = "Prints what the campaign earned back: totals, the best and the worst influencers, warnings.";

    internal const string Sample = "Writes an invented sample campaign: influencers, posts, sales and payouts as CSV.";

    internal const string Init = "Copies the notebooks that this tool carries into a folder, to work on. A report that is run there uses the copy.";

    internal const string Report = "Runs the report notebook with your filters and writes one HTML page to hand on, the executed notebook and the filtered CSV.";

    internal const string Run = "Runs a C# notebook from top to bottom and saves it with its outputs. A failing cell ends the run: what ran until then is saved.";

    internal const string Describe = "Lists the parameters of a notebook: the variables of its cell tagged \"parameters\".";

    internal const string Export = "Writes a notebook as one HTML page that needs no network, as a PDF, or as a C# program. HTML and PDF show the outputs that the notebook holds: run it first.";

    internal const string Check = "Says what became of every row and rupee of the files, who is in one file and not in another, and what else there is to know about them. The exit code is 1 when a row was rejected or a --fail-if holds. Filters cut the figures of --fail-if and nothing else.";

    internal const string NotebookHelp = "The notebook, an .ipynb file.";

    internal const string RunOutputHelp = "Where the executed notebook goes. Default: beside the notebook, NAME.executed.ipynb.";

    internal const string TimeoutHelp = "How many seconds one cell may run. Default: no limit.";

    internal const string QuietHelp = "Show no progress.";

    internal const string ReportDataHelp = "The folder with the campaign CSVs. Default: what the notebook says, ../data beside it.";

    internal const string ReportExportHelp = "The folder to write into. Default: exports.";

    internal const string ToHelp = "The format: html, pdf (printed by an installed Chromium, Chrome or Edge), or cs (a program for dotnet run).";

    internal const string ExportOutputHelp = "The file to write. Default: beside the notebook, NAME.html, NAME.pdf or NAME.cs.";

    internal const string NoCodeHelp = "Leave the code out, for readers who do not program.";

    internal const string PdfCodeHelp = "Print the code into the PDF, which is without it otherwise.";

    internal const string BrowserHelp = $"The browser that prints the PDF. Default: the one that {InstalledBrowser.Variable} names, else the first that is found.";

    internal const string UntrustedHelp = "Leave out HTML and scripts that the notebook's outputs hold, for a notebook of unknown origin.";

    internal const string CsvRawHelp =
        "Write texts to the CSV as they are. Otherwise a text that a spreadsheet would run as a formula gets a ' in front.";

    internal const string CsvMarkHelp = "Start the CSV with a byte order mark, by which Excel knows UTF-8.";

    internal const string DataHelp = "The folder with the campaign CSVs. Default: data.";

    internal const string MarginHelp = "The gross margin as a share of revenue, such as 0.4; break-even ROAS is 1 ÷ margin.";

    internal const string SummaryCsvHelp = "Also write the influencers in the filter as CSV, for a spreadsheet.";

    internal const string ReadingSales = "reading the sales";

    internal const string JsonHelp = "Print JSON: unrounded numbers, null where a ratio is undefined.";

    internal const string FailIfHelp =
        "Fail when a figure of the summary is so: FIGURE < <= > >= = != NUMBER, such as \"roas < 1\" or \"unattributed.revenue > 10000\"; the figures are named as in summary --json. Instead of a number another figure may stand, such as breakEvenRoas. A figure that is undefined in the data is an error. Repeat it for several.";

    internal const string RejectedHelp = "Write all rejected rows as CSV, with file, line, column and reason; without a rejected row an older file of that name is removed.";

    internal const string CheckJsonHelp = "Print JSON: filters, files, findings, conditions, failed.";

    internal const string SampleFolderHelp = "The folder to write into; made when it is missing.";

    internal const string SeedHelp = "The start of the random numbers: the same seed writes the same files. Default: 2025.";

    internal const string InitFolderHelp = "The folder; the notebooks go into its folder notebooks, which is made when it is missing.";

    internal const string OverwriteHelp = "Replace files that are there already.";

    internal const string ExamplesTitle = "Examples:";

    internal const string Interrupted = "interrupted.";

    internal static IReadOnlyList<string> RootExamples { get; } =
    [
        "healthkart sample data",
        "healthkart report --data data",
        "healthkart summary --platform Instagram",
    ];

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

    internal static string NotSeconds(string text) => $"--timeout '{text}' is not a number of seconds; expected one such as 60, at most a week.";

    internal static string NoNotebook(string path) => $"No notebook '{path}'. Expected an .ipynb file; check the path.";

    internal static string NotebookIsAFolder(string path) => $"'{path}' is a folder. Expected an .ipynb file in it.";

    internal static string UnknownFormat(string format, string known) => $"--to '{format}' is not a format; expected {known}.";

    internal static string NotForFormat(string option, string format) => $"{option} is of no use with --to {format}; leave it out.";

    internal static string CodeAndNoCode(string code, string noCode) => $"{code} and {noCode} ask for opposite things; give one of them.";

    internal static string FolderMissing(string folder) => $"No folder '{folder}'. Expected a folder with campaign CSVs; name it with --data.";

    internal static string FolderIsAFile(string folder) => $"'{folder}' is a file. Expected the folder that holds the campaign CSVs; name it with --data.";

    internal static string NotebookExists(string path) => $"{path} exists already; nothing was written. To replace files, add --overwrite.";

    internal static string SampleNotWritten(string reason) => $"{reason} To replace files, add --overwrite.";

    private static string DidYouMean(string? nearest) => nearest is null ? "." : $"; did you mean '{nearest}'?";
}
