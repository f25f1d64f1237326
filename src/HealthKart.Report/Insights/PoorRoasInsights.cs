using HealthKart.Analysis.Frames;
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
        var paid = campaign.Shown.Where(static row => row.TotalPayout > 0).ToList();
        var below = paid.Where(row => row.Roas < campaign.Settings.BreakEvenRoas).ToList();
        var poor = campaign.PoorRoas();
        if (!campaign.Shown.Any(static row => row.IsRanked))
        {
            yield break;
        }

        var (revenue, payout) = (below.Sum(row => row.Revenue ?? 0), below.Sum(row => row.TotalPayout ?? 0));
        yield return new Insight
        {
            Topic = InsightTopic.PoorRoas,
            Tone = below.Count == 0 ? Tone.Good : Tone.Bad,
            Finding = below.Count == 0
                ? InsightWords.NobodyPoor(paid.Count, campaign.Settings.BreakEvenRoas)
                : InsightWords.Poor(
                    below.Count, paid.Count, Share(payout, campaign.Totals.TotalPayout), Share(revenue, campaign.Totals.Revenue)),
            Detail = string.Join(' ', DetailsOf(campaign, below, poor)),
            Evidence = poor.Count == 0
                ? InsightWords.NobodyPoorEvidence(Ranking.Bottom(campaign.Shown).MinBy(row => row.Roas)!, campaign.Totals)
                : InsightWords.PoorEvidence(
                    poor,
                    campaign.Settings.BreakEvenRoas,
                    MediansOf(poor.Select(row => row.Influencer)),
                    MediansOf(campaign.Shown.Where(row => row.HasSales))),
            Influencers = paid.Count,
            Revenue = revenue,
            TotalPayout = payout,
        };
    }

    private static IEnumerable<string> DetailsOf(
        CampaignPerformance campaign, List<InfluencerPerformance> below, ResultList<PoorRoas> poor)
    {
        if (campaign.Settings.GrossMargin is not null && below.Count > 0)
        {
            yield return InsightWords.CostAfterGoods(below.Sum(static row => row.Contribution ?? 0));
        }

        if (below.Count > poor.Count)
        {
            yield return InsightWords.WithoutSaleBelow(below.Count - poor.Count);
        }

        if (poor.Count >= FewestForAReason)
        {
            yield return InsightWords.PoorReason(MostFrequent(poor), poor.Count);
        }
    }

    private static IGrouping<PoorRoasReason, PoorRoas> MostFrequent(IEnumerable<PoorRoas> poor) =>
        poor.GroupBy(row => row.Reason)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Sum(row => row.Influencer.TotalPayout))
            .First();

    private static SalesMedians MediansOf(IEnumerable<InfluencerPerformance> rows) => SalesMedians.Of(rows);

    private static decimal? Share(decimal part, decimal? whole) => whole is > 0 ? part / whole : null;
}
