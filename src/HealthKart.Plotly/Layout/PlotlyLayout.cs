using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>The axes of a figure and what is drawn over the data. Colours and type come from <see cref="Palette"/>.</summary>
public sealed record PlotlyLayout
{
    /// <summary>The share of a place on a labelled axis that bars leave free.</summary>
    public const double BarGap = 0.32;

    /// <summary>The axis at the bottom.</summary>
    public PlotlyAxis X { get; init; } = new();

    /// <summary>The axis on the left.</summary>
    public PlotlyAxis Y { get; init; } = new();

    /// <summary>How the bars of several series stand together.</summary>
    public BarMode BarMode { get; init; }

    /// <summary>The height of the drawing in pixels, title not counted.</summary>
    public int Height { get; init; } = 400;

    /// <summary>Lets the reader zoom into the figure: for clouds of points.</summary>
    public bool Zoom { get; init; }

    /// <summary>The lines that the data is held against.</summary>
    public IReadOnlyList<ReferenceLine> Lines { get; init; } = [];

    /// <summary>Words at points of the figure.</summary>
    public IReadOnlyList<PlotlyNote> Notes { get; init; } = [];

    internal JsonObject ToJson(bool legend) => new()
    {
        ["autosize"] = true,
        ["height"] = Height,
        ["paper_bgcolor"] = Palette.Background.OnScreen,
        ["plot_bgcolor"] = Palette.Background.OnScreen,
        ["colorway"] = Json.Array(Palette.Series.Select(static color => color.OnScreen)),
        ["font"] = new JsonObject { ["family"] = Palette.FontFamily, ["size"] = 13, ["color"] = Palette.Text.OnScreen },
        ["margin"] = new JsonObject { ["l"] = 8, ["r"] = 24, ["t"] = 32, ["b"] = 8, ["pad"] = 0 },
        ["xaxis"] = X.ToJson(),
        ["yaxis"] = Y.ToJson(),
        ["barmode"] = BarMode switch { BarMode.Stacked => "stack", BarMode.Overlaid => "overlay", _ => "group" },
        ["bargap"] = BarGap,
        ["showlegend"] = legend,
        ["legend"] = new JsonObject { ["orientation"] = "h", ["x"] = 0, ["xanchor"] = "left", ["y"] = 1.02, ["yanchor"] = "bottom" },
        ["dragmode"] = Zoom ? "zoom" : JsonValue.Create(false),
        ["hovermode"] = "closest",
        ["hoverlabel"] = HoverLabel(),
        ["shapes"] = new JsonArray([.. Lines.Where(static line => !line.IsSeries).Select(static line => (JsonNode)line.ToShape())]),
        ["annotations"] = new JsonArray([.. Annotations()]),
        ["modebar"] = new JsonObject
        {
            ["bgcolor"] = Palette.Background.OnScreen,
            ["color"] = Palette.Muted.OnScreen,
            ["activecolor"] = Palette.Accent.OnScreen,
        },
    };

    /// <summary>The space above the drawing: for a legend, for the labels of upright lines, or none.</summary>
    internal int Top(bool legend) => (legend, Lines.Any(static line => line.HasLabelOnTop)) switch
    {
        (true, _) => 44,
        (_, true) => 30,
        _ => 12,
    };

    internal JsonObject Config() => new()
    {
        ["displaylogo"] = false,
        ["responsive"] = true,
        ["modeBarButtons"] = new JsonArray(Zoom ? Json.Array(["toImage", "zoom2d", "pan2d", "resetScale2d"]) : Json.Array(["toImage"])),
        ["locale"] = "en-IN",
        ["locales"] = new JsonObject
        {
            ["en-IN"] = new JsonObject
            {
                ["dictionary"] = new JsonObject(),
                // Lakh and crore: 12,34,567.
                ["format"] = new JsonObject { ["grouping"] = new JsonArray(3, 2, 2) },
            },
        },
    };

    // Without a limit of its own plotly cuts a name after 15 characters, in the middle of an entity too.
    private static JsonObject HoverLabel() => new()
    {
        ["bgcolor"] = Palette.Surface.OnScreen,
        ["bordercolor"] = Palette.AccentDeep.OnScreen,
        ["font"] = new JsonObject { ["family"] = Palette.FontFamily, ["size"] = 13, ["color"] = Palette.Text.OnScreen },
        ["align"] = "left",
        ["namelength"] = -1,
    };

    private IEnumerable<JsonNode> Annotations() =>
        Lines.Where(static line => !line.IsSeries).Select(line => line.ToAnnotation(X, Y)).Concat(Notes.Select(note => note.ToJson(X, Y)));
}
