using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Insights;

/// <summary>How much of the revenue the tenth of influencers with the most of it brings.</summary>
internal static class ConcentrationInsights
{
    private const int FewestWithSales = 20;

    internal static IEnumerable<Insight> Of(CampaignPerformance campaign)
    {
        var concentration = campaign.Concentration();
        var sellers = concentration.Curve.Count;
        if (sellers < FewestWithSales || concentration.TopPart(0.1m) is not { ShareOfRevenue: { } share } best)
        {
            yield break;
        }

        yield return new Insight
        {
            Topic = InsightTopic.Concentration,
            Tone = Tone.Plain,
            Finding = InsightWords.Concentration(best.Influencers, sellers, share),
            Detail = best.ShareOfPayout is { } ofPayout ? InsightWords.ConcentrationOfPayout(ofPayout) : "",
            Evidence = InsightWords.ConcentrationEvidence(best, campaign.Totals),
            Influencers = sellers,
            Revenue = best.Revenue,
            TotalPayout = best.TotalPayout,
        };
    }
}
