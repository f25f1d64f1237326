using System.Globalization;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Loading;

/// <summary>What is said of files while they are read.</summary>
internal static class LoadingWords
{
    internal const string CampaignFiles = "the campaign files";

    internal const string ColumnHelp =
        "Which header holds a column, such as revenue=Value, or payouts.total_payout=Fee for one file alone. Repeat it for several.";

    internal const string DateFormatHelp = "How the files write dates, such as dd/MM/yyyy. Default: as the dates of each file show.";
    internal const string SeparatorHelp = "What stands between the cells: ',', ';', '|' or tab. Default: as each file's header shows.";
    internal const string DecimalHelp =
        "What stands before decimals: point (1,234.50) or comma (1.234,50). Default: as each column's numbers show.";
    internal const string OpenHelp = "Pending, scheduled and other open rows: use them (default), or exclude them from every sum.";
    internal const string OrderLinesHelp =
        "Where all lines of an order show the same amount: once counts it as the order's total (default), sum counts it on each line.";
    internal const string CurrencyHelp =
        "The currency of the report, such as INR; rows in others are excluded, unless --rate converts them. Default: the one of the files.";
    internal const string RateHelp = "What one unit of another currency is worth, such as USD=83.20. Repeat it for several.";
    internal const string TimeZoneHelp =
        "The zone in whose days times with a zone are read, such as Asia/Kolkata. Default: the days as they are written.";
    internal const string StrictHelp = "Stop at the first row that cannot be used, instead of reporting it.";

    internal static string FileHelp(CampaignFile file) =>
        $"{Capital(NameOf(file))}, where its name does not say it: a path, a name in the data folder, or a table of a database.";

    internal static string FolderMissing(string folder) =>
        $"No folder '{folder}'. Expected a folder with campaign CSVs (tracking….csv, payouts….csv, influencers….csv, "
        + "posts….csv); name it with --data. To try it without files of your own: 'healthkart sample data' writes an invented campaign "
        + "into the folder data.";

    internal static string NoSalesAndNoPayouts(string folder, IReadOnlyList<string> others, IReadOnlyList<string> experiments) =>
        $"Neither sales nor payouts in '{folder}': expected a file tracking….csv or payouts….csv" + (others.Count, experiments.Count) switch
        {
            ( > 0, _) =>
                $". Found: {Some(others)}; say which it is with --tracking FILE or --payouts FILE, or name another folder with --data.",
            (_, > 0) =>
                $". Found: {Some(experiments)}, named like an experiment, which healthkart lift reads; "
                + "if it holds sales, name it with --tracking FILE.",
            _ => " in the folder itself. Put one there, or name another folder with --data.",
        };

    internal static string DatabaseNotRead(string engine) =>
        $"This names a {engine} database where databases are not read. Give its address to --data of report, summary or check by itself, "
        + "or export its tables as CSV (tracking.csv, payouts.csv, influencers.csv) into a folder, and name that.";

    internal static string FolderIsAFile(string folder) =>
        $"'{folder}' is a file. Expected the folder that holds the campaign CSVs; name it with --data.";

    internal static string GivenFileMissing(string file) => $"No file '{file}', neither by its path nor in the data folder.";

    internal static string SeveralFiles(CampaignFile file, IReadOnlyList<string> names) =>
        $"Several files fit as {NameOf(file)}: {string.Join(", ", names.Select(OneLine))}. Choose one with {OptionOf(file)} FILE.";

    internal static string ColumnMissing(
        string file, ColumnAliases.Column column, IReadOnlyList<string> headers, bool hasNoLines) =>
        $"{OneLine(file)}{(hasNoLines ? "" : ", line 1")}: no column '{column.Name}' (also known as {Some(column.Aliases)}). "
        + $"Found: {Some([.. headers.Where(static header => header.Length > 0)])}. "
        + $"Rename the column that holds it, or name it with --column {column.Name}=HEADER.";

    internal static string FileIsEmpty(string file, IReadOnlyList<string> needed) =>
        $"{OneLine(file)} is empty. Expected a header with at least {string.Join(" and ", needed)}; export the file again.";

    internal static string FileIsAWorkbook(string file) =>
        $"{OneLine(file)} is an Excel workbook, whatever its name says. Save it as CSV UTF-8 in Excel, and read that.";

    internal static string FileIsJson(string file) =>
        $"{OneLine(file)} is JSON, not CSV, whatever its name says. Export it as CSV, or convert it, with a row for each record.";

    internal static string FileIsCompressed(string file) =>
        $"{OneLine(file)} is compressed (gzip), whatever its name says. Call it {OneLine(file)}.gz, or unpack it.";

    internal static string FileIsParquet(string file) => $"{OneLine(file)} is a Parquet file, whatever its name says. Export it as CSV.";

    internal static string WorkbookIsDamaged(string file) =>
        $"{OneLine(file)} cannot be read as an Excel workbook. Open it in Excel and save it again, or save it as CSV.";

    internal static string PackedFileIsDamaged(string file) =>
        $"{OneLine(file)} cannot be unpacked: it is damaged, or no gzip file. "
        + "Export or copy it again, or unpack it and read what it holds.";

