namespace HealthKart.Analysis.Performance;

/// <summary>The sums over the influencers of a platform and a category.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Category">The category.</param>
/// <param name="Influencers">How many they are.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="Revenue">Their revenue in ₹.</param>
/// <param name="TotalPayout">Their payout in ₹; <c>null</c> where nobody of them has one.</param>
internal sealed record PlatformAndCategoryCell(
    string Platform, string Category, int Influencers, decimal Orders, decimal Revenue, decimal? TotalPayout)
{
    /// <summary>Revenue ÷ payout; <c>null</c> without a payout above 0.</summary>
    internal decimal? Roas => TotalPayout > 0 ? Revenue / TotalPayout : null;

    /// <summary>Those of influencers, most revenue first.</summary>
    internal static IEnumerable<PlatformAndCategoryCell> Of(IEnumerable<InfluencerPerformance> influencers) => influencers
        .GroupBy(row => row.Platform, StringComparer.OrdinalIgnoreCase)
        .SelectMany(platform => platform
            .GroupBy(row => row.Category, StringComparer.OrdinalIgnoreCase)
            .Select(group => new PlatformAndCategoryCell(
                platform.Key,
                group.Key,
                group.Count(),
                group.Sum(row => row.Orders ?? 0),
                group.Sum(row => row.Revenue ?? 0),
                group.Any(row => row.TotalPayout is not null) ? group.Sum(row => row.TotalPayout) : null)))
        .OrderByDescending(cell => cell.Revenue)
        .ThenBy(cell => cell.Platform, StringComparer.Ordinal)
        .ThenBy(cell => cell.Category, StringComparer.Ordinal);
}
