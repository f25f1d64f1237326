using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Performance;

/// <summary>The sums over the influencers of a platform who are paid for the same.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Basis">What they are paid for.</param>
/// <param name="Influencers">How many they are.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="Revenue">Their revenue in ₹.</param>
/// <param name="TotalPayout">Their payout in ₹.</param>
internal sealed record PlatformAndBasis(
    string Platform, string Basis, int Influencers, decimal Orders, decimal Revenue, decimal TotalPayout)
{
    /// <summary>The fewest influencers of a group that anything is said about.</summary>
    internal const int FewestInfluencers = 3;

    internal decimal Roas => Ratios.Roas(Revenue, TotalPayout) ?? 0;

    internal RoasInterval? RoasInterval => Performance.RoasInterval.Of(Revenue, Orders, TotalPayout);

    /// <summary>
    /// The groups with a payout above 0, highest payout first; none without a sales file. Who has none counts in a group as in every
    /// breakdown.
    /// </summary>
    internal static IEnumerable<PlatformAndBasis> Of(CampaignPerformance campaign) => campaign.HasSales ? Of(campaign.Shown) : [];

    /// <inheritdoc cref="Of(CampaignPerformance)"/>
    internal static IEnumerable<PlatformAndBasis> Of(IEnumerable<InfluencerPerformance> influencers) => influencers
        .GroupBy(row => row.Platform, StringComparer.OrdinalIgnoreCase)
        // One spelling for a platform, whichever its influencers are listed under.
        .SelectMany(platform => platform.GroupBy(row => (Platform: platform.Key, Basis: Breakdowns.BasisOf(row))))
        .Select(group => new PlatformAndBasis(
            group.Key.Platform,
            group.Key.Basis,
            group.Count(),
            group.Sum(row => row.Orders ?? 0),
            group.Sum(row => row.Revenue ?? 0),
            group.Sum(row => row.TotalPayout ?? 0)))
        .Where(row => row.TotalPayout > 0)
        .OrderByDescending(row => row.TotalPayout).ThenBy(row => row.Platform, StringComparer.Ordinal);

    internal static PlatformAndBasis Sum(string platform, string basis, IEnumerable<PlatformAndBasis> rows)
    {
        var list = rows.ToList();
        return new(
            platform,
            basis,
            list.Sum(row => row.Influencers),
            list.Sum(row => row.Orders),
            list.Sum(row => row.Revenue),
            list.Sum(row => row.TotalPayout));
    }
}
