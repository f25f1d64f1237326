using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>Cells coloured by their value, on two labelled axes.</summary>
/// <param name="Rows">The values of each row, from the first label of the vertical axis on; <c>null</c> leaves a cell empty.</param>
public sealed record HeatmapTrace(IReadOnlyList<PlotlyValues> Rows) : PlotlyTrace
{
    // From this part of the scale on, a cell is bright.
    private const double Bright = 0.46;

    /// <summary>The text in each cell, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? CellText { get; init; }

    /// <summary>What the pointer shows at each cell, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? CellHover { get; init; }

    /// <summary>The value from which on a cell is as bright as can be; <c>null</c>: the largest. For one cell that outshines all.</summary>
    public double? Brightest { get; init; }

    internal override IEnumerable<JsonObject> ToJson()
    {
        var json = Start("heatmap");
        json["x"] = PlotlyValues.Places(ColumnCount).ToJson();
        json["y"] = PlotlyValues.Places(Rows.Count).ToJson();
        json["z"] = new JsonArray([.. Rows.Select(static row => (JsonNode)row.ToJson())]);
        json["zmin"] = Range.Low;
        json["zmax"] = Range.High;
        json["colorscale"] = new JsonArray(
            new JsonArray(0, Palette.Surface.OnScreen), new JsonArray(Bright, Palette.HeatBelow.OnScreen),
            new JsonArray(Bright, Palette.HeatAbove.OnScreen), new JsonArray(1, Palette.Accent.OnScreen));
        json["showscale"] = false;
        json["xgap"] = 3;
        json["ygap"] = 3;
        json["hoverongaps"] = false;
        json["hoverinfo"] = CellHover is null ? "skip" : "text";
        json.With("hovertext", CellHover is null ? null : Matrix(CellHover));
        return CellText is null ? [json] : [json, CellLabels(CellText)];
    }

    private int ColumnCount => Rows.Count == 0 ? 0 : Rows[0].Count;

    private (double Low, double High) Range
    {
        get
        {
            double[] known = [.. Rows.SelectMany(static row => row.AsNumbers).OfType<double>()];
            var low = known.Length == 0 ? 0 : Math.Min(0, known.Min());
            var high = Brightest ?? (known.Length == 0 ? 1 : known.Max());
            return (low, high > low ? high : low + 1);
        }
    }

    // Plotly's own cell text is grey on green; this one is dark on bright cells and bright on dark ones.
    private JsonObject CellLabels(IReadOnlyList<IReadOnlyList<string>> text)
    {
        var (low, high) = Range;
        var cells = Rows.SelectMany((row, y) => row.AsNumbers.Select((value, x) => (X: x, Y: y, IsBright: (value - low) / (high - low) >= Bright))).ToArray();
        return Labels(
            [.. cells.Select(static cell => JsonValue.Create(cell.X))],
            [.. cells.Select(static cell => JsonValue.Create(cell.Y))],
            cells.Select(cell => PlotlyText.Label(text[cell.Y][cell.X])),
            "middle center",
            Json.Array(cells.Select(static cell => (cell.IsBright ? Palette.Background : Palette.Text).OnScreen)));
    }

    private static JsonArray Matrix(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new([.. rows.Select(static row => (JsonNode)Json.Array(row.Select(PlotlyText.Lines)))]);
}
