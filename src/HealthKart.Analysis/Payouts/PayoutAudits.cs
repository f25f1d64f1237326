using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Payouts;

/// <summary>Audits the payouts of a campaign.</summary>
public static class PayoutAudits
{
    /// <summary>Whether what was paid to all influencers follows from the rows themselves.</summary>
    /// <param name="data">The campaign.</param>
    /// <param name="targetRoas">The ROAS that the highest rates are for; <c>null</c>: 1.</param>
    /// <exception cref="CampaignInputException">The target ROAS is 0 or less.</exception>
    public static PayoutAudit PayoutAudit(this CampaignData data, decimal? targetRoas = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Performance().PayoutAudit(targetRoas);
    }

    /// <summary>Whether what was paid to the influencers in the filter follows from the rows themselves.</summary>
    /// <param name="campaign">The campaign, within a filter; what cuts sales does not cut the audit.</param>
    /// <param name="targetRoas">The ROAS that the highest rates are for; <c>null</c>: break-even, which a gross margin sets.</param>
    /// <exception cref="CampaignInputException">The target ROAS is 0 or less.</exception>
    public static PayoutAudit PayoutAudit(this CampaignPerformance campaign, decimal? targetRoas = null)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return (targetRoas, campaign.Settings.GrossMargin) switch
        {
            ({ } target and <= 0, _) => throw new CampaignInputException(PayoutWords.NoTargetRoas(target)),
            _ => new PayoutAudit(campaign, targetRoas ?? campaign.Settings.BreakEvenRoas),
        };
    }
}
