using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>The influencers with the highest ROAS as bars in the colours of their platforms, with intervals and break-even.</summary>
internal static class TopFigure
{
    private const int HeightOfABar = 34;
    private const int HeightOfTheAxis = 96;

    internal static PlotlyFigure Of(CampaignPerformance campaign, int count)
    {
        var rows = campaign.Top(count);
        if (rows.Count == 0)
        {
            return PlotlyFigure.Nothing(Sentences.NobodyToRank, Sentences.RankingNeeds);
        }

        var colors = new PlatformColors(campaign);
        var breakEven = campaign.Settings.BreakEvenRoas;
        var title = Sentences.TopTitle(rows, Leaders(campaign, rows[0]), breakEven);
        return new()
        {
            Title = title,
            HowToRead = Sentences.HowToReadTop,
            AltText = Sentences.TopAlt(rows),
            Data = Table(rows),
            Traces = [Bars(rows, colors), .. Legend(rows, colors)],
            Layout = new()
            {
                X = new() { Title = "ROAS (revenue ÷ payout)", Suffix = "×" },
                Y = PlotlyAxis.Labelled(rows.Select(row => Sentences.Shortened(row.Name, 60)), firstOnTop: true),
                Lines = [ReferenceLine.Between((double)breakEven, -0.5, (double)breakEven, rows.Count - 0.5, Sentences.BreakEvenAt(breakEven))],
                Height = HeightOfTheAxis + (HeightOfABar * rows.Count),
            },
        };
    }

    /// <summary>How many share the first place: those beyond the figure, too.</summary>
    private static int Leaders(CampaignPerformance campaign, InfluencerPerformance best) =>
        campaign.Shown.Count(row => row.IsRanked && row.TooFewOrders == best.TooFewOrders && row.Roas == best.Roas);

    private static BarTrace Bars(IReadOnlyList<InfluencerPerformance> rows, PlatformColors colors) => new(PlotlyValues.Numbers(rows.Select(row => row.Roas)))
    {
        Horizontal = true,
        Colors = [.. rows.Select(row => colors.Of(row.Platform))],
        Errors = new(
            PlotlyValues.Numbers(rows.Select(row => row.Roas - row.RoasInterval?.Lower)),
            PlotlyValues.Numbers(rows.Select(row => row.RoasInterval?.Upper - row.Roas))),
        Text = [.. rows.Select(Sentences.RoasAndOrders)],
        Hover = [.. rows.Select(Sentences.HoverOf)],
    };

    // Bars of one series keep their colours from the legend; series of no points bring them there.
    private static IEnumerable<PlotlyTrace> Legend(IReadOnlyList<InfluencerPerformance> rows, PlatformColors colors) => rows
        .Select(row => row.Platform)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Order(StringComparer.Ordinal)
        .Select(platform => new ScatterTrace(PlotlyValues.Numbers([(decimal?)null]), PlotlyValues.Numbers([(decimal?)null]))
        {
            Name = platform,
            Color = colors.Of(platform),
            Opacity = BarTrace.OpacityBehindErrors,
            MarkerSize = 11,
        });

    private static FigureTable Table(IEnumerable<InfluencerPerformance> rows) => new(
        [new("Influencer"), new("Platform"), new("Orders", true), new("Revenue", true), new("Payout", true), new("ROAS", true), new("90 % interval", true)],
        [.. rows.Select(Sentences.TopRow)]);
}
