using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Performance;

/// <summary>The columns of a frame of influencers: those of the exported CSV, then the influencers file's own further ones.</summary>
internal static class InfluencerColumns
{
    // What a list of a few influencers can do without: it says little about the ratio that the list is about.
    private static readonly string[] s_notInRankings = ["follower_count", "cost_per_order", "payout_status"];

    /// <param name="data">The data, whose influencers have every value that a filter may ask for.</param>
    /// <param name="shown">The influencers in the filter, whose spelling of a value is the one that breakdowns have.</param>
    /// <param name="settings">Whether they have a gross margin, by which a contribution is known; its column is the last.</param>
    internal static IReadOnlyList<ResultColumn<InfluencerPerformance>> Of(
        CampaignData data, IReadOnlyList<InfluencerPerformance> shown, AnalysisSettings settings)
    {
        return
        [
            new("influencer_id", row => row.InfluencerId),
            new("name", row => row.Name),
            new("platform", row => row.Platform) { KnownValues = Known(influencer => influencer.Platform) },
            new("category", row => row.Category) { KnownValues = Known(influencer => influencer.Category) },
            new("gender", row => row.Gender) { InTables = false, KnownValues = Known(influencer => influencer.Gender) },
            new("follower_count", row => row.FollowerCount),
            new("tier", row => row.Tier) { InTables = false, KnownValues = () => [.. FollowerTiers.Names, Influencer.Unknown] },
            new("orders", row => row.Orders),
            new("revenue", row => row.Revenue),
            new("total_payout", row => row.TotalPayout),
            new("roas", row => row.Roas),
            new("roi", row => row.Roi) { InTables = false },
            new("aov", row => row.Aov),
            new("cost_per_order", row => row.CostPerOrder),
            new("payout_basis", row => row.PayoutBasis),
            new("payout_status", row => row.PayoutStatus.ToString()) { Shown = row => PerformanceWords.StatusOf(row) },
            .. data.FurtherColumns.Select((header, i) => new ResultColumn<InfluencerPerformance>(
                header, header, ColumnUnit.Text, row => FurtherValue(row.Influencer, i))
            {
                InTables = false,
                KeepsNumbers = true,
                Total = ColumnTotal.None,
                HoldsNumbers = () => WrittenNumber.AreAll(data.Influencers.Select(influencer => FurtherValue(influencer, i) ?? "")),
                KnownValues = Known(influencer => FurtherValue(influencer, i)),
            }),
            .. settings.GrossMargin is null
                ? Array.Empty<ResultColumn<InfluencerPerformance>>()
                : [new("contribution", row => row.Contribution)],
        ];

        Func<IEnumerable<string?>> Known(Func<Influencer, string?> value) =>
            () => shown.Select(row => value(row.Influencer)).Distinct().Concat(data.Influencers.Select(value));
    }

    /// <summary>The columns of a list that ranks: the interval beside ROAS, and who has too few orders for it.</summary>
    internal static IReadOnlyList<ResultColumn<InfluencerPerformance>> OfRanking(
        IReadOnlyList<ResultColumn<InfluencerPerformance>> columns, IReadOnlyCollection<InfluencerPerformance> rows)
    {
        var isAnyMarked = rows.Any(row => PerformanceWords.RemarkOf(row).Length > 0);
        // The mark needs the room of a column.
        var withInterval = Without(columns, isAnyMarked ? [.. s_notInRankings, "aov"] : s_notInRankings)
            .SelectMany(column => column.Name == "roas" ? [column, .. Interval()] : (ResultColumn<InfluencerPerformance>[])[column]);
        return [.. withInterval, Remark(isAnyMarked)];
    }

    private static string? FurtherValue(Influencer influencer, int column) => influencer.IsListed ? influencer.FurtherValues[column] : null;

    /// <summary>The columns, some of them for CSV files only.</summary>
    internal static IReadOnlyList<ResultColumn<T>> Without<T>(IReadOnlyList<ResultColumn<T>> columns, params string[] names) =>
        [.. columns.Select(column => names.Contains(column.Name) ? column with { InTables = false } : column)];

    private static IEnumerable<ResultColumn<InfluencerPerformance>> Interval() =>
    [
        new("roas_lower", row => row.RoasInterval?.Lower)
        {
            Shown = row => PerformanceWords.IntervalOf(row.RoasInterval),
        },
        new("roas_upper", row => row.RoasInterval?.Upper) { InTables = false },
    ];

    private static ResultColumn<InfluencerPerformance> Remark(bool isAny) =>
        new("remark", row => PerformanceWords.RemarkOf(row))
        {
            InTables = isAny,
            Shown = row => PerformanceWords.RemarkOf(row),
        };
}
