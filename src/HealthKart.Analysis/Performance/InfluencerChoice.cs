using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using HealthKart.Files;

namespace HealthKart.Analysis.Performance;

/// <summary>The influencers that a filter chooses by platform, category, gender, tier, name and further columns.</summary>
internal sealed class InfluencerChoice
{
    private readonly IReadOnlyList<Influencer> _influencers;
    private readonly List<Func<Influencer, bool>> _criteria = [];

    /// <param name="data">The files.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="tiers">The tiers.</param>
    /// <param name="further">The values of further columns of the influencers file that it asks for.</param>
    internal InfluencerChoice(CampaignData data, CampaignFilter filter, FollowerTiers tiers, IEnumerable<IGrouping<FurtherColumn, string>> further)
    {
        _influencers = data.Influencers;
        Add("platform", filter.Platforms, influencer => influencer.Platform);
        Add("category", filter.Categories, influencer => influencer.Category);
        Add("gender", filter.Genders, influencer => influencer.Gender);
        Add("tier", filter.Tiers, influencer => tiers.TierOf(influencer.FollowerCount), FollowerTiers.Names);
        AddName(filter.Name);
        foreach (var wanted in further)
        {
            Add(wanted.Key.Header, [.. wanted], wanted.Key.ValueOf);
        }
    }

    /// <summary>Whether anybody may be left out.</summary>
    internal bool IsAny => _criteria.Count > 0;

    internal bool Has(int influencer)
    {
        foreach (var fits in _criteria)
        {
            if (!fits(_influencers[influencer]))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(string field, IReadOnlyList<string> wanted, Func<Influencer, string> value, IEnumerable<string>? alwaysKnown = null)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        var known = _influencers.Select(value).Concat(alwaysKnown ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        FilterSlice.CheckKnown(field, wanted, known);
        var set = wanted.ToHashSet(StringComparer.OrdinalIgnoreCase);
        _criteria.Add(influencer => set.Contains(value(influencer)));
    }

    private void AddName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        var part = name.Trim();
        bool Fits(Influencer influencer) => influencer.Name.Contains(part, StringComparison.OrdinalIgnoreCase);
        if (!_influencers.Any(Fits))
        {
            throw new CampaignInputException(Sentences.UnknownName(part, NearestName.Find(part, _influencers.Select(influencer => influencer.Name))));
        }

        _criteria.Add(Fits);
    }
}
