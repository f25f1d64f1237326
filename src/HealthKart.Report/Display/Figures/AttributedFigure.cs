using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>The attributed ROAS of each campaign beside the incremental one, with the share that is incremental.</summary>
internal static class AttributedFigure
{
    private const int MostRows = 30;
    private const int HeightOfARow = 54;
    private const int HeightOfTheAxis = 110;

    internal static PlotlyFigure Of(LiftReport report)
    {
        if (report.Results.Count == 0)
        {
            return PlotlyFigure.Nothing(Sentences.NoExperimentTitle(report), Sentences.NoExperimentWhy(report));
        }

        var all = report.WithShare();
        if (all.Count == 0)
        {
            return PlotlyFigure.Nothing(Sentences.NoAttributedRoas, Sentences.AttributedNeeds);
        }

        IReadOnlyList<LiftResult> rows = [.. all.OrderByDescending(static result => result.AddedSpend).Take(MostRows)];
        var breakEven = report.Settings.BreakEven;
        var range = new RoasRange([.. rows.SelectMany(static row => new[] { row.Roas!.Value, (double)row.AttributedRoas! }), breakEven], [.. rows.Select(static row => row.Roas!.Interval)]);
        var title = Sentences.AttributedTitle(all);
        return new()
        {
            Title = title,
            HowToRead = Sentences.HowToReadSharesOf(range.IsCut, report.Results.Count - rows.Count),
            AltText = title + ".",
            Data = new(
                [new("Campaign"), new("Method"), new("Attributed ROAS", true), new("iROAS", true), new(Sentences.IntervalTitle(report.Settings.Level), true), new("Incremental", true)],
                [.. all.Select(Sentences.AttributedRow)]),
            Traces = [.. Traces(rows, range)],
            Layout = new()
            {
                X = new() { Title = "ROAS", Suffix = "×", Minimum = range.Start, Maximum = range.End },
                Y = PlotlyAxis.Labelled(rows.Select(static row => (Sentences.Shortened(row.Campaign, 60), (string?)Sentences.AttributedBelow(row))), firstOnTop: true),
                Lines = [ReferenceLine.Between(breakEven, -0.5, breakEven, rows.Count - 0.5, Sentences.BreakEvenAt((decimal)breakEven))],
                Height = HeightOfTheAxis + (HeightOfARow * rows.Count),
            },
        };
    }

    private static IEnumerable<PlotlyTrace> Traces(IReadOnlyList<LiftResult> rows, RoasRange range) =>
    [
        new ScatterTrace(
            PlotlyValues.Numbers(rows.SelectMany(static row => new double?[] { (double)row.AttributedRoas!, row.Roas!.Value, null })),
            PlotlyValues.Numbers(rows.Index().SelectMany(static row => new double?[] { row.Index, row.Index, null })))
        {
            Color = Palette.Neutral,
            Mode = ScatterMode.Lines,
            LineWidth = 7,
            Opacity = 0.6,
        },
        .. IntervalLines.Of([.. rows.Index().Where(static row => row.Item.Roas!.Interval is not null).Select(static row => (row.Index, row.Item.Roas!.Interval!.Value))], range, Palette.Accent, 1.5),
        Points(rows, Sentences.AttributedRoasName, Palette.Series[1], static row => (double)row.AttributedRoas!),
        Points(rows, Sentences.IncrementalRoasName, Palette.Accent, static row => row.Roas!.Value) with { TextBelow = true },
    ];

    private static ScatterTrace Points(IReadOnlyList<LiftResult> rows, string name, PaletteColor color, Func<LiftResult, double> roas) =>
        new(PlotlyValues.Numbers(rows.Select(row => (double?)roas(row))), PlotlyValues.Numbers(rows.Index().Select(static row => (double?)row.Index)))
        {
            Name = name,
            Color = color,
            MarkerSize = 14,
            Text = [.. rows.Select(row => Sentences.Roas(roas(row)))],
            Hover = [.. rows.Select(Sentences.AttributedHover)],
        };
}
