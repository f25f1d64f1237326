using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Loading;

/// <summary>What is said of files while they are read.</summary>
internal static class LoadingWords
{
    /// <summary>That a file of the folder was not read, and why.</summary>
    internal static string NotRead(FileNotRead file) => $"{OneLine(file.File)}: not read; {file.Reason}.";

    /// <summary>Which headers were read as what: a header that has our own name stands alone.</summary>
    internal static string ColumnsOf(FileColumns columns)
    {
        var read = columns.Read.Select(static column => column.Header.Equals(column.Name, StringComparison.OrdinalIgnoreCase)
            ? OneLine(column.Header)
            : $"{OneLine(column.Header)} as {column.Name}");
        var kept = columns.Kept.Count == 0 ? "" : $"; kept as they are: {string.Join(", ", columns.Kept.Select(OneLine))}";
        var not = columns.NotRead.Count == 0 ? "" : $"; not read{(columns.MayFilter ? ", though --where and --by can use them" : "")}: {string.Join(", ", columns.NotRead.Select(OneLine))}";
        return $"{OneLine(columns.File)}: read {string.Join(", ", read)}{kept}{not}";
    }

    internal const string CampaignFiles = "the campaign files";

    internal const string ColumnHelp =
        "Which header holds a column, as revenue=Umsatz, or payouts.total_payout=Betrag for one file alone. Repeat it for several.";

    internal const string DateFormatHelp = "How the files write dates, such as dd/MM/yyyy. Default: as the dates of each file show.";
    internal const string SeparatorHelp = "What stands between the cells: ',', ';', '|' or tab. Default: as each file's header shows.";
    internal const string DecimalHelp = "What stands before decimals: point (1,234.50) or comma (1.234,50). Default: as each column's numbers show.";
    internal const string OpenHelp = "Pending, scheduled and other open rows: use them (default), or exclude them from every sum.";
    internal const string OrderLinesHelp = "Where the lines of each order have one amount: once, it is the order's total (default), or sum, it is each line's own.";
    internal const string CurrencyHelp = "The currency of the report, such as INR; rows in others are excluded, unless --rate converts them. Default: the one of the files.";
    internal const string RateHelp = "What one unit of another currency is worth, such as USD=83.20. Repeat it for several.";
    internal const string TimeZoneHelp = "The zone in whose days times with a zone are read, such as Asia/Kolkata. Default: the days as they are written.";
    internal const string StrictHelp = "Stop at the first row that cannot be used, instead of reporting it.";

    internal static string FileHelp(CampaignFile file) => $"{Capital(NameOf(file))}, where its name does not say it: a path, or a name in the data folder.";

    internal static string FolderMissing(string folder) =>
        $"No folder '{folder}'. Expected a folder with campaign CSVs (tracking….csv, payouts….csv, influencers….csv, posts….csv); name it with --data.";

    internal static string DatabaseNotRead(string engine) =>
        $"--data names a {engine} database, and databases are not read. Export its tables as CSV (tracking.csv, payouts.csv, influencers.csv) into a folder, and name that with --data.";

    internal static string FolderIsAFile(string folder) =>
        $"'{folder}' is a file. Expected the folder that holds the campaign CSVs; name it with --data.";

    internal static string GivenFileMissing(string file) => $"No file '{file}', neither by its path nor in the data folder.";

    internal static string SeveralFiles(CampaignFile file, IReadOnlyList<string> names) =>
        $"Several files fit as {NameOf(file)}: {string.Join(", ", names.Select(OneLine))}. Choose one with {OptionOf(file)} FILE.";

    internal static string ColumnMissing(string file, ColumnAliases.Column column, IReadOnlyList<string> headers) =>
        $"{OneLine(file)}, line 1: no column '{column.Name}' (also known as {Some(column.Aliases)}). Found: {Some(headers)}. Rename the column that holds it, or name it with --column {column.Name}=HEADER.";

    internal static string FileIsEmpty(string file, IReadOnlyList<string> needed) =>
        $"{OneLine(file)} is empty. Expected a header with at least {string.Join(" and ", needed)}; export the file again.";

