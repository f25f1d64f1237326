using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis;

/// <summary>What is said of a campaign while its files are found and joined.</summary>
internal static class CampaignWords
{
    /// <summary>That a strict run stops, and at which issue.</summary>
    internal static string StoppedByStrict(DataIssue first, long rejected)
    {
        var sentence = ((StoppingIssue)first.Detail).Sentence(Numerals.International.Of(first.Currency));
        var line = first.Place is { } place ? $"{place}: {sentence}" : sentence;
        var stops = rejected == 1
            ? "--strict stops at it"
            : FormattableString.Invariant($"--strict stops at the first of {rejected} rejected rows");
        return $"{line} {stops}: correct the file, or leave --strict out.";
    }

    internal static string CannotRead(string reason) => $"The campaign files cannot be read: {OneLine(reason)}";
}
