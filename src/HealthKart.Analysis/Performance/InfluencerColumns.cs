using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>The columns of a frame of influencers: those of the exported CSV, then the influencers file's own further ones.</summary>
internal static class InfluencerColumns
{
    // What a list of a few influencers can do without: it says little about the ratio that the list is about.
    private static readonly string[] s_notInRankings = ["follower_count", "cost_per_order", "payout_status"];

    internal static IReadOnlyList<FrameColumn<InfluencerPerformance>> Of(CampaignData data) =>
    [
        new("influencer_id", "Id", ColumnUnit.Text, row => row.InfluencerId),
        new("name", "Name", ColumnUnit.Text, row => row.Name),
        new("platform", "Platform", ColumnUnit.Text, row => row.Platform),
        new("category", "Category", ColumnUnit.Text, row => row.Category),
        new("gender", "Gender", ColumnUnit.Text, row => row.Gender) { InTables = false },
        new("follower_count", "Followers", ColumnUnit.Count, row => row.FollowerCount),
        new("tier", "Tier", ColumnUnit.Text, row => row.Tier) { InTables = false },
        new("orders", "Orders", ColumnUnit.Count, row => row.Orders),
        new("revenue", "Revenue", ColumnUnit.Money, row => row.Revenue),
        new("total_payout", "Payout", ColumnUnit.Money, row => row.TotalPayout),
        new("roas", "ROAS", ColumnUnit.Ratio, row => row.Roas),
        new("roi", "ROI", ColumnUnit.Share, row => row.Roi) { InTables = false },
        new("aov", "AOV", ColumnUnit.Money, row => row.Aov),
        new("cost_per_order", "CPO", ColumnUnit.Money, row => row.CostPerOrder),
        new("payout_basis", "Basis", ColumnUnit.Text, row => row.PayoutBasis),
        new("payout_status", "Status", ColumnUnit.Text, row => row.PayoutStatus.ToString()) { Shown = row => Sentences.StatusOf(row) },
        .. data.FurtherColumns.Select((header, i) => new FrameColumn<InfluencerPerformance>(
            header, header, ColumnUnit.Text, row => row.Influencer.IsListed ? row.Influencer.FurtherValues[i] : null)
        {
            InTables = false,
            KeepsNumbers = true,
        }),
    ];

    /// <summary>The columns of a list that ranks: the interval beside ROAS, and who has too few orders for it.</summary>
    internal static IReadOnlyList<FrameColumn<InfluencerPerformance>> OfRanking(
        IReadOnlyList<FrameColumn<InfluencerPerformance>> columns, IReadOnlyCollection<InfluencerPerformance> rows)
    {
        var isAnyMarked = rows.Any(row => row.TooFewOrders);
        // The mark needs the room of a column.
        var withInterval = Without(columns, isAnyMarked ? [.. s_notInRankings, "aov"] : s_notInRankings)
            .SelectMany(column => column.Name == "roas" ? [column, .. Interval()] : (FrameColumn<InfluencerPerformance>[])[column]);
        return [.. withInterval, Remark(isAnyMarked)];
    }

    /// <summary>The columns, some of them for CSV files only.</summary>
    internal static IReadOnlyList<FrameColumn<T>> Without<T>(IReadOnlyList<FrameColumn<T>> columns, params string[] names) =>
        [.. columns.Select(column => names.Contains(column.Name) ? column with { InTables = false } : column)];

    private static IEnumerable<FrameColumn<InfluencerPerformance>> Interval() =>
    [
        new("roas_lower", "90 % interval", ColumnUnit.Ratio, row => row.RoasInterval?.Lower)
        {
            Shown = row => Sentences.IntervalOf(row.RoasInterval),
        },
        new("roas_upper", "90 % interval, upper limit", ColumnUnit.Ratio, row => row.RoasInterval?.Upper) { InTables = false },
    ];

    private static FrameColumn<InfluencerPerformance> Remark(bool isAny) =>
        new("remark", "Remark", ColumnUnit.Text, row => row.TooFewOrders ? Sentences.TooFewOrders : "")
        {
            InTables = isAny,
            Shown = row => row.TooFewOrders ? Sentences.TooFewOrders : "",
        };
}
