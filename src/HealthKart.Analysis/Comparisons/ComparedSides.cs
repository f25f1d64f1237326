using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Comparisons;

/// <summary>Puts what two performances say of the same influencer or campaign side by side.</summary>
internal sealed class ComparedSides(CampaignPerformance before, CampaignPerformance after)
{
    internal IEnumerable<ComparisonRow> Influencers()
    {
        var (left, right) = (ById(before), ById(after));
        foreach (var id in left.Keys.Union(right.Keys, StringComparer.OrdinalIgnoreCase))
        {
            var (old, now) = (left.GetValueOrDefault(id), right.GetValueOrDefault(id));
            var known = (now ?? old)!;
            yield return new ComparisonRow
            {
                Id = known.InfluencerId,
                Name = known.Name == known.InfluencerId ? (old ?? known).Name : known.Name,
                Before = Figures(old, before),
                After = Figures(now, after),
                TooFewOrders = old is { TooFewOrders: true } || now is { TooFewOrders: true },
            };
        }
    }

    internal IEnumerable<ComparisonRow> Campaigns()
    {
        var (left, right) = (ByCampaign(before), ByCampaign(after));
        foreach (var name in left.Keys.Union(right.Keys, CampaignNames.ComparerOf(SaleDimension.Campaign)))
        {
            var (old, now) = (left.GetValueOrDefault(name), right.GetValueOrDefault(name));
            var value = (now ?? old)!.Value;
            // What cannot be split is no campaign, and neither new nor gone.
            var isRest = value == BreakdownRow.NotAllocated;
            yield return new ComparisonRow
            {
                Id = value,
                Name = value,
                Before = Figures(old, before) with { IsThere = old is not null || isRest },
                After = Figures(now, after) with { IsThere = now is not null || isRest },
                TooFewOrders = !isRest
                    && (old?.Orders < before.Settings.TooFewOrders || now?.Orders < after.Settings.TooFewOrders),
            };
        }
    }

    private static Dictionary<string, InfluencerPerformance> ById(CampaignPerformance side) =>
        side.Shown.Where(IsThere).ToDictionary(row => row.InfluencerId, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, BreakdownRow> ByCampaign(CampaignPerformance side) =>
        side.ByCampaign().ToDictionary(row => row.Value, CampaignNames.ComparerOf(SaleDimension.Campaign));

    // An allocated payout of 0 says that nothing of it belongs to the period.
    private static bool IsThere(InfluencerPerformance row) => row.HasSales || (row.TotalPayout ?? 0) != 0;

    private static ComparedFigures Figures(InfluencerPerformance? row, CampaignPerformance side) =>
        row is null ? Absent(side) : Figures(side, row.Orders, row.Revenue, row.TotalPayout, row.PayoutAllocated);

    private static ComparedFigures Figures(BreakdownRow? row, CampaignPerformance side) =>
        row is null ? Absent(side) : Figures(side, row.Orders, row.Revenue, row.TotalPayout, row.PayoutAllocated);

    private static ComparedFigures Figures(
        CampaignPerformance side, decimal? orders, decimal? revenue, decimal? payout, bool isAllocated) =>
        Absent(side) with
        {
            Orders = orders,
            Revenue = revenue,
            TotalPayout = side.Data.HasPayouts ? payout ?? 0 : null,
            Roas = side.Data.HasPayouts ? Ratios.Roas(revenue, payout) : null,
            PayoutAllocated = isAllocated,
            IsThere = true,
        };

    private static ComparedFigures Absent(CampaignPerformance side)
    {
        decimal? sold = side.HasSales ? 0 : null;
        return new ComparedFigures { Orders = sold, Revenue = sold, TotalPayout = side.Data.HasPayouts ? 0 : null };
    }
}
