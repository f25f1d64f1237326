using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Performance;

/// <summary>The medians of influencers with sales, which one influencer is held against.</summary>
/// <param name="Payout">The median payout in ₹ of those who have one.</param>
/// <param name="Orders">The median number of orders.</param>
/// <param name="Aov">The median average order value in ₹ of those who have orders.</param>
internal sealed record SalesMedians(decimal? Payout, decimal? Orders, decimal? Aov)
{
    internal static SalesMedians Of(IEnumerable<InfluencerPerformance> rows)
    {
        var list = rows.ToList();
        return new SalesMedians(
            Ratios.Median(list.Select(row => row.TotalPayout).OfType<decimal>()),
            Ratios.Median(list.Select(row => row.Orders ?? 0)),
            Ratios.Median(list.Select(row => row.Aov).OfType<decimal>()));
    }

    internal PoorRoasReason ReasonOf(InfluencerPerformance row) => (row.TotalPayout > Payout, row.Orders < Orders) switch
    {
        (true, true) => PoorRoasReason.HighPayoutAndFewOrders,
        (true, false) => PoorRoasReason.HighPayout,
        (false, true) => PoorRoasReason.FewOrders,
        _ => row.Aov < Aov ? PoorRoasReason.LowBasket : PoorRoasReason.NothingStandsOut,
    };
}