    internal static string FileIsAWorkbook(string file) => $"{OneLine(file)} is an Excel workbook, whatever its name says. Save it as CSV UTF-8 in Excel, and read that.";

    internal static string FileIsJson(string file) => $"{OneLine(file)} is JSON, not CSV, whatever its name says. Export it as CSV, or convert it, with a row for each record.";

    internal static string FileIsCompressed(string file) => $"{OneLine(file)} is compressed (gzip), whatever its name says. Call it {OneLine(file)}.gz, or unpack it.";

    internal static string FileIsParquet(string file) => $"{OneLine(file)} is a Parquet file, whatever its name says. Export it as CSV.";

    internal static string WorkbookIsDamaged(string file) => $"{OneLine(file)} cannot be read as an Excel workbook. Open it in Excel and save it again, or save it as CSV.";

    internal static string PackedFileIsDamaged(string file) => $"{OneLine(file)} cannot be unpacked: it is damaged, or no gzip file. Export or copy it again, or unpack it and read what it holds.";

    internal static string FileIsAPage(string file, string found) =>
        $"{OneLine(file)} is a web page or XML, not CSV; it starts with '{OneLine(found)}'. Download the file again; a login page may have come instead.";

    internal static string HeaderIsOneCell(string file, string header) =>
        $"{OneLine(file)}, line 1: the whole header is one cell: '{OneLine(header)}'. Remove the quotes around whole lines, or name what stands between the cells with --separator.";

    internal static string HeaderBelow(string file, long line) => FormattableString.Invariant(
        $"{OneLine(file)}: the header stands in line {line}. Remove the lines above it, so that it comes first.");

    internal static string UnclosedHeader(string file) =>
        $"{OneLine(file)}, line 1: a quote opens in the header and is not closed in it. Close the quote, or double it if it is part of a name.";

    internal static string RowTooLong(string file, int most) => FormattableString.Invariant(
        $"{OneLine(file)}: a row has more than {most / 1024 / 1024} MB, as happens when a quote is not closed. Look for a single quote sign (\") in the file and close or remove it.");

    internal static string NotAColumnChoice(string text) =>
        $"--column '{OneLine(text)}' names no column; expected this product's name and the file's header, such as revenue=Umsatz.";

    internal static string UnknownPart(string option, string text, string what, string part, string? nearest, IReadOnlyList<string> known) =>
        $"{option} '{OneLine(text)}': no {what} '{OneLine(part)}'{DidYouMean(nearest)} Known: {string.Join(", ", known)}.";

    internal static string NoSuchHeader(string text, string header, IReadOnlyList<string> files, string? nearest, IReadOnlyList<string> known) => files.Count == 0
        ? $"--column '{OneLine(text)}': there is no file that it could be in."
        : $"--column '{OneLine(text)}': no header '{OneLine(header)}' in {string.Join(", ", files.Select(OneLine))}{DidYouMean(nearest)} Found: {Some(known)}.";

    internal static string TwoHeaders(string column, string text, string other) =>
        $"--column '{OneLine(text)}' and '{OneLine(other)}' both name '{column}' of one file. Leave one out, or put the file before it: payouts.{column}=….";

    internal static string NotASeparator(string text) => $"--separator '{OneLine(text)}' is not one sign; expected ',', ';', '|' or tab.";

    internal static string NotADecimalSign(string text) => $"--decimal '{OneLine(text)}' is neither 'point' (1,234.50) nor 'comma' (1.234,50).";

    internal static string NotForOpenRows(string text) => $"--open '{OneLine(text)}' is neither 'use' nor 'exclude'.";

    internal static string NotForOrderLines(string text) => $"--order-lines '{OneLine(text)}' is neither 'once' nor 'sum'.";

    internal static string NotACurrency(string option, string text) => $"{option} '{OneLine(text)}' names no currency; expected its code, such as INR or USD.";

    internal static string NotARateOfExchange(string text) => $"--rate '{OneLine(text)}' is no rate; expected a currency and what it is worth, such as USD=83.20.";

