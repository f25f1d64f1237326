using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>A figure's numbers as a table: what a reader sees who cannot, or would rather not, see the drawing.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The cells of each row, formatted.</param>
public sealed record FigureTable(IReadOnlyList<FigureColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The largest number of rows that go along with a figure; the table says when there are more.</summary>
    public const int RowLimit = 200;

    internal JsonObject ToJson() => new()
    {
        ["columns"] = Json.Array(Columns.Select(static column => column.Header)),
        ["numbers"] = new JsonArray([.. Columns.Select(static column => JsonValue.Create(column.IsNumber))]),
        ["rows"] = new JsonArray([.. Rows.Take(RowLimit).Select(static row => (JsonNode)Json.Array(row))]),
        ["rowCount"] = Rows.Count,
    };
}
