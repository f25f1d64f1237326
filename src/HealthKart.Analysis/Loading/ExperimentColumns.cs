namespace HealthKart.Analysis.Loading;

/// <summary>Whether a file that is called like one of experiments has the columns of one.</summary>
internal static class ExperimentColumns
{
    private const int FewestGeos = 3;

    /// <summary>
    /// Whether it has, or has so many of them, or a name that is so plain, that a missing one is a mistake.
    /// What is no table, who reads it says.
    /// </summary>
    internal static bool Are(CsvSource source, CampaignFile kind)
    {
        var header = CsvHeader.Of(source, kind);
        return header.MissingNeededColumn is null || header.Headers.Count < 2 || CampaignFolder.IsExact(source.Path, kind) || kind switch
        {
            CampaignFile.Lift => HasAny(header, "arm") || Count(header, "users", "user_id", "orders", "revenue", "spend") > 1,
            CampaignFile.Geos => Count(header, "geo", "revenue", "arm", "pair", "date") > 1,
            _ => HasAny(header, "geo", "arm"),
        };
    }

    /// <summary>Whether it looks like a column for each geo: a day, and several columns that are none of an experiment.</summary>
    internal static bool AreOfGeos(CsvSource source)
    {
        var header = CsvHeader.Of(source, CampaignFile.Geos);
        return header.Headers.Count > FewestGeos
            && (HasAny(header, "date") || ColumnAliases.Fold(header.Headers[0]) is "time" or "week" or "month" or "period")
            && !HasAny(header, "geo", "arm", "pair");
    }

    private static bool HasAny(CsvHeader header, params ReadOnlySpan<string> columns) => Count(header, columns) > 0;

    private static int Count(CsvHeader header, params ReadOnlySpan<string> columns)
    {
        var count = 0;
        foreach (var column in columns)
        {
            count += header.IndexOf(column) >= 0 ? 1 : 0;
        }

        return count;
    }
}