    internal static string SeveralCurrencies(IEnumerable<(string File, string Currency, long Rows, decimal Money)> sums, string first, string other) =>
        $"The amounts are in several currencies, which no sum can hold: {string.Join("; ", sums.Select(static each => $"{OneLine(each.File)} {Numerals.International.Of(each.Currency).Money(each.Money)} in {Numerals.International.Counted(each.Rows, "row")}"))}. Count one with --currency {first}, which excludes the others, or convert them with --rate {other}=….";

    internal static FormattableString OtherCurrency(decimal amount, string currency) =>
        $"{Numerals.International.Of(currency).Money(amount)} is in another currency than the one of --currency: the row is excluded.";

    internal static string NotATimeZone(string text) => $"--time-zone '{OneLine(text)}' is no time zone; expected one such as Asia/Kolkata or UTC.";

    internal static string FileHasChanged(string file) => $"'{OneLine(file)}' became shorter while it was read. Run this again when nobody writes it.";

    internal static string FileIsAnother(string file) =>
        $"'{OneLine(file)}' changed while it was read. Run this again when nobody writes it.";

    internal static string UnknownPart(string field, string part, string? nearest) =>
        $"No influencer whose {field} contains '{OneLine(part)}'{DidYouMean(nearest)}";

    internal static FormattableString MoreOfTheKind(long count) => $"{count:count} more of the same kind, not listed one by one.";

    internal static FormattableString NotUtf8() =>
        $"the text is not UTF-8 and was read as Windows-1252. Save the file as UTF-8 if names look wrong.";

    internal static FormattableString ExtraCells(int columns) =>
        $"more cells than the header's {columns:count} columns, so they may have shifted; the row is rejected. Put quotes around a text with a comma.";

    internal static FormattableString UnclosedQuote(int lines) => lines switch
    {
        0 => $"a quote opens in this row and is not closed; the row is rejected. Close the quote, or double it if it is part of the text.",
        1 => $"a quote opens in this row and is not closed in it, so that the line below is in its cell too; they are rejected as one row. Close the quote, or double it if it is part of the text.",
        _ => $"a quote opens in this row and is not closed in it, so that the {lines:count} lines below are in its cell too; they are rejected as one row. Close the quote, or double it if it is part of the text.",
    };

    internal static FormattableString RepeatedHeader() => $"the header stands here again; the row is rejected. Remove it if files were put one below the other.";

    internal static FormattableString DuplicateHeader(string header, int count) =>
        $"{count:count} columns are called '{OneLine(header)}'; the first is read. Rename the others, or remove them.";

    internal static FormattableString SecondCandidate(string read, decimal readTotal, string rival, decimal rivalTotal, string name) =>
        $"'{OneLine(read)}' is read, which adds up to {readTotal:money}; '{OneLine(rival)}' fits as well, adds up to {rivalTotal:money}, and is not read. Read it instead with --column \"{name}={OneLine(rival)}\".";

    internal static FormattableString LinesAboveHeader(long lines, string first) => lines switch
    {
        1 => $"the line above the header was skipped: {Found(first)}.",
        _ => $"{lines:count} lines above the header were skipped, such as {Found(first)}.",
    };

    internal static FormattableString ShortRow(int cells, int columns, string missing) =>
        $"the row ends after {cells:count} of {columns:count} cells, before {OneLine(missing)}; it is rejected. Look whether the file was cut here.";

    internal static FormattableString ShortPayout(int cells, int columns, string missing) =>
        $"the row ends after {cells:count} of {columns:count} cells, before {OneLine(missing)}; its amount is not known.";

    internal static FormattableString NulBytes() => $"the row holds NUL bytes and no amount: the file is damaged here; the row is rejected. Export the file again.";

    internal static FormattableString CutFile(int cells, int columns) =>
        $"the file ends within its last row, after {cells:count} of {columns:count} cells and without a line end: it may have been cut. Export it again if it was.";

    internal static FormattableString NotMoney(string value) =>
        $"{Found(value)} is not an amount; expected one such as 1234.50 or ₹1,200. The row is rejected.";

    internal static FormattableString NotANumber(string column, string value) =>
        $"{OneLine(column)} {Found(value)} is not a number; the row is used without it.";

