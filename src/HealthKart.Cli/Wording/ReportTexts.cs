using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;

namespace HealthKart.Cli.Wording;

/// <summary>The report.</summary>
internal static class ReportTexts
{
    private static readonly LiftVerdict[] s_verdicts = [LiftVerdict.Scale, LiftVerdict.Hold, LiftVerdict.Stop, LiftVerdict.Inconclusive];

    internal const string DataHelp = $"{DataTexts.DataHelp} With a notebook of your own: what it says.";

    internal const string IncrementalDataHelp =
        "The folder with lift….csv or geo….csv, and the campaign's own files, which say what was attributed. Default: data. With a "
        + "notebook of your own: what it says.";

    internal const string TitleHelp = "The title of the page, such as the client and the quarter. Default: the notebook's.";

    internal const string CodeHelp = "Keep the notebook's code in the page, folded. Without it the page has none.";

    internal const string CompareWithHelp =
        "Show beside the first numbers how they have changed since an earlier period: previous (of the same length), none, a month, or two "
        + "days as 2024-10-01..2024-12-31. Default: the period before, where --from and --to name a period and the sales reach back.";

    internal const string PdfSummaryHelp = "Print the first two pages as a PDF of their own: the answer, and its three charts.";

    internal const string ImagesHelp =
        "Put an image of each chart into the notebook that is written, for who opens it where its scripts do not run: in a Jupyter that "
        + "does not trust it, or on a site that shows notebooks. It needs a browser, as the PDF does.";

    internal static string EmptyTitle(string option) => $"{option} needs a text, such as {option} \"MuscleBlaze, January to March 2025\".";

    internal const string PagePdfHelp =
        "Print the page as a PDF, too, through an installed Chromium, Chrome or Edge. The notebook's code stays out of it.";

    internal static string NoColumnsParameter(string file, string notebook, string parameter) =>
        $"{file} names columns, and {notebook} has no parameter {parameter} to take them. Add string[] {parameter} = []; to its parameters "
        + "and read the files with it, or set the columns in the notebook and take the file out of the data folder.";

    internal const string ExportHelp = "The folder to write into. Default: exports.";

    internal const string PdfHelp =
        "Print the report as a PDF, too, through an installed Chromium, Chrome or Edge. Long lists stay out of it.";

    internal const string CsvRawHelp =
        "Write texts to the CSV files as they are. Otherwise a text that a spreadsheet would run as a formula gets a ' in front.";

    internal const string CsvMarkHelp =
        "Start the CSV files with a byte order mark: without it Excel may show Hindi names and other letters wrong.";

    internal static string Audit(PayoutAudit audit) => audit.Checked.Count == 0
        ? "No payout could be checked: no rule explains enough of them, or no payout is in the filter."
        : string.Create(
            Numerals.Current,
            $"{audit.Exceptions.Count:count} of {Numerals.Current.Counted(audit.Checked.Count, "payout")} "
            + $"{(audit.Exceptions.Count == 1 ? "differs" : "differ")} from the rule: {audit.Overpaid:money} overpaid, "
            + $"{audit.Underpaid:money} underpaid");

    internal static string Incremental(LiftReport report) => string.Create(
        Numerals.Current,
        $"{Numerals.Current.Counted(report.Results.Count, "experiment")}: {string.Join(", ", VerdictsOf(report))}");

    private static IEnumerable<string> VerdictsOf(LiftReport report) => report.Results
        .GroupBy(static result => result.Verdict)
        .OrderBy(static verdict => Array.IndexOf(s_verdicts, verdict.Key))
        .Select(static verdict => $"{verdict.Count()} {verdict.Key.ToString().ToLowerInvariant()}");

    internal static string Headline(PerformanceTotals all, PerformanceTotals withSales) => string.Create(
        Numerals.Current,
        $"ROAS {all.Roas:ratio} over all payouts ({Numerals.Current.Counted(all.Influencers, "influencer")}), {withSales.Roas:ratio} "
        + $"over influencers with sales ({withSales.Influencers:count})");
}
