using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>Bars on a labelled axis: bar <c>i</c> stands at the axis' label <c>i</c>.</summary>
/// <param name="Values">The lengths of the bars; <c>null</c> leaves a gap.</param>
public sealed record BarTrace(PlotlyValues Values) : PlotlyTrace
{
    /// <summary>Bars from left to right, labels beside them: for names. Otherwise upright.</summary>
    public bool Horizontal { get; init; }

    /// <summary>A colour for each bar instead of <see cref="PlotlyTrace.Color"/>.</summary>
    public IReadOnlyList<PaletteColor>? Colors { get; init; }

    /// <summary>The intervals drawn over the bars.</summary>
    public ErrorBars? Errors { get; init; }

    internal override JsonObject ToJson()
    {
        var (length, place) = Horizontal ? ("x", "y") : ("y", "x");
        var json = Start("bar");
        json["orientation"] = Horizontal ? "h" : "v";
        json[place] = PlotlyValues.Places(Values.Count).ToJson();
        json[length] = Values.ToJson();
        JsonNode color = Colors is null ? Color.OnScreen : Json.Array(Colors.Select(static color => color.OnScreen));
        json["marker"] = new JsonObject { ["color"] = color };
        json.With("error_" + length, Errors?.ToJson());
        // Inside, an interval's whisker would cross the number out.
        return Text is null ? json : json.With("textposition", Errors is null ? "outside" : "inside").With("cliponaxis", false)
            .With("insidetextanchor", "start").With("textangle", 0);
    }
}
