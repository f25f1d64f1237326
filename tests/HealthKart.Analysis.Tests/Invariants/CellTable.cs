using CsvHelper;
using Xunit;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>The cells of a file as they stand there, untouched.</summary>
/// <param name="File">Which of the campaign's files it is: <c>influencers</c>, <c>sales</c> or <c>payouts</c>.</param>
/// <param name="Columns">The names of the columns; <see cref="Extra"/> is no column of the file.</param>
/// <param name="Rows">As many cells as there are columns in each row.</param>
public sealed record CellTable(string File, string[] Columns, IReadOnlyList<string[]> Rows)
{
    /// <summary>What stands behind the last column of the header.</summary>
    public const string Extra = "extra";

    public static readonly string[] InfluencerColumns = ["influencer_id", "platform", "category", Extra];
    public static readonly string[] SalesColumns =
    [
        "influencer_id", "campaign", "product", "date", "orders", "revenue", "status", "order_id", "refunded", Extra,
    ];
    public static readonly string[] PayoutColumns = ["influencer_id", "basis", "total_payout", "campaign", "date", "status", Extra];

    /// <summary>The same without a column, as many files are.</summary>
    internal CellTable Without(string left) =>
        this with
        {
            Columns = [.. Columns.Where(column => column != left)],
            Rows = [.. Rows.Select(row => row.Where((_, i) => Columns[i] != left).ToArray())],
        };

    /// <summary>The file as CSV.</summary>
    public string Csv => string.Concat(Rows.Prepend([.. Columns[..^1], ""]).Select(Line));

    /// <summary>Reads the file of a folder whose name starts as given; without such a file there are no rows.</summary>
    internal static CellTable Read(string folder, string start, string file, string[] columns)
    {
        var rows = new List<string[]>();
        if (Directory.GetFiles(folder, start + "*.csv").SingleOrDefault() is { } path)
        {
            using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
            reader.ReadHeader();
            var headers = reader.Headers
                .Select(header => header.Equals("id", StringComparison.OrdinalIgnoreCase) ? "influencer_id" : header.ToLowerInvariant())
                .ToList();
            var places = columns.Select(column => headers.IndexOf(column)).ToList();
            while (reader.Read())
            {
                Assert.Equal(headers.Count, reader.FieldCount);
                rows.Add([.. places.Select(place => place < 0 ? "" : reader.GetString(place))]);
            }
        }

        return new CellTable(file, columns, rows);
    }

    private static string Line(string[] cells)
    {
        var written = cells[^1].Length == 0 ? cells[..^1] : cells;
        return string.Join(
            ',',
            written.Select(
                cell => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell))
            + "\n";
    }
}
