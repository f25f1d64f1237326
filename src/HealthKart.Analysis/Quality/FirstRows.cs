using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Quality;

/// <summary>Finds the first rows of a few influencers in a file.</summary>
internal static class FirstRows
{
    /// <summary>The place of the first row of each influencer; <c>null</c> for one whom the file lacks.</summary>
    /// <remarks>The sales remember them from their one pass; a smaller file is read again, no further than to the last of them.</remarks>
    internal static IReadOnlyList<RowPlace?> Find(CampaignData data, CampaignFile file, IReadOnlyList<string> ids) =>
        file == CampaignFile.Sales
            ? [.. ids.Select(id => data.AllSales.FirstSales?.PlaceOf(id))]
            : Find(data.SourceOf(file)!, file, ids);

    private static RowPlace?[] Find(CsvSource source, CampaignFile file, IReadOnlyList<string> ids)
    {
        var wanted = new NameTable();
        foreach (var id in ids)
        {
            wanted.FindOrAdd(id);
        }

        var places = new RowPlace?[ids.Count];
        using var table = CsvTable.OpenChecked(source, file);
        var column = table.IndexOf("influencer_id");
        for (var missing = ids.Count; missing > 0 && table.Read();)
        {
            var number = wanted.Find(InfluencerId.Normalize(table.Bytes(column)));
            if (number >= 0 && places[number] is null && !table.HasExtraCells())
            {
                places[number] = new RowPlace(table.Line, table.Headers[column]);
                missing--;
            }
        }

        return places;
    }
}
