using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

/// <summary>What commands that read a campaign's files say of them.</summary>
internal static class DataTexts
{
    internal const string DataHelp =
        "The folder with the campaign's files (CSV, .xlsx, Parquet), or a database: duckdb:FILE, postgres://user@host/database. "
        + "Default: data.";

    internal const string MarginHelp =
        "The gross margin as a share of revenue from 0 to 1, such as 0.4 for 40 %; break-even ROAS is 1 ÷ margin. Default: not known, "
        + "and break-even is a ROAS of 1.";

    internal const string ColumnsHelp =
        "A JSON file that says which header holds which column: {\"columns\": {\"revenue\": \"Value\", \"payouts.total_payout\": "
        + $"\"Fee\"}}}}. Default: {ColumnsFile.DefaultName} in the data folder, if it is there.";

    internal const string ColumnsBesideOptionHelp = $"{ColumnsHelp} What --column says of a column wins over it.";

    internal const string ByHelp =
        "Also show revenue, orders, payout and ROAS by this: campaign, product, platform and the like, or any further column of the sales "
        + "or the influencers file, such as customer_type or influencers.city. Repeat it for several.";

    internal const string JsonHelp = "Print JSON: unrounded numbers, null where a ratio is undefined.";

    internal static string FolderIsAFile(string folder) =>
        $"'{folder}' is a file. Expected the folder that holds the campaign CSVs; name it with --data.";

    internal const string ReadingSales = "reading the sales";

    internal static string SalesRead(LoadProgress progress, TimeSpan elapsed)
    {
        var share = Math.Min(1, (decimal)progress.BytesRead / progress.Bytes);
        var left = share == 0 ? 0 : (decimal)elapsed.TotalSeconds * (1 - share) / share;
        return string.Create(Numerals.Current, $"{SalesRate(progress, elapsed)}, {share:percent}, {left:0} s left");
    }

    internal static string SalesRate(LoadProgress progress, TimeSpan elapsed) =>
        string.Create(Numerals.Current,
            $"{ReadingSales}: {progress.Lines:count} rows, {Math.Round(progress.Lines / (decimal)elapsed.TotalSeconds):count} a second");
}
