using HealthKart.Analysis.Performance;
using HealthKart.Report.Figures;
using Plotly.NET;

namespace HealthKart.Report.Tests.Figures;

/// <summary>The charts of a report, as its notebook draws them.</summary>
internal static class CampaignCharts
{
    public static GenericChart TopChart(this CampaignPerformance campaign) =>
        Charts.TopByRoas(campaign.ToDataFrame(), breakEven: campaign.Settings.BreakEvenRoas, tooFewOrders: campaign.Settings.TooFewOrders);

    public static GenericChart RevenueVsPayoutChart(this CampaignPerformance campaign) =>
        Charts.RevenueVsPayout(campaign.ToDataFrame(), campaign.Settings.BreakEvenRoas, campaign.Settings.TooFewOrders);

    public static GenericChart PlatformAndBasisChart(this CampaignPerformance campaign) =>
        Charts.PlatformAndBasis(campaign.ToDataFrame(), campaign.Settings.BreakEvenRoas);

    public static GenericChart PlatformAndCategoryChart(this CampaignPerformance campaign) =>
        Charts.PlatformAndCategory(campaign.ToDataFrame(), campaign.Settings.BreakEvenRoas);

    public static GenericChart PayoutByBasisChart(this CampaignPerformance campaign) =>
        Charts.PayoutByBasis(campaign.ByPayoutBasis().ToDataFrame());

    public static GenericChart OverTimeChart(this CampaignPerformance campaign) =>
        Charts.OverTime(campaign.ByDay().ToDataFrame(), campaign.UnattributedByDay().ToDataFrame());

    public static GenericChart ConcentrationChart(this CampaignPerformance campaign) => ConcentrationFigure.Of(campaign.Concentration());
}
