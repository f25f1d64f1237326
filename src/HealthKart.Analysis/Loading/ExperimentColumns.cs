namespace HealthKart.Analysis.Loading;

/// <summary>Whether a file that is called like one of experiments has the columns of one.</summary>
internal static class ExperimentColumns
{
    private const int FewestGeos = 3;

    /// <summary>Whether it has, or has so many of them, or a name that is so plain, that a missing one is a mistake. What is no table, who reads it says.</summary>
    internal static bool Are(CsvSource source, CampaignFile kind)
    {
        using var table = CsvTable.Open(source, kind);
        return table.MissingNeededColumn is null || table.Headers.Count < 2 || CampaignFolder.IsExact(source.Path, kind) || kind switch
        {
            CampaignFile.Lift => HasAny(table, "arm") || Count(table, "users", "user_id", "orders", "revenue", "spend") > 1,
            CampaignFile.Geos => Count(table, "geo", "revenue", "arm", "pair", "date") > 1,
            _ => HasAny(table, "geo", "arm"),
        };
    }

    /// <summary>Whether it looks like a column for each geo: a day, and several columns that are none of an experiment.</summary>
    internal static bool AreOfGeos(CsvSource source)
    {
        using var table = CsvTable.Open(source, CampaignFile.Geos);
        return table.Headers.Count > FewestGeos && (HasAny(table, "date") || ColumnAliases.Fold(table.Headers[0]) is "time" or "week" or "month" or "period")
            && !HasAny(table, "geo", "arm", "pair");
    }

    private static bool HasAny(CsvTable table, params ReadOnlySpan<string> columns) => Count(table, columns) > 0;

    private static int Count(CsvTable table, params ReadOnlySpan<string> columns)
    {
        var count = 0;
        foreach (var column in columns)
        {
            count += table.IndexOf(column) >= 0 ? 1 : 0;
        }

        return count;
    }
}
