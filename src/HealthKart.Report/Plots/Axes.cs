using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace HealthKart.Report.Plots;

/// <summary>Makes the axes of figures. Colours and type come when a chart is shown.</summary>
internal static class Axes
{
    internal const int FewDays = 8;

    private const double DayInMilliseconds = 86_400_000;

    /// <summary>Numbers at equal steps, or at equal factors.</summary>
    /// <param name="title">What the axis measures, with its unit; <c>null</c> where the labels say it.</param>
    /// <param name="suffix">What stands after each number, for example <c>×</c>.</param>
    /// <param name="ticks">Marks of one's own, for example amounts in lakh and crore; <c>null</c> leaves them to plotly.</param>
    /// <param name="range">Where the axis begins and ends; <c>null</c> leaves it to plotly.</param>
    /// <param name="isLog">Equal factors; values of zero and below cannot be shown.</param>
    internal static LinearAxis Numbers(
        string? title = null,
        string? suffix = null,
        IReadOnlyList<AxisTick>? ticks = null,
        (double Low, double High)? range = null,
        bool isLog = false) =>
        Of(isLog ? "log" : "linear", grid: true, ticks)
            .With("title", title is null ? null : new Title().With("text", PlotlyText.Escape(title)))
            .With("ticksuffix", suffix is null ? null : PlotlyText.Escape(suffix))
            .With("range", range is { } limits ? new[] { limits.Low, limits.High } : null);

    /// <summary>Days.</summary>
    /// <param name="format">The d3 format of the days, for example <c>%b %Y</c>.</param>
    /// <param name="count">How many days there are: few have a mark each, which would else repeat a day.</param>
    internal static LinearAxis Days(string format, int count = int.MaxValue) =>
        Of("date", grid: false, ticks: null).With("tickformat", format).With("dtick", count <= FewDays ? DayInMilliseconds : (double?)null);

    /// <summary>Labels: place <c>i</c> carries label <c>i</c>.</summary>
    /// <param name="labels">Names from the data, shown as they stand and cut where too long.</param>
    /// <param name="firstOnTop">For level bars: the first label on top.</param>
    internal static LinearAxis Labels(IEnumerable<string> labels, bool firstOnTop = false) =>
        Labels(labels.Select(static label => (label, (string?)null)), firstOnTop);

    /// <summary>Labels of two lines: place <c>i</c> carries label <c>i</c>.</summary>
    /// <param name="labels">Names from the data with what stands beneath each; <c>null</c>: nothing.</param>
    /// <param name="firstOnTop">For level bars: the first label on top.</param>
    internal static LinearAxis Labels(IEnumerable<(string Label, string? Below)> labels, bool firstOnTop = false)
    {
        AxisTick[] ticks = [.. labels.Select(static (label, place) => new AxisTick(place, label.Label) { Below = label.Below })];
        double[] range = firstOnTop ? [ticks.Length - 0.5, -0.5] : [-0.5, ticks.Length - 0.5];
        return Of("linear", grid: false, ticks).With("range", range);
    }

    /// <summary>An axis of nothing.</summary>
    internal static LinearAxis Nothing() => Of("linear", grid: false, ticks: []);

    private static LinearAxis Of(string type, bool grid, IReadOnlyList<AxisTick>? ticks)
    {
        var axis = new LinearAxis().With("type", type).With("showgrid", grid).With("fixedrange", ticks is not null && !grid);
        return ticks is null
            ? axis
            : axis.With("tickmode", "array")
                .With("tickvals", ticks.Select(static tick => tick.Value).ToArray())
                .With("ticktext", ticks.Select(static tick => tick.Label).ToArray());
    }
}
