using HealthKart.Files;
using HealthKart.Notebooks.Pdf;

namespace HealthKart.Cli.Wording;

/// <summary>The sentences of the command that a user reads, in one place: help and errors here, results in the other part.</summary>
internal static partial class Texts
{
    internal const string Root = "Campaign reports from CSV exports: which influencers and campaigns earn their money back (ROAS, ROI).";

    internal const string Kept = "No command writes over a file that it reads, however that is spelt or linked, and no two outputs go into one file. Devices and pipes are written to, never replaced; any other file is written whole or not at all.";

    internal const string Summary = "Prints what the campaign earned back: totals, the best and the worst influencers, warnings.";

    internal const string Sample = "Writes an invented sample campaign as CSV: influencers, posts, sales and payouts, and experiments whose true effect is known.";

    internal const string Init = "Copies the notebooks that this tool carries into a folder, to work on here, in VS Code or in Jupyter. A report that is run there uses the copy.";

    internal const string Report = "Runs the report notebook with your filters and writes one HTML page to hand on, the executed notebook and the filtered CSV.";

    internal const string Run = "Runs a C# notebook from top to bottom and saves it with its outputs after every cell. A failing cell ends the run: what ran until then is saved.";

    internal const string Describe = "Lists the parameters of a notebook: the variables of its cell tagged \"parameters\".";

    internal const string Export = "Writes a notebook as one HTML page that needs no network, as a PDF, or as a C# program. HTML and PDF show the outputs that the notebook holds: run it first.";

    internal const string Check = "Says what became of every row and amount of the files that were read, which were not, who is in one file and not in another, and what else there is to know about them. The exit code is 1 when a row was rejected or a --fail-if holds. Filters cut the figures of --fail-if and nothing else.";

    internal const string NotebookHelp = "The notebook, an .ipynb file.";

    internal const string RunOutputHelp = "Where the executed notebook goes; {name} in it is the parameter's value. An earlier notebook is replaced, any other file is not. Default: beside the notebook, NAME.executed.ipynb.";

    internal const string TimeoutHelp = "How many seconds the whole run may take. Default: no limit.";

    internal const string CellTimeoutHelp = "How many seconds one cell may run. Default: no limit.";

    internal const string ProgressHelp = "How progress is shown: auto (a bar on a terminal, lines elsewhere), plain (lines), json (everything on standard error is one JSON object a line), none.";

    internal const string QuietHelp = "Show no progress, as --progress none.";

    internal const string InPlaceHelp = "Save the result in the notebook's own file, which nothing is written over otherwise.";

    internal const string FolderOfCellsHelp = "The folder in which the relative paths of cells start. Default: the notebook's own.";

    internal const string AllowErrorsHelp = "Go on after a cell that failed; the exit code is 0 then.";

    internal const string SkipTagHelp = "Do not run the cells with this tag. Repeat it for several; the parameters are set in any case.";

    internal const string OnlyTagHelp = "Run only the cells with this tag, and those of the parameters. Repeat it for several.";

    internal const string PrepareOnlyHelp = "Set the parameters, clear old outputs, save, and run nothing.";

    internal const string HideCodeHelp = "Hide the code in the result: Jupyter folds it, and the export to HTML leaves it out.";

    internal const string LenientParametersHelp = "Leave out values for parameters that the notebook does not have, with a warning. Otherwise they are an error.";

    internal const string DeterministicHelp = "Leave times and paths out of the metadata: the same run of the same notebook gives the same bytes.";

    internal const string LogOutputHelp = "Show on standard error what cells print, as it comes.";

    internal const string StdoutFileHelp = "Append what cells print on standard output to a file, as it comes.";

    internal const string StderrFileHelp = "Append what cells print on standard error to a file, as it comes.";

    internal const string EachHelp = "Run once for each value of a parameter, several at a time, each into a file of its own; values with a comma go into a JSON array. Repeat it for all combinations.";

    internal const string StopAtEndOfInputHelp = "Interrupt the run when standard input ends.";

    internal const string ReportDataHelp = "The folder with the campaign CSVs. Default: what the notebook says, ../data beside it.";

    internal const string ReportExportHelp = "The folder to write into. Default: exports.";