    internal static string FileIsAPage(string file, string found) =>
        $"{OneLine(file)} is a web page or XML, not CSV; it starts with '{OneLine(found)}'. Download the file again; "
        + "a login page may have come instead.";

    internal static string HeaderIsOneCell(string file, string header) =>
        $"{OneLine(file)}, line 1: the whole header is one cell: '{OneLine(header)}'. Remove the quotes around whole lines, "
        + "or name what stands between the cells with --separator.";

    internal static string HeaderBelow(string file, long line) => FormattableString.Invariant(
        $"{OneLine(file)}: the header is in line {line}. Remove the lines above it, so that it comes first.");

    internal static string UnclosedHeader(string file) =>
        $"{OneLine(file)}, line 1: a quote opens in the header and is not closed in it. "
        + "Close the quote, or double it if it is part of a name.";

    internal static string RowTooLong(string file, int most) => string.Create(
        CultureInfo.InvariantCulture,
        $"{OneLine(file)}: a row has more than {most / 1024 / 1024} MB, as happens when a quote is not closed. "
        + $"Look for a single quote sign (\") in the file and close or remove it.");

    internal static string NotAColumnChoice(string text) =>
        $"{ColumnOption(text)} names no column; expected this product's name and the file's header, such as revenue=Value.";

    /// <summary>How messages name a column that was chosen by the option.</summary>
    internal static string ColumnOption(string text) => $"--column '{OneLine(text)}'";

    internal static string UnknownPart(
        string named, string what, string part, string? nearest, IReadOnlyList<string> known) =>
        $"{named}: no {what} '{OneLine(part)}'{DidYouMean(nearest)} Known: {string.Join(", ", known)}.";

    internal static string NoSuchHeader(
        string named, string header, IReadOnlyList<string> files, string? nearest, IReadOnlyList<string> known) =>
        files.Count == 0
        ? $"{named}: there is no file that it could be in."
        : $"{named}: no header '{OneLine(header)}' in {string.Join(", ", files.Select(OneLine))}"
            + $"{DidYouMean(nearest)} Found: {Some(known)}.";

    internal static string TwoHeaders(string column, string named, string other) =>
        $"{named} and {other} both name '{column}' of one file. "
        + $"Leave one out, or put the file before it: payouts.{column}=….";

    internal static string NotASeparator(string text) => $"--separator '{OneLine(text)}' is not one sign; expected ',', ';', '|' or tab.";

    internal static string NotADecimalSign(string text) =>
        $"--decimal '{OneLine(text)}' is neither 'point' (1,234.50) nor 'comma' (1.234,50).";

    internal static string NotForOpenRows(string text) => $"--open '{OneLine(text)}' is neither 'use' nor 'exclude'.";

    internal static string NotForOrderLines(string text) => $"--order-lines '{OneLine(text)}' is neither 'once' nor 'sum'.";

    internal static string NotACurrency(string option, string text) =>
        $"{option} '{OneLine(text)}' names no currency; expected its code, such as INR or USD.";

    internal static string NotARateOfExchange(string text) =>
        $"--rate '{OneLine(text)}' is no rate; expected a currency and what it is worth, such as USD=83.20.";

    internal static string SeveralCurrencies(
        IEnumerable<(string File, string Currency, long Rows, decimal Money)> sums, string first, string other) =>
        $"The amounts are in several currencies, which no sum can hold: {string.Join("; ", sums.Select(InFile))}. "
        + $"Count one with --currency {first}, which excludes the others, or convert them with --rate {other}=….";

    private static string InFile((string File, string Currency, long Rows, decimal Money) sum) =>
        $"{OneLine(sum.File)} {Numerals.International.Of(sum.Currency).Money(sum.Money)} "
        + $"in {Numerals.International.Counted(sum.Rows, "row")}";

    internal static string NotATimeZone(string text) =>
        $"--time-zone '{OneLine(text)}' is no time zone; expected one such as Asia/Kolkata or UTC.";

    internal static string FileHasChanged(string file) =>
        $"'{OneLine(file)}' became shorter while it was read. Run this again when nobody writes it.";

    internal static string FileIsAnother(string file) =>
        $"'{OneLine(file)}' changed while it was read. Run this again when nobody writes it.";

    internal static string UnknownPart(string field, string part, string? nearest) =>
        $"No influencer whose {field} contains '{OneLine(part)}'{DidYouMean(nearest)}";

    /// <summary>What a file is called in options.</summary>
    internal static string ShortNameOf(CampaignFile file) => file == CampaignFile.Sales ? "tracking" : file.ToString().ToLowerInvariant();

    private static string NameOf(CampaignFile file) => file switch
    {
        CampaignFile.Influencers => "the influencers file",
        CampaignFile.Posts => "the posts file",
        CampaignFile.Sales => "the sales file",
        CampaignFile.Payouts => "the payouts file",
        CampaignFile.Lift => "the lift file",
        CampaignFile.Geos => "the geo file",
        _ => "the file of geo groups",
    };

    private static string OptionOf(CampaignFile file) => $"--{ShortNameOf(file)}";
}
