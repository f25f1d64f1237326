using HealthKart.Analysis.Performance;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>The share of the revenue, and of the payout, of the influencers with the most revenue: from the first to all of them.</summary>
internal static class ConcentrationFigure
{
    // More points than a screen has pixels.
    internal const int MostPoints = 1_000;
    internal const int Height = 420;

    internal static GenericChart Of(Concentration concentration)
    {
        if (concentration.TopPart(0.1m) is not { ShareOfRevenue: not null } tenth)
        {
            return FigureChart.Nothing(ConcentrationWords.NobodySold, ConcentrationWords.ConcentrationNeeds);
        }

        var points = Thinned(concentration.Curve);
        var title = ConcentrationWords.ConcentrationTitle(tenth, concentration.Curve.Count);
        return FigureChart.Of(
            new ChartWords(title, ConcentrationWords.HowToReadConcentration, title + ".", Table(concentration)),
            [
                Curve(points, "Revenue", Palette.Accent, point => point.ShareOfRevenue),
                .. tenth.ShareOfPayout is null
                    ? Array.Empty<Trace>()
                    : [Curve(points, "Payout of the same", Palette.Series[1], point => point.ShareOfPayout).Dashed("dot")],
            ],
            Axes.Numbers("Influencers with sales, highest revenue first", " %"),
            Axes.Numbers("Share of all", " %"),
            [ReferenceLines.Between(0, 0, 100, 100, "All alike")],
            height: Height);
    }

    private static Trace Curve(
        IReadOnlyList<ConcentrationPoint> points, string name, PaletteColor color, Func<ConcentrationPoint, decimal?> share) =>
        Series.Line(
            points.Select(point => (double?)(point.ShareOfInfluencers * 100)).Prepend(0),
            points.Select(point => (double?)(share(point) * 100)).Prepend(0),
            color)
            .Named(name)
            .Hovering(points.Select(ConcentrationWords.HoverOf).Prepend(""));

    private static List<ConcentrationPoint> Thinned(IReadOnlyList<ConcentrationPoint> curve)
    {
        var step = Math.Max(1, curve.Count / MostPoints);
        return [.. curve.Where((point, i) => i < MostPoints / 10 || i % step == 0 || i == curve.Count - 1)];
    }

    private static FigureTable Table(Concentration concentration) => new(
        [
            new("Influencers"), new("Revenue", true), new("Share of revenue", true), new("Payout", true), new("Share of payout", true),
            new("ROAS", true),
        ],
        [.. ConcentrationTable.RowsOf(concentration).Select(row => row.Texts)]);
}
