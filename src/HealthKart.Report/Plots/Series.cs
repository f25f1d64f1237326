using System.Globalization;
using HealthKart.Report.Looks;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace HealthKart.Report.Plots;

/// <summary>Makes the series of figures: bars, points, lines, words. Text given to them is data and is shown as it stands.</summary>
internal static class Series
{
    /// <summary>The share of a place on a labelled axis that bars leave free.</summary>
    internal const double BarGap = 0.32;

    /// <summary>Bars on a labelled axis: bar <c>i</c> stands at the axis' label <c>i</c>.</summary>
    /// <param name="lengths">The lengths of the bars; <c>null</c> leaves a gap.</param>
    /// <param name="color">The colour of all of them.</param>
    /// <param name="level">Bars from left to right, labels beside them: for names. Otherwise upright.</param>
    internal static Trace Bars(IEnumerable<double?> lengths, PaletteColor color, bool level = false) =>
        Bars(lengths, color.OnScreen, level);

    /// <summary>Bars on a labelled axis, each in a colour of its own.</summary>
    /// <param name="lengths">The lengths of the bars; <c>null</c> leaves a gap.</param>
    /// <param name="colors">The colour of each bar.</param>
    /// <param name="level">Bars from left to right, labels beside them: for names. Otherwise upright.</param>
    internal static Trace Bars(IEnumerable<double?> lengths, IEnumerable<PaletteColor> colors, bool level = false) =>
        Bars(lengths, (object)colors.Select(static color => color.OnScreen).ToArray(), level);

    /// <summary>A mark at every point.</summary>
    /// <param name="x">The places from left to right; <c>null</c> leaves a gap.</param>
    /// <param name="y">The places from bottom to top; <c>null</c> leaves a gap.</param>
    /// <param name="color">The colour of the marks.</param>
    /// <param name="size">The diameter of the marks in pixels.</param>
    internal static Trace Points(IEnumerable<double?> x, IEnumerable<double?> y, PaletteColor color, double size = 9) =>
        Scatter("markers", Numbers(x), Numbers(y)).With("marker", MarkerOf(color, size));

    /// <summary>A line through points.</summary>
    /// <param name="x">The places from left to right; <c>null</c> leaves a gap.</param>
    /// <param name="y">The places from bottom to top; <c>null</c> leaves a gap.</param>
    /// <param name="color">The colour of the line.</param>
    /// <param name="width">The width of the line in pixels; 0 draws none, for the edges of a band.</param>
    /// <param name="dashed">Dashes: for what was expected, not seen.</param>
    internal static Trace Line(IEnumerable<double?> x, IEnumerable<double?> y, PaletteColor color, double width = 2, bool dashed = false) =>
        Scatter("lines", Numbers(x), Numbers(y)).With("line", LineOf(color, width, dashed));

    /// <summary>A line through days.</summary>
    /// <inheritdoc cref="Line(IEnumerable{double?}, IEnumerable{double?}, PaletteColor, double, bool)"/>
    internal static Trace Line(
        IEnumerable<DateOnly> x, IEnumerable<double?> y, PaletteColor color, double width = 2, bool dashed = false) =>
        Scatter("lines", Days(x), Numbers(y)).With("line", LineOf(color, width, dashed));

    /// <summary>A line through days with a mark at each.</summary>
    /// <param name="x">The days.</param>
    /// <param name="y">The places from bottom to top; <c>null</c> leaves a gap.</param>
    /// <param name="color">The colour of line and marks.</param>
    /// <param name="size">The diameter of the marks in pixels.</param>
    internal static Trace MarkedLine(IEnumerable<DateOnly> x, IEnumerable<double?> y, PaletteColor color, double size) =>
        Scatter("lines+markers", Days(x), Numbers(y)).With("marker", MarkerOf(color, size)).With("line", LineOf(color, 2, dashed: false));

    /// <summary>Nothing but text at places, where plotly's own text would lie on what is drawn or be too faint.</summary>
    internal static Trace Words(Array x, Array y, IEnumerable<string> text, object position, object color) => New("scatter")
        .With("mode", "text")
        .With("x", x)
        .With("y", y)
        .With("text", text.ToArray())
        .With("textposition", position)
        .With("textfont", new Font().With("color", color))
        .With("cliponaxis", false)
        .With("hoverinfo", "skip")
        .With("showlegend", false);

    /// <summary>A series of a kind, of which the pointer shows nothing and the legend neither.</summary>
    internal static Trace Start(string type) => New(type).With("showlegend", false).With("hoverinfo", "skip");

    /// <summary>The places 0, 1, 2, … of a labelled axis.</summary>
    /// <remarks>Places, not names: plotly would draw two influencers of the same name as one.</remarks>
    internal static int[] Places(int count) => [.. Enumerable.Range(0, count)];

    /// <summary>Numbers as plotly takes them: what is not finite is a gap.</summary>
    internal static double?[] Numbers(IEnumerable<double?> values) =>
        [.. values.Select(static value => value is { } number && double.IsFinite(number) ? value : null)];

    private static Trace Bars(IEnumerable<double?> lengths, object color, bool level)
    {
        var values = Numbers(lengths);
        return Start("bar")
            .With("orientation", level ? "h" : "v")
            .With(level ? "y" : "x", Places(values.Length))
            .With(level ? "x" : "y", values)
            .With("marker", new Marker().With("color", color));
    }

    private static Trace Scatter(string mode, Array x, Array y) => Start("scatter").With("mode", mode).With("x", x).With("y", y);

    private static Trace New(string type) => new(type);

    private static string[] Days(IEnumerable<DateOnly> days) =>
        [.. days.Select(static day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    // An edge in the colour of the ground keeps marks apart that lie on each other.
    private static Marker MarkerOf(PaletteColor color, double size) => new Marker()
        .With("color", color.OnScreen)
        .With("size", size)
        .With("line", new Line().With("color", Palette.Background.OnScreen).With("width", 1));

    private static Line LineOf(PaletteColor color, double width, bool dashed) =>
        new Line().With("color", color.OnScreen).With("width", width).With("dash", dashed ? "dash" : null);
}
