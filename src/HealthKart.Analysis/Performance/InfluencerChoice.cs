using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using HealthKart.Shared;

namespace HealthKart.Analysis.Performance;

/// <summary>The influencers that a filter chooses by platform, category, gender, tier and name.</summary>
internal sealed class InfluencerChoice
{
    private readonly bool[] _chosen;

    internal InfluencerChoice(CampaignData data, CampaignFilter filter, FollowerTiers tiers)
    {
        var influencers = data.Influencers;
        var criteria = new List<Func<Influencer, bool>>();
        Add(criteria, "platform", filter.Platforms, influencers, influencer => influencer.Platform);
        Add(criteria, "category", filter.Categories, influencers, influencer => influencer.Category);
        Add(criteria, "gender", filter.Genders, influencers, influencer => influencer.Gender);
        Add(criteria, "tier", filter.Tiers, influencers, influencer => tiers.TierOf(influencer.FollowerCount), FollowerTiers.Names);
        AddName(criteria, filter.Name, influencers);
        _chosen = [.. influencers.Select(influencer => criteria.All(fits => fits(influencer)))];
    }

    internal bool Has(int influencer) => _chosen[influencer];

    private static void Add(
        List<Func<Influencer, bool>> criteria,
        string field,
        IReadOnlyList<string> wanted,
        IReadOnlyList<Influencer> influencers,
        Func<Influencer, string> value,
        IEnumerable<string>? alwaysKnown = null)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        var known = influencers.Select(value).Concat(alwaysKnown ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        FilterSlice.CheckKnown(field, wanted, known);
        var set = wanted.ToHashSet(StringComparer.OrdinalIgnoreCase);
        criteria.Add(influencer => set.Contains(value(influencer)));
    }

    private static void AddName(List<Func<Influencer, bool>> criteria, string? name, IReadOnlyList<Influencer> influencers)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        var part = name.Trim();
        bool Fits(Influencer influencer) => influencer.Name.Contains(part, StringComparison.OrdinalIgnoreCase);
        if (!influencers.Any(Fits))
        {
            throw new CampaignInputException(Sentences.UnknownName(part, NearestName.Find(part, influencers.Select(influencer => influencer.Name))));
        }

        criteria.Add(Fits);
    }
}
