using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Sales;

/// <summary>Finds rows that stand in the sales file more than once, letter by letter.</summary>
internal static class DuplicateRows
{
    /// <summary>The most rows of a file in which they are looked for, because what it takes grows with the rows.</summary>
    internal const int MostRows = 2_000_000;

    /// <summary>An issue for each repetition, or the one that says that the file is too large to look.</summary>
    internal static IssueLog Find(string path)
    {
        var hashes = new RowHashes();
        using var table = CsvTable.Open(path, CampaignFile.Sales);
        var rows = 0;
        while (table.Read())
        {
            if (++rows > MostRows)
            {
                return TooLarge(table.Name);
            }

            hashes.Add(RowHashes.Of(table.RawRow));
        }

        var repeated = hashes.Repeated();
        return repeated.Count == 0 ? new IssueLog() : List(path, repeated);
    }

    /// <summary>Reads the file again for the lines of the rows that repeat.</summary>
    private static IssueLog List(string path, HashSet<ulong> repeated)
    {
        var log = new IssueLog();
        var seen = new HashSet<ulong>();
        using var table = CsvTable.Open(path, CampaignFile.Sales);
        while (table.Read())
        {
            var hash = RowHashes.Of(table.RawRow);
            if (repeated.Contains(hash) && !seen.Add(hash) && log.Count(IssueKind.DuplicateRow, table.Name))
            {
                log.Keep(table.Issue(IssueKind.DuplicateRow, IssueSeverity.Warning, Sentences.DuplicateRow()));
            }
        }

        return log;
    }

    private static IssueLog TooLarge(string file)
    {
        var log = new IssueLog();
        log.Add(new DataIssue(IssueKind.DuplicatesNotSought, IssueSeverity.Warning, Sentences.DuplicatesNotSought(MostRows)) { File = file });
        return log;
    }
}
