using HealthKart.Report.Looks;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace HealthKart.Report.Plots;

/// <summary>Level bars with an interval over each, and a text beyond it.</summary>
internal sealed class IntervalBars
{
    /// <summary>The opacity of the bars, for series that stand for their colours in a legend.</summary>
    internal const double Opacity = 0.62;

    private readonly double?[] _lengths;
    private readonly double?[] _below;
    private readonly double?[] _above;
    private readonly double _heldAgainst;

    /// <param name="lengths">The lengths of the bars; <c>null</c> leaves a gap.</param>
    /// <param name="below">How far each interval reaches below its value; <c>null</c> draws none.</param>
    /// <param name="above">How far each interval reaches above its value; <c>null</c> draws none.</param>
    /// <param name="heldAgainst">The value that the bars are held against, whose line has to be in sight.</param>
    internal IntervalBars(IEnumerable<double?> lengths, IEnumerable<double?> below, IEnumerable<double?> above, double heldAgainst = 0) =>
        (_lengths, _below, _above, _heldAgainst) = (Series.Numbers(lengths), Series.Numbers(below), Series.Numbers(above), heldAgainst);

    /// <summary>The range that bars with text beyond their whiskers need; null where plotly finds it.</summary>
    /// <remarks>Plotly would make room for the text as if it were data, on a narrow screen most of the room.</remarks>
    internal (double Low, double High)? Range
    {
        get
        {
            double[] ends = [0, _heldAgainst, .. Ends.OfType<double>()];
            var space = (ends.Max() - ends.Min()) * 0.02;
            return space > 0 ? (ends.Min() < 0 ? ends.Min() - space : 0, ends.Max() + space) : null;
        }
    }

    /// <summary>The bars, and a series of their texts.</summary>
    /// <param name="colors">A colour for each bar.</param>
    /// <param name="texts">The text beyond each bar.</param>
    /// <param name="hover">What the pointer shows at each bar.</param>
    internal IReadOnlyList<Trace> With(IEnumerable<PaletteColor> colors, IEnumerable<string> texts, IEnumerable<string> hover)
    {
        var bars = Series.Bars(_lengths, colors, level: true).Hovering(hover);
        // On a bar in its full colour a whisker could not be seen.
        ((Marker)bars.GetPropertyValue("marker")).With("opacity", Opacity);
        bars.With("error_x", new Error()
            .With("type", "data")
            .With("symmetric", false)
            .With("array", _above)
            .With("arrayminus", _below)
            .With("color", Palette.Text.OnScreen)
            .With("thickness", 1.2)
            .With("width", 4));
        // Plotly would write across the whisker.
        var beyond = Series.Words(
            Series.Numbers(Ends),
            Series.Places(_lengths.Length),
            texts.Select(static text => $"\u2002{PlotlyText.Label(text)}\u2002"),
            _lengths.Select(static value => value < 0 ? "middle left" : "middle right").ToArray(),
            Palette.Text.OnScreen);
        return [bars, beyond];
    }

    private IEnumerable<double?> Ends => _lengths.Select((value, index) => value < 0
        ? value - (_below.ElementAtOrDefault(index) ?? 0)
        : value + (_above.ElementAtOrDefault(index) ?? 0));
}