    internal const string ReportPdfHelp = "Print the report as a PDF, too, through an installed Chromium, Chrome or Edge. Long lists stay out of it.";

    internal const string ToHelp = "The format: html, pdf (printed by an installed Chromium, Chrome or Edge), or cs (a program for dotnet run).";

    internal const string ExportOutputHelp = "The file to write. Default: beside the notebook, NAME.html, NAME.pdf or NAME.cs.";

    internal const string NoCodeHelp = "Leave the code out, for readers who do not program.";

    internal const string PdfCodeHelp = "Print the code into the PDF, which is without it otherwise.";

    internal const string BrowserHelp = $"The browser that prints the PDF. Default: the one that {InstalledBrowser.Variable} names, else the first that is found.";

    internal const string UntrustedHelp =
        "Leave out HTML and scripts that the notebook's outputs hold, for a notebook of unknown origin: "
        + "each output is shown by its picture, its text or another form that it has.";

    internal const string CsvRawHelp =
        "Write texts to the CSV as they are. Otherwise a text that a spreadsheet would run as a formula gets a ' in front.";

    internal const string CsvMarkHelp = "Start the CSV with a byte order mark, by which Excel knows UTF-8.";

    internal const string DataHelp = "The folder with the campaign CSVs. Default: data.";

    internal const string MarginHelp = "The gross margin as a share of revenue, such as 0.4; break-even ROAS is 1 ÷ margin.";

    internal const string ByHelp =
        "Also break revenue, orders, payout and ROAS down by this column: any further one of the sales or of the influencers file, such as customer_type or influencers.city, or campaign, product, platform and the like. Repeat it for several.";

    internal const string SummaryCsvHelp = "Also write the influencers in the filter as CSV, for a spreadsheet.";

    internal const string ReadingSales = "reading the sales";

    internal const string JsonHelp = "Print JSON: unrounded numbers, null where a ratio is undefined.";

    internal const string FailIfHelp =
        "Fail when a figure of the summary is so: FIGURE < <= > >= = != NUMBER, such as \"roas < 1\" or \"unattributed.revenue > 10000\"; the figures are named as in summary --json. Instead of a number another figure may stand, such as breakEvenRoas. A figure that is undefined in the data is an error. Repeat it for several.";

    internal const string RejectedHelp = "Write all rejected rows as CSV, with file, line, column and reason; an older file of rejected rows is replaced, and removed when no row is rejected. Any other file is left as it is.";

    internal const string CheckJsonHelp = "Print JSON: filters, files, findings, conditions, failed.";

    internal const string SampleFolderHelp = "The folder to write into; made when it is missing.";

    internal const string SeedHelp = "The start of the random numbers: the same seed writes the same files. Default: 2025.";

    internal const string InitFolderHelp = "The folder; the notebooks go into its folder notebooks, what they need into its folder library. Both are made when they are missing.";

    internal const string OverwriteHelp = "Replace files that are there already.";

    internal const string ExamplesTitle = "Examples:";

    internal const string Interrupted = "interrupted.";

    internal static string ForeignScripts(string notebook, string untrusted) =>
        $"the outputs of {notebook} hold scripts that this version of the program did not write; "
        + $"they are kept, and may run when the page is opened or printed. {untrusted} leaves them out.";

    internal static string InterruptedRun(string path) => $"interrupted; what ran until then is in {path}";

    internal static IReadOnlyList<string> RootExamples { get; } =
    [
        "healthkart sample data",
        "healthkart report --data data",
        "healthkart summary --platform Instagram",
    ];

    /// <summary>An error as it is shown: in one line, whatever is in it.</summary>
    internal static string Error(string message) => $"error: {PlainText.OneLine(message)}";

    /// <summary>A warning as it is shown, in one line.</summary>
    internal static string Warning(string message) => $"warning: {PlainText.OneLine(message)}";

    internal static string Unexpected(Exception exception, string traceVariable) =>
        $"{exception.GetType().Name}: {exception.Message} This is a fault of the program; set {traceVariable}=1 to see where it happened.";

    internal static string Usage(string message, string help) => $"{message} See {help}";

    internal static string UnknownOption(string option, string? nearest, string help) => $"Unknown option '{option}'{DidYouMean(nearest)} See {help}";

