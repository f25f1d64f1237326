using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Insights;

/// <summary>What influencers below break-even cost and have in common.</summary>
internal static class PoorRoasInsights
{
    // Fewer have nothing in common that anybody could tell.
    private const int FewestForAReason = 3;

    internal static IEnumerable<Insight> Of(CampaignPerformance campaign)
    {
        var ranked = campaign.Shown.Count(row => row.IsRanked);
        var poor = campaign.PoorRoas();
        if (ranked == 0)
        {
            yield break;
        }

        var (revenue, payout) = (poor.Sum(row => row.Influencer.Revenue ?? 0), poor.Sum(row => row.Influencer.TotalPayout ?? 0));
        yield return new Insight
        {
            Topic = InsightTopic.PoorRoas,
            Tone = poor.Count == 0 ? Tone.Good : Tone.Bad,
            Finding = poor.Count == 0
                ? InsightWords.NobodyPoor(ranked, campaign.Settings.BreakEvenRoas)
                : InsightWords.Poor(
                    poor.Count, ranked, Share(payout, campaign.Totals.TotalPayout), Share(revenue, campaign.Totals.Revenue)),
            Detail = poor.Count < FewestForAReason ? "" : InsightWords.PoorReason(MostFrequent(poor), poor.Count),
            Evidence = poor.Count == 0
                ? InsightWords.NobodyPoorEvidence(Ranking.Bottom(campaign.Shown).MinBy(row => row.Roas)!, campaign.Totals)
                : InsightWords.PoorEvidence(
                    poor,
                    campaign.Settings.BreakEvenRoas,
                    MediansOf(poor.Select(row => row.Influencer)),
                    MediansOf(campaign.Shown.Where(row => row.HasSales))),
            Influencers = ranked,
            Revenue = revenue,
            TotalPayout = payout,
        };
    }

    private static IGrouping<PoorRoasReason, PoorRoas> MostFrequent(IEnumerable<PoorRoas> poor) =>
        poor.GroupBy(row => row.Reason)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Sum(row => row.Influencer.TotalPayout))
            .First();

    private static SalesMedians MediansOf(IEnumerable<InfluencerPerformance> rows) => SalesMedians.Of(rows);

    private static decimal? Share(decimal part, decimal? whole) => whole is > 0 ? part / whole : null;
}
