using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Comparisons;

/// <summary>Asks a campaign what it would be under other payouts.</summary>
public static class OtherPayouts
{
    /// <summary>
    /// The same campaign under other payouts, beside the real ones: the influencers of this report, whatever their ROAS becomes.
    /// </summary>
    /// <param name="campaign">The campaign as it was paid.</param>
    /// <param name="amount">What a payout row would be in ₹; <c>null</c>: nothing. Rows that it returns as they are stay so.</param>
    /// <example>
    /// A fifth off every post: <c>campaign.WhatIf(payout => payout.Basis == "post" ? payout.Amount * 0.8m : payout.Amount)</c>
    /// </example>
    /// <remarks>Sales stay as they are: whether an influencer would post for less, and sell as much,
    /// nobody can read from these files.</remarks>
    public static CampaignComparison WhatIf(this CampaignPerformance campaign, Func<Payout, decimal?> amount)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(amount);
        var payouts = campaign.PayoutRows.Select(row => row with { Payout = row.Payout with { Amount = amount(row.Payout) } }).ToList();
        var shown = campaign.Shown.Select(row => row.Index).ToHashSet();
        var other = new PerformanceCalculation(campaign.Data, campaign.Filter, campaign.Settings, payouts, shown).Run();
        return new CampaignComparison(campaign, other)
        {
            BeforeName = ComparisonWords.AsPaid,
            AfterName = ComparisonWords.WhatIf,
            IsWhatIf = true,
        };
    }
}
