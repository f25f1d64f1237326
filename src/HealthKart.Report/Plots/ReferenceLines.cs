using HealthKart.Report.Looks;
using Plotly.NET;

namespace HealthKart.Report.Plots;

/// <summary>Dashed lines that the data is held against, such as break-even; their labels stand in the legend.</summary>
internal static class ReferenceLines
{
    /// <summary>A line between two points.</summary>
    internal static Trace Between(double x0, double y0, double x1, double y1, string label, PaletteColor? color = null) =>
        Of([x0, x1], [y0, y1], label, color);

    /// <summary>An upright line with gaps, for words that stand where it would run.</summary>
    /// <param name="x">The value of the horizontal axis.</param>
    /// <param name="pieces">From where to where on the vertical axis it is drawn, in order.</param>
    /// <param name="label">What the line means.</param>
    internal static Trace AtX(double x, IReadOnlyList<(double Start, double End)> pieces, string label) => Of(
        pieces.SelectMany(_ => new double?[] { x, x, null }),
        pieces.SelectMany(static piece => new double?[] { piece.Start, piece.End, null }),
        label,
        color: null);

    private static Trace Of(IEnumerable<double?> x, IEnumerable<double?> y, string label, PaletteColor? color) =>
        Series.Line(x, y, color ?? Palette.Warning, width: 1.5, dashed: true).Named(label);
}
