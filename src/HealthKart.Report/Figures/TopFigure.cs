using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>The influencers with the highest ROAS as bars in the colours of their platforms, with intervals and break-even.</summary>
internal static class TopFigure
{
    internal const int HeightOfABar = 38;

    private const int HeightOfTheAxis = 96;

    internal static GenericChart Of(ChartedInfluencers influencers, int count)
    {
        InfluencerPerformance[] rows = [.. Ranking.Top(influencers.Rows).Take(count)];
        if (rows.Length == 0)
        {
            return FigureChart.Nothing(CampaignChartWords.NobodyToRank, CampaignChartWords.RankingNeeds);
        }

        var (colors, breakEven) = (influencers.Colors, influencers.BreakEven);
        var title = CampaignChartWords.TopTitle(rows, [.. influencers.Rows.Where(row => row.IsRanked)], breakEven);
        var bars = new IntervalBars(
            rows.Select(row => (double?)row.Roas),
            rows.Select(row => (double?)(row.Roas - row.RoasInterval?.Lower)),
            rows.Select(row => (double?)(row.RoasInterval?.Upper - row.Roas)),
            heldAgainst: (double)breakEven);
        string[] beside = [.. rows.Select(CampaignChartWords.RoasAndOrders)];
        return FigureChart.Of(
            new ChartWords(title, CampaignChartWords.HowToReadTop, CampaignChartWords.TopAlt(rows), Table(rows)),
            [
                .. bars.With(rows.Select(row => colors.Of(row.Platform)), beside, rows.Select(CampaignChartWords.HoverOf)),
                .. Legend(rows, colors)
            ],
            Axes.Numbers("ROAS (revenue ÷ payout)", "×", range: bars.Range),
            Axes.Labels(rows.Select(row => (Phrases.Shortened(row.Name, 60), (string?)row.Platform)), firstOnTop: true),
            [ReferenceLines.Between((double)breakEven, -0.5, (double)breakEven, rows.Length - 0.5, CardWords.BreakEvenAt(breakEven))],
            HeightOfTheAxis + (HeightOfABar * rows.Length),
            beside: beside);
    }

    // Bars of one series keep their colours from the legend; series of no points bring them there.
    private static IEnumerable<Trace> Legend(IReadOnlyList<InfluencerPerformance> rows, PlatformColors colors) => rows
        .Select(row => row.Platform)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Order(StringComparer.Ordinal)
        .Select(platform => Series.Points([null], [null], colors.Of(platform), size: 11)
            .Shaped(MarkerSymbol.Square)
            .Named(platform)
            .Faded(IntervalBars.Opacity));

    private static FigureTable Table(IEnumerable<InfluencerPerformance> rows) => new(
        [
            new("Influencer"), new("Platform"), new("Orders", true), new("Revenue", true), new("Payout", true), new("ROAS", true),
            new("90 % interval", true),
        ],
        [.. rows.Select(CampaignChartWords.TopRow)]);
}
