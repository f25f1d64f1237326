using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

/// <summary>The report.</summary>
internal static class ReportTexts
{
    internal const string DataHelp = "The folder with the campaign CSVs. Default: what the notebook says, ../data beside it.";

    internal const string ExportHelp = "The folder to write into. Default: exports.";

    internal const string PdfHelp =
        "Print the report as a PDF, too, through an installed Chromium, Chrome or Edge. Long lists stay out of it.";

    internal const string CsvRawHelp =
        "Write texts to the CSV as they are. Otherwise a text that a spreadsheet would run as a formula gets a ' in front.";

    internal const string CsvMarkHelp = "Start the CSV with a byte order mark, by which Excel knows UTF-8.";

    internal static string Headline(PerformanceTotals all, PerformanceTotals withSales) => string.Create(
        Numerals.Current,
        $"ROAS {all.Roas:ratio} over all payouts ({Numerals.Current.Counted(all.Influencers, "influencer")}), {withSales.Roas:ratio} "
        + $"over influencers with sales ({withSales.Influencers:count})");
}
