using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>The share of the revenue, and of the payout, of the influencers with the most revenue: from the first to all of them.</summary>
internal static class ConcentrationFigure
{
    // More points than a screen has pixels.
    private const int MostPoints = 1_000;

    internal static PlotlyFigure Of(CampaignPerformance campaign)
    {
        var concentration = campaign.Concentration();
        if (concentration.TopPart(0.1m) is not { ShareOfRevenue: not null } tenth)
        {
            return PlotlyFigure.Nothing(Sentences.NobodySold, Sentences.ConcentrationNeeds);
        }

        var points = Thinned(concentration.Curve);
        var title = Sentences.ConcentrationTitle(tenth, concentration.Curve.Count);
        return new()
        {
            Title = title,
            HowToRead = Sentences.HowToReadConcentration,
            AltText = title + ".",
            Data = Table(concentration),
            Traces =
            [
                Curve(points, "Revenue", Palette.Accent, point => point.ShareOfRevenue),
                Curve(points, "Payout of the same", Palette.Series[1], point => point.ShareOfPayout),
            ],
            Layout = new()
            {
                X = Axis("Influencers with sales, highest revenue first"),
                Y = Axis("Share of all"),
                Lines = [ReferenceLine.Between(0, 0, 100, 100, "All alike")],
                Height = 420,
            },
        };
    }

    private static ScatterTrace Curve(IReadOnlyList<ConcentrationPoint> points, string name, PaletteColor color, Func<ConcentrationPoint, decimal?> share) => new(
        PlotlyValues.Numbers(points.Select(point => point.ShareOfInfluencers * 100).Prepend(0).Cast<decimal?>()),
        PlotlyValues.Numbers(points.Select(point => share(point) * 100).Prepend(0)))
    {
        Name = name,
        Color = color,
        Mode = ScatterMode.Lines,
        Hover = [.. points.Select(Sentences.HoverOf).Prepend("")],
    };

    private static PlotlyAxis Axis(string title) => new() { Title = title, Suffix = " %" };

    private static List<ConcentrationPoint> Thinned(IReadOnlyList<ConcentrationPoint> curve)
    {
        var step = Math.Max(1, curve.Count / MostPoints);
        return [.. curve.Where((point, i) => i < MostPoints / 10 || i % step == 0 || i == curve.Count - 1)];
    }

    private static FigureTable Table(Concentration concentration) => new(
        [new("Influencers"), new("Revenue", true), new("Share of revenue", true), new("Payout", true), new("Share of payout", true), new("ROAS", true)],
        [.. ConcentrationTable.RowsOf(concentration).Select(row => row.Texts)]);
}
