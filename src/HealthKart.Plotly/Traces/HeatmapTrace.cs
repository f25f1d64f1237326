using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>Cells coloured by their value, on two labelled axes.</summary>
/// <param name="Rows">The values of each row, from the first label of the vertical axis on; <c>null</c> leaves a cell empty.</param>
public sealed record HeatmapTrace(IReadOnlyList<PlotlyValues> Rows) : PlotlyTrace
{
    /// <summary>The text in each cell, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? CellText { get; init; }

    /// <summary>What the pointer shows at each cell, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? CellHover { get; init; }

    internal override JsonObject ToJson()
    {
        var json = Start("heatmap");
        var columns = Rows.Count == 0 ? 0 : Rows[0].Count;
        json["x"] = PlotlyValues.Places(columns).ToJson();
        json["y"] = PlotlyValues.Places(Rows.Count).ToJson();
        json["z"] = new JsonArray([.. Rows.Select(static row => (JsonNode)row.ToJson())]);
        json["colorscale"] = new JsonArray(
            new JsonArray(0, Palette.Surface.OnScreen), new JsonArray(0.5, Palette.AccentDeep.OnScreen), new JsonArray(1, Palette.Accent.OnScreen));
        json["showscale"] = false;
        json["xgap"] = 2;
        json["ygap"] = 2;
        json["hoverongaps"] = false;
        json["hoverinfo"] = CellHover is null ? "skip" : "text";
        json.With("hovertext", Matrix(CellHover, PlotlyText.Lines));
        json.With("text", Matrix(CellText, static text => PlotlyText.Label(text)));
        return json.With("texttemplate", CellText is null ? null : "%{text}");
    }

    private static JsonArray? Matrix(IReadOnlyList<IReadOnlyList<string>>? rows, Func<string, string> escape) =>
        rows is null ? null : new JsonArray([.. rows.Select(row => (JsonNode)Json.Array(row.Select(escape)))]);
}
