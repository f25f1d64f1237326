using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Loading;

/// <summary>Finds rows that stand in a file more than once, letter by letter.</summary>
internal static class DuplicateRows
{
    /// <summary>The most rows of a file in which they are looked for, because what it takes grows with the rows.</summary>
    internal const int MostRows = 2_000_000;

    // A file of that size has more rows than that, or rows that are worth another reading.
    private const long MostBytes = 128L * MostRows;

    /// <summary>Whether a pass over a file is to note its rows on the way.</summary>
    internal static bool AreSoughtInPass(CsvSource source) => source.Table is null && source.File.Length <= MostBytes;

    /// <summary>
    /// An issue for each repetition in the sales, whose pass may have noted the rows; or the one that says that the file is too large
    /// to look.
    /// </summary>
    /// <param name="sales">The sales file.</param>
    /// <param name="rowsRead">How many rows it has.</param>
    /// <param name="noted">Its rows, where the pass has noted them.</param>
    internal static IssueLog Find(CsvSource sales, long rowsRead, RowHashes? noted) =>
        sales.Table is not null ? new IssueLog()
        : rowsRead > MostRows ? TooLarge(sales.Name) : Find(sales, CampaignFile.Sales, noted ?? Note(sales));

    /// <summary>An issue for each repetition, or the one that says that the file is too large to look.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">Which of the campaign's files it is.</param>
    /// <param name="noted">Its rows, as far as <see cref="Note(RowHashes, CsvTable)"/> has noted them.</param>
    internal static IssueLog Find(CsvSource source, CampaignFile kind, RowHashes noted)
    {
        if (noted.Count > MostRows)
        {
            return TooLarge(source.Name);
        }

        var repeated = noted.Repeated();
        return repeated.Count == 0 ? new IssueLog() : List(source, kind, repeated);
    }

    /// <summary>Notes the current row of a file, unless there are too many to look for others like it.</summary>
    internal static void Note(RowHashes rows, CsvTable table)
    {
        if (rows.Count <= MostRows)
        {
            rows.Add(table.RawRow);
        }
    }

    private static RowHashes Note(CsvSource sales)
    {
        var rows = new RowHashes();
        using var table = CsvTable.Open(sales, CampaignFile.Sales);
        while (rows.Count <= MostRows && table.Read())
        {
            rows.Add(table.RawRow);
        }

        return rows;
    }

    /// <summary>Reads the file again for the lines of the rows that repeat.</summary>
    private static IssueLog List(CsvSource source, CampaignFile kind, HashSet<ulong> repeated)
    {
        var log = new IssueLog();
        var seen = new HashSet<ulong>();
        using var table = CsvTable.Open(source, kind);
        while (table.Read())
        {
            var hash = RowHashes.Of(table.RawRow);
            if (repeated.Contains(hash)
                && source.Look?.MarkOf(table.Place) is not (RowMark.RepeatedOrder or RowMark.RepeatedTotal)
                && !seen.Add(hash)
                && !table.IsBlankRow()
                && !table.IsHeaderAgain())
            {
                var (revenue, payout) = (Money(table, CampaignFile.Sales, "revenue"), Money(table, CampaignFile.Payouts, "total_payout"));
                if (log.Count(IssueKind.DuplicateRow, table.Name, Amount.Of(revenue ?? 0), payout ?? 0))
                {
                    log.Keep(table.Issue(new UsedRow.DuplicateRow(), revenue: revenue, payout: payout));
                }
            }
        }

        return log;
    }

    private static decimal? Money(CsvTable table, CampaignFile kind, string column) =>
        table.Kind == kind && table.TryMoney(table.IndexOf(column), out var amount) ? amount.Value : null;

    private static IssueLog TooLarge(string file)
    {
        var log = new IssueLog();
        log.Add(new DataIssue(new FileIssue.DuplicatesNotSought(MostRows)) { File = file });
        return log;
    }
}
