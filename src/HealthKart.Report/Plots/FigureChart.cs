using HealthKart.Analysis.Wording;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace HealthKart.Report.Plots;

/// <summary>Puts a figure together as a Plotly.NET chart: what it found in words, its series, and where they are drawn.</summary>
internal static class FigureChart
{
    /// <summary>The pixels above a drawing that a legend takes, and those where there is none.</summary>
    internal const int TopWithLegend = 44, TopWithout = 12;

    /// <summary>The pixels right of the axis for numbers beside bars: some, and so many for each letter.</summary>
    internal const int RoomForNumbers = 16, WidthOfALetter = 8;

    private static readonly string[] s_image = ["toImage"];
    private static readonly string[] s_zoom = ["toImage", "zoom2d", "pan2d", "resetScale2d"];

    /// <summary>A figure.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="series">What is drawn.</param>
    /// <param name="x">The axis at the bottom.</param>
    /// <param name="y">The axis on the left.</param>
    /// <param name="lines">The lines that the data is held against.</param>
    /// <param name="height">The height of the drawing in pixels, title not counted.</param>
    /// <param name="zoom">Lets the reader zoom into the figure: for clouds of points.</param>
    /// <param name="beside">The numbers at the end of level bars, which reach beyond the axis.</param>
    internal static GenericChart Of(
        ChartWords words,
        IReadOnlyList<Trace> series,
        LinearAxis x,
        LinearAxis y,
        IReadOnlyList<Trace>? lines = null,
        int height = 400,
        bool zoom = false,
        IEnumerable<string>? beside = null)
    {
        var legend = lines is { Count: > 0 } || series.Count(IsNamed) > 1;
        var layout = new Layout()
            .With("autosize", true)
            .With("height", height)
            .With("margin", new Margin().With("r", Room(beside)))
            .With("xaxis", x)
            .With("yaxis", y)
            .With("barmode", "group")
            .With("bargap", Series.BarGap)
            .With("showlegend", legend)
            .With("dragmode", zoom ? "zoom" : false)
            .With("hovermode", "closest")
            .With("shapes", Array.Empty<object>())
            .With("annotations", Array.Empty<object>())
            .With("meta", words.ToMembers(legend ? TopWithLegend : TopWithout));
        var config = new Config().With("modeBarButtons", new[] { zoom ? s_zoom : s_image });
        if (Numerals.Current != Numerals.Indian)
        {
            // Groups of three, instead of lakh and crore.
            config = config.With("locale", "en");
        }

        return GenericChart.NewMultiChart(ListModule.OfSeq([.. series, .. lines ?? []]), layout, config, new DisplayOptions());
    }

    /// <summary>A figure of nothing: HTML shows the two sentences instead of an empty chart.</summary>
    /// <param name="title">That there is nothing to show.</param>
    /// <param name="why">What would be needed.</param>
    internal static GenericChart Nothing(string title, string why) =>
        Of(new ChartWords(title, why, title, new([], [])), [], Axes.Nothing(), Axes.Nothing(), height: 40);

    private static bool IsNamed(Trace series) => series.Properties.ContainsKey("name");

    private static int Room(IEnumerable<string>? beside) =>
        RoomForNumbers + (beside ?? [])
            .Select(static text => WidthOfALetter * Math.Min(text.Length, PlotlyText.LabelLength))
            .DefaultIfEmpty(WidthOfALetter)
            .Max();
}
