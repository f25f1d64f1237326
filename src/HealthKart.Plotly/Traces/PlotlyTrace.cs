using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>One series of a figure. Text given to it is data and is shown as it stands.</summary>
public abstract record PlotlyTrace
{
    /// <summary>The name in the legend; <c>null</c> keeps the series out of it.</summary>
    public string? Name { get; init; }

    /// <summary>The colour of the series.</summary>
    public PaletteColor Color { get; init; } = Palette.Accent;

    /// <summary>From 0 (invisible) to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>What the pointer shows at each point, line breaks included; <c>null</c>: nothing.</summary>
    public IReadOnlyList<string>? Hover { get; init; }

    /// <summary>The text written at each point.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>The plotly traces that draw the series: its own, and where needed one for its text.</summary>
    internal abstract IEnumerable<JsonObject> ToJson();

    private protected JsonObject Start(string type)
    {
        var json = new JsonObject { ["type"] = type, ["showlegend"] = Name is not null };
        json.With("name", Name is null ? null : PlotlyText.Label(Name));
        json.With("opacity", Opacity < 1 ? Opacity : null);
        json.With("hovertext", Hover is null ? null : Json.Array(Hover.Select(PlotlyText.Lines)));
        json["hoverinfo"] = Hover is null ? "skip" : "text";
        return json;
    }

    /// <summary>A trace of nothing but text, where plotly's own text would lie on what is drawn or be too faint.</summary>
    private protected static JsonObject Labels(JsonArray x, JsonArray y, IEnumerable<string> text, JsonNode position, JsonNode color) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "text",
        ["x"] = x,
        ["y"] = y,
        ["text"] = Json.Array(text),
        ["textposition"] = position,
        ["textfont"] = new JsonObject { ["color"] = color },
        ["cliponaxis"] = false,
        ["hoverinfo"] = "skip",
        ["showlegend"] = false,
    };
}
