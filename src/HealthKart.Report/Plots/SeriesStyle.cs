using HealthKart.Report.Looks;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace HealthKart.Report.Plots;

/// <summary>What a series of a figure says and how it stands back. Text given to it is data and is shown as it stands.</summary>
internal static class SeriesStyle
{
    /// <summary>The series stands in the legend; without a name it does not.</summary>
    internal static Trace Named(this Trace series, string? name) =>
        name is null ? series : series.With("name", PlotlyText.Label(name)).With("showlegend", true);

    /// <summary>What the pointer shows at each point, line breaks included.</summary>
    internal static Trace Hovering(this Trace series, IEnumerable<string> texts) =>
        series.With("hovertext", texts.Select(PlotlyText.Lines).ToArray()).With("hoverinfo", "text");

    /// <summary>The text that is written above or below each mark.</summary>
    internal static Trace Saying(this Trace points, IEnumerable<string> texts, bool below = false) => points
        .With("mode", points.GetPropertyValue("mode") + "+text")
        .With("text", texts.Select(static text => PlotlyText.Label(text)).ToArray())
        // Words at a point near the edge may reach over it.
        .With("cliponaxis", false)
        .With("textposition", below ? "bottom center" : "top center");

    /// <summary>The text that is written at the end of each bar.</summary>
    internal static Trace EndingWith(this Trace bars, IEnumerable<string> texts) => bars
        .With("text", texts.Select(static text => PlotlyText.Label(text)).ToArray())
        .With("textposition", "outside")
        .With("cliponaxis", false)
        .With("textangle", 0)
        // Beside a thin bar plotly would shrink the text until nobody can read it.
        .With("constraintext", "none");

    /// <summary>From 0 (invisible) to 1.</summary>
    internal static Trace Faded(this Trace series, double opacity) => series.With("opacity", opacity < 1 ? opacity : null);

    /// <summary>The shape of the marks.</summary>
    internal static Trace Shaped(this Trace points, MarkerSymbol symbol)
    {
        ((Marker)points.GetPropertyValue("marker")).With("symbol", NameOf(symbol));
        return points;
    }

    /// <summary>What plotly calls a shape; <c>null</c> for the one that it draws without being asked.</summary>
    internal static string? NameOf(MarkerSymbol symbol) => symbol switch
    {
        MarkerSymbol.Diamond => "diamond",
        MarkerSymbol.Cross => "x",
        MarkerSymbol.Square => "square",
        MarkerSymbol.Triangle => "triangle-up",
        MarkerSymbol.Plus => "cross",
        MarkerSymbol.Star => "star",
        MarkerSymbol.Ring => "circle-open",
        MarkerSymbol.TipLeft => "triangle-left",
        MarkerSymbol.TipRight => "triangle-right",
        _ => null,
    };

    /// <summary>The line is broken, for who cannot tell its colour from another's.</summary>
    /// <param name="line">The line.</param>
    /// <param name="dash">How, in plotly's word: <c>dot</c>, <c>dash</c>, <c>dashdot</c>.</param>
    internal static Trace Dashed(this Trace line, string dash)
    {
        ((Line)line.GetPropertyValue("line")).With("dash", dash);
        return line;
    }

    /// <summary>Fills the space between this line and the series before it: for the band of an interval.</summary>
    internal static Trace FillingToPrevious(this Trace line) => line.With("fill", "tonexty").With("fillcolor", Palette.Band.OnScreen);
}
