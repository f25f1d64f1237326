using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Insights;

/// <summary>Which categories and platforms the top five by ROAS come from, beside how common these are among all who are ranked.</summary>
internal static class TopFiveInsights
{
    private const int Five = 5;

    internal static IEnumerable<Insight> Of(CampaignPerformance campaign)
    {
        var ranked = Ranking.Top(campaign.Shown).Where(row => !row.TooFewOrders).ToList();
        if (ranked.Count <= Five)
        {
            // Everybody is among the top five then.
            return [];
        }

        IEnumerable<Insight> insights =
        [
            .. Of(InsightTopic.TopCategories, TopWords.Categories, ranked, row => row.Category, campaign),
            .. Of(InsightTopic.TopPlatforms, TopWords.Platforms, ranked, row => row.Platform, campaign),
        ];
        // Both rest on the same five.
        return insights.Select((insight, i) => i == 0 ? insight : insight with { Evidence = InsightWords.SameFive });
    }

    private static IEnumerable<Insight> Of(
        InsightTopic topic,
        TopWords words,
        List<InfluencerPerformance> ranked,
        Func<InfluencerPerformance, string> part,
        CampaignPerformance campaign)
    {
        var five = ranked.Take(Five).ToList();
        var known = ranked.Select(part).Where(name => name != Influencer.Unknown).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (known < 2)
        {
            // With one value, or none, the top five can come from nowhere else.
            yield break;
        }

        var parts = five
            .GroupBy(part, StringComparer.OrdinalIgnoreCase)
            .Select(group => new TopPart(group.Key, group.Count(), (decimal)ranked.Count(row => Same(part(row), group.Key)) / ranked.Count))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal)
            .ToList();
        yield return new Insight
        {
            Topic = topic,
            Tone = Tone.Good,
            Finding = InsightWords.TopFive(parts, words),
            Detail = InsightWords.TopFiveCompared(parts, words, ranked.Count),
            Evidence = InsightWords.TopFiveEvidence(five, campaign.Settings.TooFewOrders),
            Influencers = ranked.Count,
            Revenue = five.Sum(row => row.Revenue ?? 0),
            TotalPayout = five.Sum(row => row.TotalPayout ?? 0),
        };
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
