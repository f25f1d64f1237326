using HealthKart.Notebooks.Pdf;

namespace HealthKart.Cli.Wording;

/// <summary>What notebooks are made into.</summary>
internal static class ExportTexts
{
    internal const string ToHelp =
        "The format: html, pdf (printed by an installed Chromium, Chrome or Edge), cs (a program for dotnet run), or dib (for Polyglot "
        + "Notebooks; cells without outputs and tags).";

    internal const string OutputHelp = "The file to write. Default: beside the notebook, NAME.html, NAME.pdf, NAME.cs or NAME.dib.";

    internal const string NoCodeHelp = "Leave the code out, for readers who do not program.";

    internal const string PdfCodeHelp = "Print the code into the PDF, which is without it otherwise.";

    internal const string BrowserHelp =
        $"The browser that prints the PDF. Default: the one that {InstalledBrowser.Variable} names, else the first that is found.";

    internal const string UntrustedHelp =
        "Leave out HTML and scripts that the notebook's outputs hold, for a notebook of unknown origin: "
        + "each output is shown by its picture, its text or another form that it has.";

    internal static string ForeignScripts(string notebook, string untrusted) =>
        $"the outputs of {notebook} hold scripts that this version of the program did not write; "
        + $"they are kept, and may run when the page is opened or printed. {untrusted} leaves them out.";

    internal static string UnknownFormat(string format, string known) => $"--to '{format}' is not a format; expected {known}.";

    internal static string NotForFormat(string option, string format) => $"{option} is of no use with --to {format}; leave it out.";

    internal static string CodeAndNoCode(string code, string noCode) => $"{code} and {noCode} ask for opposite things; give one of them.";
}
