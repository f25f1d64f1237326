using HealthKart.Files;

namespace HealthKart.Analysis.Sums;

/// <summary>A campaign that one of the files has and the other lacks, with what it comes to.</summary>
/// <param name="Name">The campaign.</param>
/// <param name="Money">The payouts for it, or the revenue of it, in ₹.</param>
/// <param name="Nearest">The campaign of the other file that may be meant; <c>null</c>: none is near.</param>
public sealed record CampaignMoney(string Name, decimal Money, string? Nearest)
{
    /// <summary>The campaigns that others lack, most money first.</summary>
    /// <param name="campaigns">The names of a file, as often as it has them, each with its money.</param>
    /// <param name="others">The names of the other file.</param>
    internal static IReadOnlyList<CampaignMoney> Without(IEnumerable<CampaignMoney> campaigns, IReadOnlyCollection<string> others)
    {
        var comparer = CampaignNames.ComparerOf(SaleDimension.Campaign);
        var known = others.ToHashSet(comparer);
        return
        [
            .. campaigns.Where(each => !known.Contains(each.Name))
                .GroupBy(static each => each.Name, comparer)
                .Select(group => new CampaignMoney(
                    group.First().Name, group.Sum(static each => each.Money), NearestName.Find(group.First().Name, others)))
                .OrderByDescending(static each => Math.Abs(each.Money)).ThenBy(static each => each.Name, StringComparer.Ordinal),
        ];
    }
}
