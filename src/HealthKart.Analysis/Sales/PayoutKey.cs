namespace HealthKart.Analysis.Sales;

/// <summary>What a payout row with a campaign or a day of its own is for: the sales of its influencer that match both.</summary>
/// <param name="Influencer">The number of the influencer.</param>
/// <param name="Campaign">The row's own campaign; <c>null</c> where it has none.</param>
/// <param name="Date">The row's own day; <c>null</c> where it has none.</param>
internal sealed record PayoutKey(int Influencer, string? Campaign, DateOnly? Date)
{
    internal bool Matches(string campaign, DateOnly? date) =>
        (Campaign is null || CampaignNames.AreSame(Campaign, campaign)) && (Date is null || Date == date);
}
