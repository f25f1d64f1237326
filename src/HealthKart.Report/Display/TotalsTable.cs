using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;

namespace HealthKart.Report.Display;

/// <summary>Shows totals as a table of one row.</summary>
internal static class TotalsTable
{
    private static readonly IReadOnlyList<ResultColumn<PerformanceTotals>> s_columns =
    [
        new("influencers", totals => (decimal)totals.Influencers),
        new("orders", totals => totals.Orders),
        new("revenue", totals => totals.Revenue),
        new("total_payout", totals => totals.TotalPayout),
        new("roas", totals => totals.Roas),
        new("roi", totals => totals.Roi),
        new("aov", totals => totals.Aov),
        new("cost_per_order", totals => totals.CostPerOrder),
        new("median_influencer_roas", MetricTerms.Median.Names[0], ColumnUnit.Ratio, totals => totals.MedianInfluencerRoas),
        new("mean_influencer_roas", MetricTerms.Mean.Names[0], ColumnUnit.Ratio, totals => totals.MeanInfluencerRoas),
    ];

    internal static void Write(PerformanceTotals totals, HtmlWriter html) =>
        FrameTable.Write(new ResultList<PerformanceTotals>([totals], s_columns) { Currency = totals.Currency }, html);
}