    internal static FormattableString NotARate(string column, string value) =>
        $"{OneLine(column)} {Found(value)} is not a rate; expected one such as 500, ₹500/post or 12.3% commission. The row is used without it.";

    internal static FormattableString AmbiguousNumbers(string column, long count, string example, DecimalSign sign, decimal pointTotal, decimal commaTotal) =>
        $"{count:count} {(count == 1 ? "number" : "numbers")} of {OneLine(column)}, such as {Found(example)}, can be read in two ways: with a decimal point the column adds up to {pointTotal:count}, with a decimal comma to {commaTotal:count}. Read with a decimal {(sign == DecimalSign.Point ? "point" : "comma")}; say which with --decimal point or --decimal comma.";

    internal static FormattableString ContradictoryBasis(string rate, string basis) =>
        $"the rate {Found(rate)} contradicts the basis {Found(basis)}; the basis is used. Correct the one that is wrong.";

    internal static FormattableString NotADate(string value, string? format) => format switch
    {
        null => $"{Found(value)} is not a date in this file's order; expected one such as 2025-01-31. The row is used, its month is (unknown).",
        _ => $"{Found(value)} is not a date written {OneLine(format)}, as --date-format says. The row is used, its month is (unknown).",
    };

    internal static FormattableString EitherDate(string value) =>
        $"{Found(value)} could be day first or month first, and the file has dates of both kinds. The row is used, its month is (unknown).";

    internal static FormattableString MixedDates(long dayFirst, long monthFirst, long unclear) =>
        $"{dayFirst:count} {(dayFirst == 1 ? "date stands" : "dates stand")} day first and {monthFirst:count} month first; {unclear:count} could be either, and {(unclear == 1 ? "is" : "are")} not read: their month is (unknown). Write all alike, or say the order of all with --date-format.";

    internal static FormattableString YearFirst(long count, string column) =>
        $"{count:count} {(count == 1 ? "date" : "dates")} in column {Found(column)} could have the year first or last; read year first, since day first they would all be long ago. Say which with --date-format, such as yy-MM-dd or dd-MM-yy.";

    internal static FormattableString OtherDayInZone(DateOnly date, DateOnly other) =>
        $"the time is on {date:yyyy-MM-dd} as written, and on {other:yyyy-MM-dd} in Asia/Kolkata; used with the day as written. --time-zone Asia/Kolkata moves it.";

    internal static FormattableString AmbiguousDates(long count, long firstLine, string first) =>
        $"{count:count} {(count == 1 ? "date" : "dates")} that {(count == 1 ? "is" : "are")} not ISO could be day first or month first, such as {Found(first)} in line {firstLine}; read day first. Say which with --date-format, such as dd/MM/yyyy or MM/dd/yyyy.";

    internal static FormattableString NotStanding(string column, string word) => $"{OneLine(column)} says {Found(word)}: the row does not stand, and is excluded.";

    internal static FormattableString Cancelled(string day) => $"the row was cancelled ({Found(day)}), and is excluded.";

    internal static FormattableString TestRow(string flag) => $"the row is a test ({Found(flag)}), and is excluded.";

    internal static FormattableString OpenRow(string column, string word) => $"{OneLine(column)} says {Found(word)}: the row is open, and excluded, as --open exclude says.";

    internal static FormattableString RefundedPart(decimal refunded, decimal amount) =>
        $"{refunded:money} of {amount:money} went back, and are excluded; the rest of the row is used.";

    internal static FormattableString RefundedWhole(decimal amount) => $"all of {amount:money} went back: the row is excluded.";

    internal static FormattableString Refund() => $"the row says that it is a refund: its amount is used as a return.";

    internal static FormattableString RepeatedOrder(string order) => $"the same row of order {Found(order)} stands in the file before: it counts once, and this one is excluded.";

    internal static FormattableString EarlierState(string order) => $"order {Found(order)} stands in the file again, in a later state: this one is excluded.";

    internal static FormattableString RepeatedTotal(string order) =>
        $"every order with several lines has one amount on each, which is the order's total: it counts once, and this line of order {Found(order)} is excluded. If the amounts are those of the lines, say so with --order-lines sum.";

