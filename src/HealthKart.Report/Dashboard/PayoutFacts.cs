using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Report.Dashboard;

/// <summary>The payouts of a report as a page allocates them anew: with the sales that each is for.</summary>
internal sealed class PayoutFacts
{
    private readonly CampaignPerformance _campaign;
    private readonly IReadOnlyList<InfluencerPayout> _rows;

    /// <param name="campaign">The report, nobody hidden.</param>
    /// <param name="wants">Whose payouts count, by the influencer's number; −1 asks for those of nobody.</param>
    internal PayoutFacts(CampaignPerformance campaign, Func<int, bool> wants)
    {
        _campaign = campaign;
        _rows = [.. campaign.PayoutRows.Where(row => wants(row.Influencer) && campaign.Allocation.Of(row).Kind != PayoutShareKind.Outside)];
    }

    /// <summary>The payout rows in the report.</summary>
    internal IReadOnlyList<InfluencerPayout> Rows => _rows;

    /// <summary>
    /// What a page can still filter by when its facts have these dimensions: not by what payouts could not be allocated for.
    /// </summary>
    /// <param name="facts">What the facts have.</param>
    /// <param name="found">What the sales have.</param>
    internal FactDimensions Allocatable(FactDimensions facts, FactDimensions found)
    {
        // A page has days or months, and no period that is neither.
        if (found.Time == FactTime.Day && _rows.Any(row => row.Influencer >= 0 && row.Payout.LastDate is not null))
        {
            facts = _rows.Any(row => row.Influencer >= 0 && !IsToldByMonths(row.Payout))
                ? FactDimensions.None
                : facts with { Time = facts.Time == FactTime.None ? FactTime.None : FactTime.Month };
        }

        var needsDays = found.Time == FactTime.Day
            && facts.Time != FactTime.Day
            && _rows.Any(row => row.Influencer >= 0 && !IsToldBy(facts.Time, row.Payout));
        if (needsDays)
        {
            facts = facts with { Campaign = false, Product = false, Brand = false, Source = false };
        }

        return found.Campaign && !facts.Campaign && HasCampaigns(_ => true)
            ? facts with
            {
                Product = false,
                Brand = false,
                Source = false,
                Time = HasCampaigns(payout => payout.Date is null) ? FactTime.None : facts.Time,
            }
            : facts;
    }

    /// <summary>The payouts, those of one influencer for the same summed.</summary>
    /// <param name="facts">What the facts have.</param>
    /// <param name="found">What the sales have.</param>
    internal IReadOnlyList<PayoutFact> Sum(FactDimensions facts, FactDimensions found) =>
    [
        .. _rows
            .GroupBy(row => (
                row.Influencer,
                Campaign: row.Payout.Campaign is { } campaign ? CampaignNames.Fold(campaign) : null,
                row.Payout.Date,
                row.Payout.LastDate,
                row.Payout.Basis,
                row.Payout.IsOpen,
                Sign: row.Payout.Amount is { } amount ? Math.Sign(amount) : (int?)null))
            .Select(group => Fact([.. group], facts, found)),
    ];

    private PayoutFact Fact(IReadOnlyList<InfluencerPayout> rows, FactDimensions facts, FactDimensions found)
    {
        var row = rows[0];
        var isUntold = row.Influencer >= 0
            && ((found.Time == FactTime.Day && !IsToldBy(facts.Time, row.Payout))
                || (row.Payout.Campaign is not null && found.Campaign && !facts.Campaign));
        return new PayoutFact(
            row,
            rows.Count,
            row.Payout.Amount is null ? null : rows.Sum(other => other.Payout.Amount),
            SalesOf(row, _campaign.Data.AllSales),
            isUntold ? SalesOf(row, _campaign.Sales) : null);
    }

    private SaleSums SalesOf(InfluencerPayout row, SalesSummary sales) =>
        row.Influencer < 0 ? default
        : row.HasKey ? sales.ByPayoutKey.Totals[_campaign.Data.PayoutKeys.NumberOf(row.Key)]
        : sales.ByInfluencer.Totals[row.Influencer];

    /// <summary>Whether facts with days, months or neither tell the sales that a payout with a day or a period of its own is for.</summary>
    private bool IsToldBy(FactTime time, Payout payout) =>
        payout.Date is null
            || (time == FactTime.Day && payout.LastDate is null)
            || (time == FactTime.Month && payout.LastDate is not null && IsToldByMonths(payout));

    /// <summary>Whether a payout has no day or period of its own, or a whole month that the report's own days leave whole.</summary>
    private bool IsToldByMonths(Payout payout) =>
        payout.Date is not { } first
        || (payout.Month is not null
            && (first, payout.LastDate ?? first) == PeriodText.MonthOf(first)
            && !PayoutAllocation.IsCut(payout, _campaign.Sales.Query.Slice));

    private bool HasCampaigns(Func<Payout, bool> condition) =>
        _rows.Any(row => row.Influencer >= 0 && row.Payout.Campaign is not null && condition(row.Payout));
}
