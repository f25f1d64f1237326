using HealthKart.Analysis.Campaigns;

namespace HealthKart.Analysis.Performance;

/// <summary>The one order in which influencers are listed: by ROAS, ties by revenue descending, then by id.</summary>
internal static class Ranking
{
    /// <summary>All of them, highest ROAS first; without a ROAS last.</summary>
    internal static IEnumerable<InfluencerPerformance> ByRoas(IEnumerable<InfluencerPerformance> rows) =>
        ThenByTies(rows.OrderByDescending(row => row.Roas ?? decimal.MinValue));

    /// <summary>Those with orders and a payout, highest ROAS first; those with too few orders after the others.</summary>
    internal static IEnumerable<InfluencerPerformance> Top(IEnumerable<InfluencerPerformance> rows) =>
        ThenByTies(rows.Where(row => row.IsRanked).OrderBy(row => row.TooFewOrders).ThenByDescending(row => row.Roas));

    /// <summary>Those with orders and a payout, lowest ROAS first; those with too few orders after the others.</summary>
    internal static IEnumerable<InfluencerPerformance> Bottom(IEnumerable<InfluencerPerformance> rows) =>
        ThenByTies(rows.Where(row => row.IsRanked).OrderBy(row => row.TooFewOrders).ThenBy(row => row.Roas));

    private static IOrderedEnumerable<InfluencerPerformance> ThenByTies(IOrderedEnumerable<InfluencerPerformance> rows) =>
        rows.ThenByDescending(row => row.Revenue ?? 0).ThenBy(row => row.InfluencerId, Comparer<string>.Create(InfluencerId.Compare));
}
