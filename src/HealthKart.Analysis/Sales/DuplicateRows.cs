using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Sales;

/// <summary>Finds rows that stand in a file more than once, letter by letter.</summary>
internal static class DuplicateRows
{
    /// <summary>The most rows of a file in which they are looked for, because what it takes grows with the rows.</summary>
    internal const int MostRows = 2_000_000;

    /// <summary>An issue for each repetition, or the one that says that the file is too large to look.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">Which of the campaign's files it is.</param>
    /// <param name="rowsRead">How many rows it has, where that is known.</param>
    internal static IssueLog Find(CsvSource source, CampaignFile kind, long rowsRead = 0)
    {
        if (rowsRead > MostRows)
        {
            return TooLarge(source.Name);
        }

        var hashes = new RowHashes();
        using var table = CsvTable.Open(source, kind);
        for (var rows = 1; table.Read(); rows++)
        {
            if (rows > MostRows)
            {
                return TooLarge(table.Name);
            }

            hashes.Add(RowHashes.Of(table.RawRow));
        }

        var repeated = hashes.Repeated();
        return repeated.Count == 0 ? new IssueLog() : List(source, kind, repeated);
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
            if (repeated.Contains(hash) && !seen.Add(hash) && !table.IsBlankRow() && !table.IsHeaderAgain())
            {
                var (revenue, payout) = (Money(table, CampaignFile.Sales, "revenue"), Money(table, CampaignFile.Payouts, "total_payout"));
                if (log.Count(IssueKind.DuplicateRow, table.Name, Amount.Of(revenue ?? 0), payout ?? 0))
                {
                    log.Keep(table.Issue(IssueKind.DuplicateRow, IssueSeverity.Warning, Sentences.DuplicateRow(), revenue: revenue, payout: payout));
                }
            }
        }

        return log;
    }

    private static decimal? Money(CsvTable table, CampaignFile kind, string column) =>
        table.Kind == kind && Amount.TryParse(table.Bytes(table.IndexOf(column)), out var amount) ? amount.Value : null;

    private static IssueLog TooLarge(string file)
    {
        var log = new IssueLog();
        log.Add(new DataIssue(IssueKind.DuplicatesNotSought, IssueSeverity.Warning, Sentences.DuplicatesNotSought(MostRows)) { File = file });
        return log;
    }
}
