using HealthKart.Analysis.Campaigns;

namespace HealthKart.Analysis.Performance;

/// <summary>The one order in which influencers are listed: by ROAS, ties by revenue descending, then by id.</summary>
internal static class Ranking
{
    /// <summary>All of them, highest ROAS first; without a ROAS last.</summary>
    internal static IEnumerable<InfluencerPerformance> ByRoas(IEnumerable<InfluencerPerformance> rows) => Sorted(rows, HighestFirst);

    /// <summary>Those with orders and a payout, highest ROAS first; those with too few orders after the others.</summary>
    internal static IEnumerable<InfluencerPerformance> Top(IEnumerable<InfluencerPerformance> rows) =>
        Sorted(rows.Where(row => row.IsRanked), (left, right) =>
            ByTrust(left, right) is var order and not 0 ? order : HighestFirst(left, right));

    /// <summary>Those with orders and a payout, lowest ROAS first; those with too few orders after the others.</summary>
    internal static IEnumerable<InfluencerPerformance> Bottom(IEnumerable<InfluencerPerformance> rows) =>
        Sorted(rows.Where(row => row.IsRanked), (left, right) =>
            ByTrust(left, right) is var order and not 0 ? order : LowestFirst(left, right));

    // Places, because LINQ over decimals is compiled anew in every process,
    // and in an order that finds the first few without sorting the rest.
    private static IEnumerable<InfluencerPerformance> Sorted(IEnumerable<InfluencerPerformance> rows, Comparison<Place> order) =>
        rows.Select(row => new Place(row, row.Roas ?? decimal.MinValue, row.Revenue ?? 0))
            .Order(Comparer<Place>.Create(order))
            .Select(place => place.Row);

    private static int ByTrust(Place left, Place right) => left.Row.TooFewOrders.CompareTo(right.Row.TooFewOrders);

    private static int HighestFirst(Place left, Place right) =>
        right.Roas.CompareTo(left.Roas) is var order and not 0 ? order : ByTies(left, right);

    private static int LowestFirst(Place left, Place right) =>
        left.Roas.CompareTo(right.Roas) is var order and not 0 ? order : ByTies(left, right);

    private static int ByTies(Place left, Place right)
    {
        var byRevenue = right.Revenue.CompareTo(left.Revenue);
        return byRevenue != 0 ? byRevenue : InfluencerId.Compare(left.Row.InfluencerId, right.Row.InfluencerId);
    }

    /// <summary>A row with its ROAS, which is divided once and compared often, and its revenue.</summary>
    private sealed record Place(InfluencerPerformance Row, decimal Roas, decimal Revenue);
}