    internal static string UnknownCommand(string command, string? nearest, string help) => $"Unknown command '{command}'{DidYouMean(nearest)} See {help}";

    internal static string UnexpectedArgument(string argument, string help) => $"Unexpected argument '{argument}'. See {help}";

    internal static string NotAMargin(string text) => $"--margin '{text}' is not a share of the revenue; expected a number above 0 and at most 1, such as 0.4.";

    internal static string NotAWholeNumber(string option, string text) => $"{option} '{text}' is not a whole number; expected one such as 7.";

    internal static string NotSeconds(string option, string text) => $"{option} '{text}' is not a number of seconds; expected one such as 60, at most a week.";

    internal static string NotAProgress(string text, string known) => $"--progress '{text}' is not a way to show progress; expected {known}.";

    internal static string NotEach(string text) => $"--each '{text}' does not name values; expected name=v1,v2 or name=[\"v1\",\"v2\"], such as platforms=Instagram,YouTube.";

    internal static string EachTwice(string name) => $"--each names {name} twice; give all its values at once, such as {name}=v1,v2.";

    internal static string EachAndParameter(string name) => $"-p and --each both set {name}; leave one of them out.";

    internal static string EachInPlace => "--each gives several results and --inplace has room for one; name a file instead, with {name} for the value.";

    internal static string EachIntoOneFile(string option, string name) => $"{option} is one file for several runs; put {{{name}}} into its name.";

    internal static string OutputTwice(string output) => $"'{output}' and --inplace both say where the result goes; leave one of them out.";

    internal const string ExecutedNotebook = "the executed notebook";

    internal static string OutputIsTheNotebook(string path) =>
        $"'{path}' is the notebook itself. Name another file for the result; to save it in the notebook's own file, give --inplace instead.";

    internal static string OutputIsAFolder(string path) => $"'{path}' is a folder. Expected the name of the file for the executed notebook.";

    internal static string UnknownPlaceholder(string name, IReadOnlyList<string> known) => known.Count == 0
        ? $"The name of the file has {{{name}}}, and the notebook has no parameters."
        : $"The name of the file has {{{name}}}, which is no parameter{DidYouMean(NearestName.Find(name, known))} Known: {string.Join(", ", known)}.";

    internal static string NoFolderOfCells(string folder) => $"No folder '{folder}'. Expected the folder in which the paths of cells start; check --cwd.";

    internal static string UnknownTag(string option, string tag, IReadOnlyList<string> known) => known.Count == 0
        ? $"{option} '{tag}': no cell of the notebook has a tag."
        : $"{option} '{tag}': no cell has this tag{DidYouMean(NearestName.Find(tag, known))} Known: {string.Join(", ", known)}.";

    internal static string NoNotebook(string path) => $"No notebook '{path}'. Expected an .ipynb file; check the path.";

    internal static string OutputIsNoNotebook(string path) =>
        $"'{path}' is no name for the executed notebook; expected one that ends in .ipynb. Then 'healthkart export' makes a page, a PDF or a program of it.";

    internal static string NotebookIsAFolder(string path) => $"'{path}' is a folder. Expected an .ipynb file in it.";

    internal static string UnknownFormat(string format, string known) => $"--to '{format}' is not a format; expected {known}.";

    internal static string OnlyWith(string option, string other) => $"{option} is only for {other}. Add {other}, or leave {option} out.";

    internal static string NotForFormat(string option, string format) => $"{option} is of no use with --to {format}; leave it out.";

    internal static string CodeAndNoCode(string code, string noCode) => $"{code} and {noCode} ask for opposite things; give one of them.";

    internal static string FolderIsAFile(string folder) => $"'{folder}' is a file. Expected the folder that holds the campaign CSVs; name it with --data.";

    internal static string FileExists(string path) => $"{path} exists already; nothing was written. To replace files, add --overwrite.";

    internal static string LibraryWritten(string folder, int files) => $"{folder}: {files} files, which the notebooks need in VS Code and Jupyter";

    internal static string SampleNotWritten(string reason) => $"{reason} To replace files, add --overwrite.";

    private static string DidYouMean(string? nearest) => nearest is null ? "." : $"; did you mean '{nearest}'?";
}
