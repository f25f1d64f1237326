using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis.Performance;

/// <summary>The influencers that a filter chooses by what the report shows of them, and by further columns.</summary>
internal sealed class InfluencerChoice
{
    private readonly IReadOnlyList<InfluencerPerformance> _influencers;
    private readonly List<Func<InfluencerPerformance, bool>> _criteria = [];

    /// <param name="filter">The filter.</param>
    /// <param name="influencers">Everybody, within the slice of the sales that the filter leaves.</param>
    /// <param name="payouts">The payout rows.</param>
    /// <param name="further">The values of further columns of the influencers file that the filter asks for.</param>
    /// <exception cref="CampaignInputException">Nobody has a value; the message names the nearest that there is.</exception>
    internal InfluencerChoice(
        CampaignFilter filter,
        IReadOnlyList<InfluencerPerformance> influencers,
        IReadOnlyList<InfluencerPayout> payouts,
        IEnumerable<IGrouping<FurtherColumn, string>> further)
    {
        _influencers = influencers;
        foreach (var field in FilterField.All)
        {
            if (field.ValueOf is { } valueOf && field.TextsOf(filter) is { Count: > 0 } wanted)
            {
                _criteria.Add(field.Repeats
                    ? OneOf(field.Phrase, wanted, valueOf, field.AlsoKnown(payouts))
                    : With(field.Name, wanted[0], valueOf));
            }
        }

        foreach (var wanted in further)
        {
            _criteria.Add(OneOf(wanted.Key.Header, [.. wanted], row => wanted.Key.ValueOf(row.Influencer), []));
        }
    }

    /// <summary>Whether anybody may be left out.</summary>
    internal bool IsAny => _criteria.Count > 0;

    internal bool Has(InfluencerPerformance influencer)
    {
        foreach (var fits in _criteria)
        {
            if (!fits(influencer))
            {
                return false;
            }
        }

        return true;
    }

    private Func<InfluencerPerformance, bool> OneOf(
        string field, IReadOnlyList<string> wanted, Func<InfluencerPerformance, string> valueOf, IEnumerable<string> alsoKnown)
    {
        FilterSlice.CheckKnown(field, wanted, _influencers.Select(valueOf).Concat(alsoKnown).ToHashSet(StringComparer.OrdinalIgnoreCase));
        var set = wanted.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return row => set.Contains(valueOf(row));
    }

    private Func<InfluencerPerformance, bool> With(string field, string text, Func<InfluencerPerformance, string> valueOf)
    {
        var part = text.Trim();
        bool Fits(InfluencerPerformance row) => valueOf(row).Contains(part, StringComparison.OrdinalIgnoreCase);
        return _influencers.Any(Fits)
            ? Fits
            : throw new CampaignInputException(LoadingWords.UnknownPart(field, part, NearestName.Find(part, _influencers.Select(valueOf))));
    }
}
