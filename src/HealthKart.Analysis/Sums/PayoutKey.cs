namespace HealthKart.Analysis.Sums;

/// <summary>What a payout row with a campaign, a day or a period of its own is for: the sales of its influencer that match both.</summary>
/// <param name="Influencer">The number of the influencer.</param>
/// <param name="Campaign">The row's own campaign; <c>null</c> where it has none.</param>
/// <param name="Date">The row's own day, or the first of its own period; <c>null</c> where it has neither.</param>
/// <param name="LastDate">The last day of the row's own period; <c>null</c> where it has a day alone.</param>
internal sealed record PayoutKey(int Influencer, string? Campaign, DateOnly? Date, DateOnly? LastDate)
{
    internal bool Matches(string campaign, DateOnly? date) =>
        (Campaign is null || CampaignNames.AreSame(Campaign, campaign))
            && (Date is null || (LastDate is null ? Date == date : date >= Date && date <= LastDate));
}
