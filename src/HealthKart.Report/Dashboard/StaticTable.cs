using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Words;

namespace HealthKart.Report.Dashboard;

/// <summary>The influencers as a page lists them where no script runs: the first of them.</summary>
internal static class StaticTable
{
    private const int MostRows = 200;

    internal static ResultList<InfluencerPerformance> Of(CampaignPerformance campaign)
    {
        var all = campaign.Influencers;
        return new ResultList<InfluencerPerformance>(all.Take(MostRows), all.Columns)
        {
            Subject = new ListSubject.Own(
                DashboardWords.DashboardTableCaption(Math.Min(all.Count, MostRows), all.Count), ListWords.Note(all.Subject)),
            Currency = all.Currency,
        };
    }
}
