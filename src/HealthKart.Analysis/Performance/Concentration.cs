namespace HealthKart.Analysis.Performance;

/// <summary>
/// How much of the revenue few influencers bring: those with sales in descending order of revenue, and the share of the first of them.
/// </summary>
public sealed class Concentration
{
    private Concentration(IReadOnlyList<ConcentrationPoint> curve) => Curve = curve;

    /// <summary>A point for each influencer with sales, highest revenue first: what those up to there bring. Empty without sales.</summary>
    public IReadOnlyList<ConcentrationPoint> Curve { get; }

    /// <summary>The share of the influencers with the most revenue; <c>null</c> where fewer have sales.</summary>
    /// <param name="count">How many of them, from 1.</param>
    public ConcentrationPoint? Top(int count) => count >= 1 && count <= Curve.Count ? Curve[count - 1] : null;

    /// <summary>
    /// The share of a part of the influencers with sales, such as 0.1 for the top 10 %; rounded down to whole influencers, at least one.
    /// </summary>
    /// <param name="part">The part, above 0 and at most 1.</param>
    /// <returns><c>null</c> without sales.</returns>
    public ConcentrationPoint? TopPart(decimal part)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, 1);
        return Top(Math.Max(1, (int)(Curve.Count * part)));
    }

    internal static Concentration Of(CampaignPerformance campaign) =>
        Of(campaign.Shown, campaign.Totals.Revenue, campaign.Totals.TotalPayout);

    /// <summary>The shares of influencers in sums that may hold more than theirs.</summary>
    internal static Concentration Of(IEnumerable<InfluencerPerformance> influencers, decimal? allRevenue, decimal? allPayout)
    {
        var sellers = influencers.Where(row => row.HasSales).OrderByDescending(row => row.Revenue).ThenBy(row => row.Index).ToList();
        var (points, revenue, payout) = (new List<ConcentrationPoint>(), 0m, 0m);
        foreach (var row in sellers)
        {
            revenue += row.Revenue ?? 0;
            payout += row.TotalPayout ?? 0;
            points.Add(new ConcentrationPoint
            {
                Influencers = points.Count + 1,
                ShareOfInfluencers = (points.Count + 1m) / sellers.Count,
                Revenue = revenue,
                ShareOfRevenue = allRevenue > 0 ? revenue / allRevenue : null,
                TotalPayout = payout,
                IsCostKnown = row.IsCostKnown,
                ShareOfPayout = allPayout > 0 ? payout / allPayout : null,
            });
        }

        return new Concentration(points);
    }
}
