using HealthKart.Analysis.Display;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Insights;

/// <summary>How much of the revenue the tenth of influencers with the most of it brings.</summary>
internal static class ConcentrationInsights
{
    private const int FewestWithSales = 20;

    internal static IEnumerable<Insight> Of(CampaignPerformance campaign)
    {
        var sellers = campaign.Shown.Where(row => row.HasSales).OrderByDescending(row => row.Revenue).ToList();
        if (sellers.Count < FewestWithSales || campaign.Totals.Revenue is not > 0)
        {
            yield break;
        }

        var best = sellers.Take(sellers.Count / 10).ToList();
        var (revenue, payout) = (best.Sum(row => row.Revenue ?? 0), best.Sum(row => row.TotalPayout ?? 0));
        yield return new Insight
        {
            Topic = InsightTopic.Concentration,
            Tone = Tone.Plain,
            Finding = Sentences.Concentration(best.Count, sellers.Count, revenue / campaign.Totals.Revenue.Value),
            Detail = campaign.Totals.TotalPayout is > 0 and { } all ? Sentences.ConcentrationOfPayout(payout / all) : "",
            Evidence = Sentences.MoneyEvidence(revenue, payout),
            Influencers = sellers.Count,
            Revenue = revenue,
            TotalPayout = payout,
        };
    }
}
