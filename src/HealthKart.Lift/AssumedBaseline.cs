using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;

namespace HealthKart.Lift;

/// <summary>
/// What the ROAS would be if a share of the attributed revenue had come without the campaign: an assumption, and no measurement.
/// </summary>
/// <remarks>Formula: attributed revenue × (1 − share) ÷ payout. It breaks even at a share of 1 − break-even ÷ attributed ROAS.</remarks>
public sealed class AssumedBaseline
{
    private AssumedBaseline(CampaignPerformance campaign, decimal share)
    {
        Currency = campaign.Data.Currency;
        Share = share;
        BreakEven = campaign.Settings.BreakEvenRoas;
        Total = Row(LiftWords.AllCampaigns, campaign.Totals.Revenue, campaign.Totals.TotalPayout, campaign.PayoutAllocated);
        var campaigns = campaign.ByCampaign()
            .Where(static row => row is { Revenue: not null, TotalPayout: > 0 } && row.Value != BreakdownRow.NotAllocated)
            .Select(row => Row(row.Value, row.Revenue, row.TotalPayout, row.PayoutAllocated)).ToList();
        PayoutAllocated = Total.PayoutAllocated || campaigns.Exists(static row => row.PayoutAllocated);
        Campaigns = campaigns;

        AssumedRoas Row(string name, decimal? revenue, decimal? payout, bool isAllocated) =>
            new(name, revenue ?? 0, payout ?? 0, share, BreakEven) { PayoutAllocated = isAllocated };
    }

    /// <summary>The share of the attributed revenue that is assumed to have come anyway, from 0 to below 1.</summary>
    public decimal Share { get; }

    /// <summary>The ROAS at which the payout is earned back.</summary>
    public decimal BreakEven { get; }

    /// <summary>Whether a payout holds money that was allocated by orders.</summary>
    public bool PayoutAllocated { get; }

    /// <summary>All campaigns together, every payout counted.</summary>
    public AssumedRoas Total { get; }

    /// <summary>Each campaign with a payout, in the order of the breakdown by campaign.</summary>
    public IReadOnlyList<AssumedRoas> Campaigns { get; }

    /// <summary>The currency of the amounts, as its code.</summary>
    public string Currency { get; }

    /// <summary>Assumes that a share of a campaign's attributed revenue had come anyway.</summary>
    /// <param name="campaign">The campaign, with its filter.</param>
    /// <param name="share">The share, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to below 1.</exception>
    /// <exception cref="CampaignInputException">There is no sales or no payouts file.</exception>
    public static AssumedBaseline Of(CampaignPerformance campaign, decimal share)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        return campaign.Data is { HasSales: true, HasPayouts: true }
            ? new(campaign, share)
            : throw new CampaignInputException(LiftWords.AssumptionNeedsBoth);
    }
}
