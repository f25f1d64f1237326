using HealthKart.Analysis.Loading;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of which files and columns were read.</summary>
internal static class FileWords
{
    /// <summary>That a file of the folder was not read, and why.</summary>
    internal static string NotRead(FileNotRead file) => $"{OneLine(file.File)}: not read; {WhyNotRead(file)}.";

    /// <summary>Which headers were read as what: a header that has our own name stands alone.</summary>
    internal static string ColumnsOf(FileColumns columns)
    {
        var read = columns.Read.Select(static column => column.Header.Equals(column.Name, StringComparison.OrdinalIgnoreCase)
            ? OneLine(column.Header)
            : $"{OneLine(column.Header)} as {column.Name}");
        var kept = columns.Kept.Count == 0 ? "" : $"; kept as they are: {string.Join(", ", columns.Kept.Select(OneLine))}";
        var use = columns.MayFilter ? ", though --where and --by can use them" : "";
        var not = columns.NotRead.Count == 0 ? "" : $"; not read{use}: {string.Join(", ", columns.NotRead.Select(OneLine))}";
        return $"{OneLine(columns.File)}: read {string.Join(", ", read)}{kept}{not}";
    }

    /// <summary>Why a file was not read, and what to do.</summary>
    internal static string WhyNotRead(FileNotRead file) => file.Reason switch
    {
        NotReadReason.OldWorkbook => "it is an old Excel workbook; save it as .xlsx or as CSV",
        NotReadReason.Json => "it is JSON; export it as CSV",
        NotReadReason.Parquet => "it is a Parquet file; export it as CSV",
        NotReadReason.NoSuchSheet => "no sheet of it is called influencers, tracking, payouts or posts",
        NotReadReason.AnotherFits =>
            $"{OneLine(file.ReadInstead ?? "")} fits better; name it with --tracking, --payouts, --influencers or --posts "
            + "FILE if it is the right one",
        NotReadReason.ExperimentWithoutColumns => "it is called like an experiment, and does not have the columns of one",
        _ =>
            "its name does not say what it holds; name it with --tracking, --payouts, --influencers or --posts FILE if "
            + "it belongs to the campaign",
    };
}
