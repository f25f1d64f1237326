using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Answers;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Display;
using HealthKart.Report.Figures;
using HealthKart.Report.Insights;
using HealthKart.Report.Words;

namespace HealthKart.Report;

/// <summary>What a notebook shows of a campaign; each value shows itself when it is the result of a cell.</summary>
/// <example>
/// <code>
/// var campaign = CampaignData.Load("../data").Performance();
/// campaign.Cards()
/// </code>
/// </example>
public static class CampaignReport
{
    /// <summary>
    /// The headline as cards: every payout counts, and beside it influencers with sales only; what is left out stands below.
    /// </summary>
    /// <param name="campaign">The report.</param>
    /// <param name="before">The same for an earlier period, beside which the first numbers stand; <c>null</c>: beside none.</param>
    public static CampaignCards Cards(this CampaignPerformance campaign, CampaignPerformance? before = null) =>
        In(campaign, () => new HeadlineCards(campaign, before).Make());

    /// <summary>
    /// What the campaign comes to, for who has half a minute: verdict, where money is lost and made, whom to pay more and whom to stop.
    /// The folder is read for its experiments.
    /// </summary>
    /// <param name="campaign">The report.</param>
    /// <param name="before">The same for an earlier period, beside which the first numbers stand; <c>null</c>: beside none.</param>
    public static CampaignAnswer Answer(this CampaignPerformance campaign, CampaignPerformance? before = null) =>
        In(campaign, () => CampaignAnswer.Of(campaign, before));

    /// <summary>What the data say, in words.</summary>
    public static InsightList Insights(this CampaignPerformance campaign) => In(campaign, () => CampaignInsights.Of(campaign));

    /// <summary>The report as a page that is filtered where it is read: cards, figures, table, download.</summary>
    /// <param name="campaign">The report, with the filter that its data are cut by.</param>
    /// <param name="csv">How the page writes its CSV file; <c>null</c>: formulas guarded, without a byte order mark.</param>
    /// <param name="before">
    /// The same report for an earlier period, beside which the first numbers stand until a filter is set; <c>null</c>: beside none.
    /// </param>
    public static CampaignDashboard Dashboard(
        this CampaignPerformance campaign, CsvExportOptions? csv = null, CampaignPerformance? before = null) =>
        new(campaign, csv ?? new CsvExportOptions(), before);

    /// <summary>The share of the revenue of the first 1, 5 and 10 influencers and of the first tenth, fifth and half of them.</summary>
    public static ResultList<ConcentrationRow> ConcentrationTable(this CampaignPerformance campaign) =>
        In(campaign, () => Figures.ConcentrationTable.Of(campaign.Concentration()));

    /// <summary>The influencers below break-even summed up by reason, most payout first.</summary>
    public static ResultList<BreakdownRow> PoorRoasByReason(this CampaignPerformance campaign)
    {
        using var scope = Numerals.Within(campaign.Data.Currency);
        var rows = campaign.PoorRoas()
            .GroupBy(row => row.Reason)
            .Select(group => new BreakdownRow
            {
                Value = PerformanceWords.Reason(group.Key),
                Influencers = group.Count(),
                Orders = group.Sum(row => row.Influencer.Orders),
                Revenue = group.Sum(row => row.Influencer.Revenue),
                TotalPayout = group.Sum(row => row.Influencer.TotalPayout),
                PayoutAllocated = group.Any(row => row.Influencer.PayoutAllocated),
                Contribution = campaign.Settings.GrossMargin is null ? null : group.Sum(row => row.Influencer.Contribution),
            })
            .OrderByDescending(row => row.TotalPayout);
        return new ResultList<BreakdownRow>(rows, BreakdownRow.Columns("reason", "Reason", campaign.Settings))
        {
            Subject = new ListSubject.Own(TableWords.PoorByReasonCaption),
        };
    }

    /// <summary>
    /// What the campaigns added, by the experiments of the folder, which no filter cuts; a plain word where there are none.
    /// The folder is read for it.
    /// </summary>
    public static CampaignExperiments Incremental(this CampaignPerformance campaign) =>
        In(campaign, () => CampaignExperiments.Of(campaign));

    /// <summary>
    /// The join report: what became of every row of every file, before any filter, and what there is to know about the files.
    /// </summary>
    public static DataQualityReport DataQuality(this CampaignPerformance campaign) =>
        In(campaign, () => new DataQualityReport(campaign.Data, campaign.Settings.Tiers));

    /// <summary>The rules by which the numbers were computed, as far as they concern these data.</summary>
    public static AssumptionList Assumptions(this CampaignPerformance campaign) =>
        In(campaign, () => new AssumptionList(CampaignAssumptions.Of(campaign)));

    /// <summary>What each metric that a report of these data shows means, with its formula and its source.</summary>
    public static Glossary Glossary(this CampaignPerformance campaign) => In(campaign, () => new Glossary(campaign));

    private static T In<T>(CampaignPerformance campaign, Func<T> make)
    {
        using var scope = Numerals.Within(campaign.Data.Currency);
        return make();
    }
}
