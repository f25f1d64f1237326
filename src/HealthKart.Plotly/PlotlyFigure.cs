using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>A figure: what it found, how to read it, its drawing as plotly's data, and its numbers as a table.</summary>
/// <remarks>
/// The JSON keeps to what plotly.js 2, 3 and 4 have in common. What is about the figure rather than in it stands in
/// <c>layout.meta</c>, where plotly leaves it alone and an export finds it.
/// </remarks>
[TypeFormatterSource(typeof(PlotlyFigureFormatterSource), PreferredMimeTypes = [MimeType, "text/html"])]
public sealed record PlotlyFigure
{
    /// <summary>The mime type of a plotly figure in a notebook.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";

    private const int TitleWidth = 80;
    private const int HowToReadWidth = 110;
    private const int TitlePadding = 26;
    private const int LineHeight = 21;

    /// <summary>What the figure shows, as a sentence: the finding, not the axes.</summary>
    public required string Title { get; init; }

    /// <summary>How to read the figure, for somebody who sees one like it for the first time.</summary>
    public required string HowToRead { get; init; }

    /// <summary>The figure in words for those who do not see it.</summary>
    public required string AltText { get; init; }

    /// <summary>The numbers of the figure.</summary>
    public required FigureTable Data { get; init; }

    /// <summary>What is drawn.</summary>
    public required IReadOnlyList<PlotlyTrace> Traces { get; init; }

    /// <summary>Where it is drawn.</summary>
    public PlotlyLayout Layout { get; init; } = new();

    /// <summary>A figure of nothing: HTML shows the two sentences instead of an empty chart.</summary>
    /// <param name="title">That there is nothing to show.</param>
    /// <param name="why">What would be needed.</param>
    public static PlotlyFigure Nothing(string title, string why) => new()
    {
        Title = title,
        HowToRead = why,
        AltText = title,
        Data = new([], []),
        Traces = [],
        Layout = new() { X = new() { Ticks = [], Grid = false }, Y = new() { Ticks = [], Grid = false }, Height = 40 },
    };

    /// <summary>The figure as plotly's JSON: <c>data</c>, <c>layout</c>, <c>config</c>.</summary>
    public JsonObject ToJson()
    {
        PlotlyTrace[] series = [.. Traces, .. Layout.Lines.Where(static line => line.IsSeries).Select(static line => line.ToSeries())];
        var legend = series.Count(static trace => trace.Name is not null) > 1 || series.Length > Traces.Count;
        var layout = Layout.ToJson(legend);
        AddTitle(layout, Layout.Top(legend));
        AddRange(layout);
        layout["margin"]!["r"] = Margin(Traces);
        layout["meta"] = new JsonObject
        {
            ["title"] = Title,
            ["howToRead"] = HowToRead,
            ["alt"] = AltText,
            ["top"] = Layout.Top(legend),
            ["table"] = Data.ToJson(),
        };
        return new JsonObject
        {
            ["data"] = new JsonArray([.. series.SelectMany(static trace => trace.ToJson())]),
            ["layout"] = layout,
            ["config"] = Layout.Config(),
        };
    }

    // The title within the drawing is for viewers that draw the JSON alone; where there is HTML around it, the HTML has the title.
    private void AddTitle(JsonObject layout, int top)
    {
        var title = PlotlyText.Wrap(Title, TitleWidth);
        var how = PlotlyText.Wrap(HowToRead, HowToReadWidth);
        var space = TitlePadding + (LineHeight * (Count(title) + Count(how))) + top;
        layout["title"] = new JsonObject
        {
            ["text"] = $"<b>{title}</b><br><span style=\"font-size:12px\">{how}</span>",
            ["x"] = 0.01,
            ["xanchor"] = "left",
            ["y"] = 1,
            ["yref"] = "container",
            ["yanchor"] = "top",
            ["pad"] = new JsonObject { ["t"] = TitlePadding },
            ["font"] = new JsonObject { ["size"] = 16, ["color"] = Palette.Text.OnScreen },
        };
        layout["margin"]!["t"] = space;
        layout["height"] = Layout.Height + space;
    }

    private void AddRange(JsonObject layout)
    {
        foreach (var bars in Traces.OfType<BarTrace>().Where(static bars => bars.Range is not null))
        {
            var axis = layout[bars.Horizontal ? "xaxis" : "yaxis"]!.AsObject();
            if (!axis.ContainsKey("range") && !axis.ContainsKey("autorange") && bars.Range is { } range)
            {
                axis["range"] = new JsonArray(range.Low, range.High);
            }
        }
    }

    // Numbers at the end of the longest bar reach beyond the axis.
    private static int Margin(IEnumerable<PlotlyTrace> traces) =>
        16 + traces.OfType<BarTrace>().Where(static bars => bars.Horizontal).SelectMany(static bars => bars.Text ?? [])
            .Select(static text => 8 * Math.Min(text.Length, PlotlyText.LabelLength)).DefaultIfEmpty(8).Max();

    private static int Count(string lines) => lines.Split("<br>").Length;
}
