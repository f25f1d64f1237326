using HealthKart.Report.Looks;
using Plotly.NET;

namespace HealthKart.Report.Plots;

/// <summary>Cells coloured by their value, on two labelled axes, with a text in each that can be read on its colour.</summary>
/// <param name="rows">The values of each row, from the first label of the vertical axis on; <c>null</c> leaves a cell empty.</param>
/// <param name="turn">The value from which on a cell is green; below it is red.</param>
internal sealed class HeatMap(IReadOnlyList<IReadOnlyList<double?>> rows, double turn)
{
    /// <summary>From this part of the green on, a cell is bright.</summary>
    internal const double Bright = 0.46;

    /// <summary>The least that the scale reaches, in turns: green must be on it.</summary>
    internal const double LeastTurns = 1.5;

    /// <summary>How many times as high as the next one a cell is shown at most: one cell must not darken all others.</summary>
    internal const double Outshines = 2;

    private readonly double?[][] _rows = [.. rows.Select(Series.Numbers)];

    /// <summary>The cells, and a series of their texts.</summary>
    /// <param name="text">The text in each cell, row by row.</param>
    /// <param name="hover">What the pointer shows at each cell, row by row.</param>
    internal IReadOnlyList<Trace> With(IReadOnlyList<IReadOnlyList<string>> text, IReadOnlyList<IReadOnlyList<string>> hover)
    {
        var (low, high) = Range;
        var cells = Series.Start("heatmap")
            .With("x", Series.Places(_rows.Length == 0 ? 0 : _rows[0].Length))
            .With("y", Series.Places(_rows.Length))
            .With("z", _rows)
            .With("zmin", low)
            .With("zmax", high)
            .With("colorscale", Scale(low, high))
            .With("showscale", false)
            .With("xgap", 3)
            .With("ygap", 3)
            .With("hoverongaps", false)
            .With("hovertext", hover.Select(static row => row.Select(PlotlyText.Lines).ToArray()).ToArray())
            .With("hoverinfo", "text");
        return [cells, Texts(text)];
    }

    private object[][] Scale(double low, double high)
    {
        var turned = (turn - low) / (high - low);
        var bright = turned + ((1 - turned) * Bright);
        return
        [
            [0, Palette.HeatLoss.OnScreen],
            [turned, Palette.BadGround.OnScreen],
            [turned, Palette.Surface.OnScreen],
            [bright, Palette.HeatBelow.OnScreen],
            [bright, Palette.HeatAbove.OnScreen],
            [1, Palette.Accent.OnScreen],
        ];
    }

    private (double Low, double High) Range
    {
        get
        {
            double[] known = [.. _rows.SelectMany(static row => row).OfType<double>()];
            var low = known.Length == 0 ? 0 : Math.Min(0, known.Min());
            var high = known.Length == 0 ? 1 : Highest([.. known.OrderDescending()]);
            return (low, Math.Max(high, LeastTurns * turn));
        }
    }

    private static double Highest(double[] sorted) =>
        sorted.Length > 2 ? Math.Min(sorted[0], Math.Max(0, Outshines * sorted[1])) : sorted[0];

    // Plotly's own cell text is grey on green; this one is dark on bright cells and bright on dark ones.
    private Trace Texts(IReadOnlyList<IReadOnlyList<string>> text)
    {
        var high = Range.High;
        var cells = _rows.SelectMany((row, y) => row.Select((value, x) => (X: x, Y: y, IsBright: (value - turn) / (high - turn) >= Bright)))
            .ToArray();
        return Series.Words(
            cells.Select(static cell => cell.X).ToArray(),
            cells.Select(static cell => cell.Y).ToArray(),
            cells.Select(cell => PlotlyText.Lines(text[cell.Y][cell.X])),
            "middle center",
            cells.Select(static cell => (cell.IsBright ? Palette.Background : Palette.Text).OnScreen).ToArray());
    }
}
