using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;

namespace HealthKart.Analysis.Performance;

/// <summary>Computes a <see cref="CampaignPerformance"/>: chooses influencers, cuts sales, allocates payouts, joins the sums, hides what is asked.</summary>
internal sealed class PerformanceCalculation(CampaignData data, CampaignFilter filter, AnalysisSettings settings)
{
    internal CampaignPerformance Run()
    {
        var choice = new InfluencerChoice(data, filter, settings.Tiers);
        var slice = FilterSlice.Of(filter);
        var sales = slice.CutsAnything ? data.Sum(new SalesQuery { Slice = slice, ByDimension = data.AllSales.Query.ByDimension }) : data.AllSales;
        FilterSlice.Check(slice, sales, data.PayoutRows);

        var allocation = new PayoutAllocation(data.AllSales, sales, data.PayoutKeys);
        var payouts = SumPayouts(allocation, choice);
        var (shown, hidden) = (new List<InfluencerPerformance>(), new List<InfluencerPerformance>());
        for (var influencer = 0; influencer < data.InfluencerTable.Count; influencer++)
        {
            if (choice.Has(influencer))
            {
                var row = Row(influencer, sales, payouts);
                (IsEnough(row.Roas, filter.MinRoas) && IsEnough(row.Orders, filter.MinOrders) ? shown : hidden).Add(row);
            }
        }

        return new CampaignPerformance(data, filter, settings, new PerformanceSums
        {
            Sales = sales,
            Allocation = allocation,
            Shown = shown,
            Hidden = hidden,
            Payouts = payouts,
            IncludesUnattributed = !filter.ChoosesInfluencers,
        });
    }

    // A minimum of 0 is no minimum: returns can make a ROAS or orders negative, and their money must stay in the sum.
    private static bool IsEnough(decimal? value, decimal minimum) => minimum == 0 || (value ?? 0) >= minimum;

    private PayoutSums SumPayouts(PayoutAllocation allocation, InfluencerChoice choice)
    {
        var sums = new PayoutSums(data.InfluencerTable.Count);
        foreach (var row in data.PayoutRows)
        {
            if (row.Influencer >= 0 ? choice.Has(row.Influencer) : !filter.ChoosesInfluencers)
            {
                sums.Add(row, allocation.Of(row));
            }
        }

        return sums;
    }

    private InfluencerPerformance Row(int index, SalesSummary sales, PayoutSums payouts)
    {
        var influencer = data.InfluencerTable[index];
        var sums = sales.ByInfluencer.Totals[index];
        var payout = payouts.Of(index);
        return new InfluencerPerformance
        {
            Index = index,
            Influencer = influencer,
            Tier = settings.Tiers.TierOf(influencer.FollowerCount),
            SalesRows = sums.Rows,
            Orders = data.HasSales ? sums.Orders : null,
            Revenue = data.HasSales ? sums.Revenue : null,
            TotalPayout = payout.Amount,
            PayoutAllocated = payout.IsAllocated,
            PayoutBasis = payout.Basis,
            PayoutStatus = payout.Amount switch { null => PayoutStatus.NoPayout, > 0 => PayoutStatus.Paid, _ => PayoutStatus.ZeroPayout },
            TooFewOrders = data.HasSales && sums.Orders < settings.TooFewOrders,
        };
    }
}
