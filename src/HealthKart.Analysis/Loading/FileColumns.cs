namespace HealthKart.Analysis.Loading;

/// <summary>Which header of a file was read as what, and which were not read.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Read">The headers that were read, in their order, each with this product's name of the column.</param>
/// <param name="Kept">The headers that are kept as they are, for tables and CSVs of influencers and posts.</param>
/// <param name="NotRead">The headers that were not read.</param>
public sealed record FileColumns(string File, IReadOnlyList<ReadColumn> Read, IReadOnlyList<string> Kept, IReadOnlyList<string> NotRead)
{
    /// <summary>Whether what was not read can filter and break down the campaign all the same.</summary>
    internal bool MayFilter { get; init; }

    internal static FileColumns Of(CsvSource source, CampaignFile kind)
    {
        var header = CsvHeader.Of(source, kind);
        var (read, others) = (new List<ReadColumn>(), new List<string>());
        for (var i = 0; i < header.Headers.Count; i++)
        {
            if (NameOf(header, i, source) is { } name)
            {
                read.Add(new ReadColumn(header.Headers[i], name));
            }
            else if (header.Headers[i].Length > 0)
            {
                others.Add(header.Headers[i]);
            }
        }

        return kind is CampaignFile.Influencers or CampaignFile.Posts
            ? new(source.Name, read, others, [])
            : new(source.Name, read, [], others) { MayFilter = kind == CampaignFile.Sales };
    }

    private static string? NameOf(CsvHeader header, int index, CsvSource source) =>
        index == source.Look?.OrderIds ? "order_id"
        : header.NameOf(index) is { } name ? IsUsed(header, name) ? name : null
        : header.Kind is CampaignFile.Sales or CampaignFile.Payouts && header.AllOf("status").Contains(index) ? "status"
        : null;

    // What a net amount has lost already is not taken off again.
    private static bool IsUsed(CsvHeader header, string name) => name != "refunded" || RowRules.ReadsRefunds(header);
}
