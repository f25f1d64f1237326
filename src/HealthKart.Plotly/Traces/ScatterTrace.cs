using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>Points or lines.</summary>
/// <param name="X">The places from left to right.</param>
/// <param name="Y">The places from bottom to top.</param>
public sealed record ScatterTrace(PlotlyValues X, PlotlyValues Y) : PlotlyTrace
{
    /// <summary>Marks, a line, or both.</summary>
    public ScatterMode Mode { get; init; } = ScatterMode.Markers;

    /// <summary>The diameter of the marks in pixels.</summary>
    public double MarkerSize { get; init; } = 9;

    /// <summary>A diameter for each mark instead of <see cref="MarkerSize"/>.</summary>
    public IReadOnlyList<double>? MarkerSizes { get; init; }

    /// <summary>The shape of the marks.</summary>
    public MarkerSymbol Symbol { get; init; }

    /// <summary>The text stands below the marks instead of above them.</summary>
    public bool TextBelow { get; init; }

    /// <summary>Dashes instead of a solid line: for what was expected, not seen.</summary>
    public bool Dashed { get; init; }

    /// <summary>Fills the space between this line and the trace before it: for the band of an interval.</summary>
    public bool FillToPrevious { get; init; }

    /// <summary>The width of the line in pixels; 0 draws none, for the edges of a band.</summary>
    public double LineWidth { get; init; } = 2;

    internal override IEnumerable<JsonObject> ToJson()
    {
        var json = Start("scatter");
        json["mode"] = ModeName;
        json["x"] = X.ToJson();
        json["y"] = Y.ToJson();
        if (Mode != ScatterMode.Lines)
        {
            json["marker"] = Marker();
        }

        if (Mode != ScatterMode.Markers)
        {
            json["line"] = new JsonObject { ["color"] = Color.OnScreen, ["width"] = LineWidth }.With("dash", Dashed ? "dash" : null);
        }

        yield return json
            .With("text", Text is null ? null : Json.Array(Text.Select(static text => PlotlyText.Label(text))))
            // Words at a point near the edge may reach over it.
            .With("cliponaxis", Text is null ? null : false)
            .With("fill", FillToPrevious ? "tonexty" : null)
            .With("fillcolor", FillToPrevious ? Palette.Band.OnScreen : null)
            .With("textposition", Text is null ? null : TextBelow ? "bottom center" : "top center");
    }

    private string ModeName => Mode switch
    {
        ScatterMode.Markers => "markers",
        ScatterMode.Lines => "lines",
        _ => "lines+markers",
    } + (Text is null ? "" : "+text");

    private string? SymbolName => Symbol switch
    {
        MarkerSymbol.Diamond => "diamond",
        MarkerSymbol.Cross => "x",
        MarkerSymbol.TipLeft => "triangle-left",
        MarkerSymbol.TipRight => "triangle-right",
        _ => null,
    };

    private JsonObject Marker()
    {
        JsonNode size = MarkerSizes is null ? MarkerSize : new JsonArray([.. MarkerSizes.Select(static value => PlotlyValues.Number(value))]);
        return new JsonObject
        {
            ["color"] = Color.OnScreen,
            ["size"] = size,
            // An edge in the colour of the ground keeps marks apart that lie on each other.
            ["line"] = new JsonObject { ["color"] = Palette.Background.OnScreen, ["width"] = 1 },
        }.With("symbol", SymbolName);
    }
}
