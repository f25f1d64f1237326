using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>
/// Computes a <see cref="CampaignPerformance"/>: chooses influencers, cuts sales, allocates payouts, joins the sums, hides what is asked.
/// </summary>
/// <param name="data">The data.</param>
/// <param name="filter">The part of the campaign.</param>
/// <param name="settings">Margin, tiers and the like.</param>
/// <param name="payouts">The payout rows: those of the data, or what they could be.</param>
/// <param name="shown">Who is shown whatever the minimum; <c>null</c>: the filter decides.</param>
internal sealed class PerformanceCalculation(
    CampaignData data, CampaignFilter filter, AnalysisSettings settings, IReadOnlyList<InfluencerPayout> payouts, IReadOnlySet<int>? shown =
        null)
{
    internal CampaignPerformance Run()
    {
        using var scope = Numerals.Within(data.Currency);
        var further = filter.Where.Select(ColumnCondition.Parse)
            .GroupBy(
                condition => FurtherColumns.Find(data, condition.Column, FilterField.Where.Option), static condition => condition.Value)
            .ToList();
        var slice = FilterSlice.Of(filter, further.Where(static wanted => wanted.Key.File == CampaignFile.Sales));
        var sales = slice.CutsAnything
            ? data.Sum(new SalesQuery
            {
                Slice = slice,
                ByDimension = data.AllSales.Query.ByDimension,
                SplitBy = data.AllSales.Query.SplitBy,
                KeepsDays = data.AllSales.Query.KeepsDays,
                KeepsFacts = data.AllSales.Query.KeepsFacts,
            })
            : data.AllSales;
        FilterSlice.Check(slice, sales, payouts);

        var allocation = new PayoutAllocation(data.AllSales, sales, data.PayoutKeys);
        var paid = SumPayouts(allocation, static _ => true);
        var all = Enumerable.Range(0, data.InfluencerTable.Count).Select(influencer => Row(influencer, sales, paid)).ToList();
        var choice = new InfluencerChoice(
            filter, all, payouts, further.Where(static wanted => wanted.Key.File == CampaignFile.Influencers));
        var (rows, hidden, absent) =
            (new List<InfluencerPerformance>(), new List<InfluencerPerformance>(), new List<InfluencerPerformance>());
        foreach (var row in all.Where(IsIn))
        {
            if (IsThere(row))
            {
                (Shows(row) ? rows : hidden).Add(row);
            }
            else if (Shows(row))
            {
                absent.Add(row);
            }
        }

        return new CampaignPerformance(data, filter, settings, new PerformanceSums
        {
            Sales = sales,
            Allocation = allocation,
            Shown = rows,
            Hidden = hidden,
            Absent = absent,
            Payouts = choice.IsAny ? SumPayouts(allocation, influencer => influencer >= 0 && IsIn(all[influencer])) : paid,
            PayoutRows = payouts,
            IncludesUnattributed = !choice.IsAny,
        });

        // Other payouts may be nothing where there was something, and leave nobody out for it.
        bool IsIn(InfluencerPerformance row) => shown?.Contains(row.Index) == true || choice.Has(row);

        // Who has nothing in a part of the sales is no influencer of that part.
        bool IsThere(InfluencerPerformance row) =>
            !slice.CutsAnything || row.HasSales || row.TotalPayout is not (null or 0) || shown?.Contains(row.Index) == true;
    }

    private bool Shows(InfluencerPerformance row) => shown is null ? filter.IsEnough(row.Roas, row.Orders) : shown.Contains(row.Index);

    /// <summary>The payouts of the influencers that are wanted, by number; −1 asks for those of nobody.</summary>
    private PayoutSums SumPayouts(PayoutAllocation allocation, Func<int, bool> wants)
    {
        var sums = new PayoutSums(data.InfluencerTable.Count);
        foreach (var row in payouts.Where(row => wants(row.Influencer)))
        {
            sums.Add(row, allocation.Of(row));
        }

        return sums;
    }

    private InfluencerPerformance Row(int index, SalesSummary sales, PayoutSums paid)
    {
        var influencer = data.InfluencerTable[index];
        var sums = sales.ByInfluencer.Totals[index];
        var payout = paid.Of(index);
        var open = paid.OpenOf(index);
        return new InfluencerPerformance
        {
            IsCostKnown = data.HasPayouts,
            Index = index,
            Influencer = influencer,
            Tier = settings.Tiers.TierOf(influencer.FollowerCount),
            SalesRows = sums.Rows,
            Orders = data.HasSales ? sums.Orders : null,
            Revenue = data.HasSales ? sums.Revenue : null,
            TotalPayout = payout.Amount,
            Contribution = settings.ContributionIn(data, sums.Revenue, payout.Amount ?? 0),
            PayoutAllocated = payout.IsAllocated,
            PayoutBasis = payout.Basis,
            PayoutStatus = payout.Amount switch
            {
                null => PayoutStatus.NoPayout,
                > 0 => open.AreAll ? PayoutStatus.Open : PayoutStatus.Paid,
                _ => PayoutStatus.ZeroPayout,
            },
            OpenRevenue = sales.Open[index].Revenue,
            OpenPayout = open.Amount,
            TooFewOrders = data.HasSales && sums.Orders < settings.TooFewOrders,
        };
    }
}
