using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Figures;

/// <summary>The attributed ROAS of each campaign beside the incremental one, with the share that is incremental.</summary>
internal static class AttributedFigure
{
    private const int MostRows = 30;
    private const int HeightOfARow = 54;
    private const int HeightOfTheAxis = 110;

    internal static GenericChart Of(LiftReport report)
    {
        if (report.Results.Count == 0)
        {
            return FigureChart.Nothing(ExperimentWords.NoExperimentTitle(report), ExperimentWords.NoExperimentWhy(report));
        }

        var all = report.WithShare();
        if (all.Count == 0)
        {
            return FigureChart.Nothing(AttributedFigureWords.NoAttributedRoas, AttributedFigureWords.AttributedNeeds);
        }

        IReadOnlyList<LiftResult> rows = [.. all.OrderByDescending(static result => result.AddedSpend).Take(MostRows)];
        var breakEven = report.Settings.BreakEven;
        var range = new RoasRange(
            [.. rows.SelectMany(static row => new[] { row.Roas!.Value, (double)row.AttributedRoas! }), breakEven],
            [.. rows.Select(static row => row.Roas!.Interval)]);
        var title = AttributedFigureWords.AttributedTitle(all);
        return FigureChart.Of(
            new ChartWords(
                title,
                AttributedFigureWords.HowToReadSharesOf(range.IsCut, report.Results.Count - rows.Count),
                title + ".",
                new(
                    [
                        new("Campaign"),
                        new("Method"),
                        new("Attributed ROAS", true),
                        new("iROAS", true),
                        new(LiftWords.IntervalTitle(report.Settings.Level), true),
                        new("Incremental", true),
                    ],
                    [.. all.Select(AttributedFigureWords.AttributedRow)])),
            Traces(rows, range),
            Axes.Numbers("ROAS", "×", range: (range.Start, range.End)),
            Axes.Labels(
                rows.Select(static row => (Phrases.Shortened(row.Campaign, 60), (string?)AttributedFigureWords.AttributedBelow(row))),
                firstOnTop: true),
            [ReferenceLines.Between(breakEven, -0.5, breakEven, rows.Count - 0.5, CardWords.BreakEvenAt((decimal)breakEven))],
            HeightOfTheAxis + (HeightOfARow * rows.Count));
    }

    private static IReadOnlyList<Trace> Traces(IReadOnlyList<LiftResult> rows, RoasRange range) =>
    [
        Series.Line(
            rows.SelectMany(static row => new double?[] { (double)row.AttributedRoas!, row.Roas!.Value, null }),
            rows.Index().SelectMany(static row => new double?[] { row.Index, row.Index, null }),
            Palette.Neutral,
            width: 7).Faded(0.6),
        .. IntervalLines.Of(
            [
                .. rows.Index()
                    .Where(static row => row.Item.Roas!.Interval is not null)
                    .Select(static row => (row.Index, row.Item.Roas!.Interval!.Value)),
            ],
            range,
            Palette.Accent,
            1.5),
        Points(rows, AttributedFigureWords.AttributedRoasName, Palette.Series[1], static row => (double)row.AttributedRoas!, below: false),
        Points(rows, AttributedFigureWords.IncrementalRoasName, Palette.Accent, static row => row.Roas!.Value, below: true),
    ];

    private static Trace Points(
        IReadOnlyList<LiftResult> rows, string name, PaletteColor color, Func<LiftResult, double> roas, bool below) =>
        Series.Points(rows.Select(row => (double?)roas(row)), rows.Index().Select(static row => (double?)row.Index), color, size: 14)
            .Named(name)
            .Saying(rows.Select(row => ExperimentWords.Roas(roas(row))), below)
            .Hovering(rows.Select(AttributedFigureWords.AttributedHover));
}
