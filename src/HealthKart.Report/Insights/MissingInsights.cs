using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Insights;

/// <summary>What cannot be told, because a file or everybody is missing.</summary>
internal static class MissingInsights
{
    internal static IEnumerable<Insight> Of(CampaignPerformance campaign)
    {
        var finding = campaign switch
        {
            { Shown.Count: 0 } => CardWords.NobodyLeft(campaign.Hidden.Influencers),
            { HasSales: false } => InsightWords.NothingAboutReturns(
                campaign.Totals.TotalPayout, campaign.Shown.Count(row => row.TotalPayout > 0), campaign.Totals.OpenPayout),
            { Data.HasPayouts: false } =>
                InsightWords.NothingAboutPayouts(campaign.Totals.Revenue, campaign.Shown.Count(row => row.HasSales)),
            _ => null,
        };
        return finding is null ? [] : [new Insight { Topic = InsightTopic.NotKnown, Tone = Tone.Warning, Finding = finding }];
    }
}