    internal static FormattableString LineWithoutAmount(string order) => $"a further line of order {Found(order)}, without an amount of its own: it is excluded.";

    internal static FormattableString ExcludedSum() => $"the amounts are the sums of other rows: the row is excluded, since it would count them twice.";

    internal static FormattableString OrdersFromIds(string column) => $"no column 'orders': each {OneLine(column)} counts as one order.";

    internal static FormattableString OrdersFromRows() => $"no column 'orders', and no order ids: each row counts as one order.";

    internal static FormattableString UnknownStatus(string column, IReadOnlyList<(string Word, long Rows, decimal Money)> words)
    {
        var (word, rows, money) = words[0];
        var first = (FormattableString)$"{Found(word)} in {rows:count} {(rows == 1 ? "row" : "rows")} with {money:money}";
        return words.Count == 1
            ? $"{OneLine(column)} has a word that is not known, and whose rows are used: {first}. Take the rows out if they do not stand."
            : (FormattableString)$"{OneLine(column)} has {words.Count:count} words that are not known, and whose rows are used: {first}, {string.Join(", ", words.Skip(1).Take(5).Select(static each => Found(each.Word)))}{(words.Count > 6 ? ", …" : "")}. Take the rows out if they do not stand.";
    }

    internal static FormattableString BlankInfluencerId() => $"the influencer id is blank; the row is rejected.";

    internal static FormattableString BlankSaleId() => $"the influencer id is blank: the sale is unattributed (organic) and reported apart.";

    internal static FormattableString BlankPayoutId() => $"the influencer id is blank: the payout belongs to nobody; it is counted in the total and shown apart.";

    internal static FormattableString UnsetSaleId(string id) =>
        $"the influencer id {Found(id)} names nobody: the sale is unattributed (organic) and reported apart. Look where the id got lost.";

    internal static FormattableString UnsetPayoutId(string id) =>
        $"the influencer id {Found(id)} names nobody: the payout is counted in the total and shown apart. Look where the id got lost.";

    internal static FormattableString UnsetInfluencerId(string id) => $"the influencer id {Found(id)} names nobody; the row is rejected.";

    internal static FormattableString DamagedId(string id) =>
        $"the influencer id {Found(id)} was rounded by a spreadsheet, so that nobody can tell whose it was; the row is rejected. Export the file again, with the ids as text.";

    internal static FormattableString OrphanId(string id, string? likely = null) => likely switch
    {
        null => $"id {Found(id)} is not in the influencers file; its rows are used, with platform and category (unknown).",
        _ => $"id {Found(id)} is not in the influencers file, where {Found(likely)} is the likely one: a spreadsheet takes zeros off the start. Its rows are used, with platform and category (unknown).",
    };

    internal static FormattableString DuplicateInfluencer(string id) =>
        $"id {Found(id)} stands in the file already; the first row counts, this one is rejected.";

    internal static FormattableString BlankOrders() => $"orders is blank; counted as 0.";

    internal static FormattableString OrdersNotANumber(string value) => $"orders {Found(value)} is not a number; counted as 0.";

    internal static FormattableString NegativeRevenue() => $"negative revenue: used as a return.";

    internal static FormattableString DuplicateRow() => $"the same row stands in the file before, letter by letter; it is used. Remove it if it is a repetition.";

    internal static FormattableString DuplicatesNotSought(long most) =>
        $"rows that stand twice were not looked for, since the file has more than {most:count} rows.";

    internal static FormattableString FutureDate(DateOnly date, DateOnly today) =>
        $"{date:yyyy-MM-dd} lies in the future, after {today:yyyy-MM-dd}; the row is used.";

    internal static FormattableString RevenueWithoutOrders() => $"revenue and 0 orders; used as they stand.";

    internal static FormattableString OrdersWithoutRevenue() => $"orders and a revenue of 0; used as they stand.";

    internal static FormattableString EngagementAboveReach(decimal engagement, decimal reach) =>
        $"{engagement:count} likes and comments on a reach of {reach:count}; used as they stand.";

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
