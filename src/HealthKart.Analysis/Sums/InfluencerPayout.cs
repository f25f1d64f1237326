using HealthKart.Analysis.Campaigns;

namespace HealthKart.Analysis.Sums;

/// <summary>A payout row with the number of its influencer; −1 where it belongs to nobody.</summary>
internal sealed record InfluencerPayout(int Influencer, Payout Payout)
{
    /// <summary>Whether the row says itself which sales of its influencer it is for.</summary>
    internal bool HasKey => Payout.Campaign is not null || Payout.Date is not null;

    internal PayoutKey Key => new(Influencer, Payout.Campaign, Payout.Date, Payout.LastDate);
}
