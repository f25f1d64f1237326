using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Performance;

/// <summary>The columns of a frame of influencers: those of the exported CSV, then the influencers file's own further ones.</summary>
internal static class InfluencerColumns
{
    internal static IReadOnlyList<FrameColumn<InfluencerPerformance>> Of(CampaignData data) =>
    [
        new("influencer_id", "Id", ColumnUnit.Text, row => row.InfluencerId),
        new("name", "Name", ColumnUnit.Text, row => row.Name),
        new("platform", "Platform", ColumnUnit.Text, row => row.Platform),
        new("category", "Category", ColumnUnit.Text, row => row.Category),
        new("gender", "Gender", ColumnUnit.Text, row => row.Gender),
        new("follower_count", "Followers", ColumnUnit.Count, row => row.FollowerCount),
        new("tier", "Tier", ColumnUnit.Text, row => row.Tier),
        new("orders", "Orders", ColumnUnit.Count, row => row.Orders),
        new("revenue", "Revenue", ColumnUnit.Money, row => row.Revenue),
        new("total_payout", "Payout", ColumnUnit.Money, row => row.TotalPayout),
        new("roas", "ROAS", ColumnUnit.Ratio, row => row.Roas),
        new("roi", "ROI", ColumnUnit.Share, row => row.Roi),
        new("aov", "AOV", ColumnUnit.Money, row => row.Aov),
        new("cost_per_order", "CPO", ColumnUnit.Money, row => row.CostPerOrder),
        new("payout_basis", "Basis", ColumnUnit.Text, row => row.PayoutBasis),
        new("payout_status", "Payout status", ColumnUnit.Text, row => row.PayoutStatus.ToString()),
        .. data.FurtherColumns.Select((header, i) => new FrameColumn<InfluencerPerformance>(
            header, header, ColumnUnit.Text, row => row.Influencer.IsListed ? row.Influencer.FurtherValues[i] : null)),
    ];
}
