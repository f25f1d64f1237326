using System.Text.Json.Nodes;
using HealthKart.Report.Parts;
using HealthKart.Report.Plots;

namespace HealthKart.Report.Formatting;

/// <summary>The numbers of a chart that brings no table: what its traces draw, a row for each point, trace after trace.</summary>
internal static class TraceTable
{
    private const int MostColumns = 30;

    // What traces keep their values in, the labels first.
    private static readonly string[] s_members =
        ["labels", "x", "y", "z", "values", "theta", "r", "a", "b", "c", "lat", "lon", "open", "high", "low", "close"];

    /// <summary>The table; <c>null</c> where no trace has values that a table could show.</summary>
    internal static FigureTable? Of(JsonArray data, JsonObject layout)
    {
        JsonObject[] traces = [.. data.OfType<JsonObject>()];
        if (traces is [{ } only] && only["z"] is JsonArray matrix && matrix.FirstOrDefault() is JsonArray)
        {
            return OfMatrix(only, matrix);
        }

        string[] members =
            [.. s_members.Where(name => traces.Any(trace => trace[name] is JsonArray values && values.FirstOrDefault() is not JsonArray))];
        if (members.Length == 0)
        {
            return null;
        }

        // Of level bars the label stands first, as in the drawing.
        if (traces.All(static trace => trace["orientation"] is JsonValue way && way.ToString() == "h"))
        {
            Array.Reverse(members);
        }

        var isNamed = traces.Length > 1;
        var rows = traces.SelectMany((trace, place) => Rows(trace, members, isNamed ? NameOf(trace, place) : null));
        var columns = members.Select(name => new FigureColumn(TitleOf(name, layout), traces.All(trace => AreNumbers(trace[name]))));
        return new([.. isNamed ? [new("Series")] : Array.Empty<FigureColumn>(), .. columns], [.. rows.Take(FigureTable.RowLimit)])
        {
            Count = traces.Sum(trace => Length(trace, members)),
        };
    }

    private static FigureTable? OfMatrix(JsonObject trace, JsonArray matrix)
    {
        JsonArray[] rows = [.. matrix.OfType<JsonArray>()];
        var width = rows.Select(static row => row.Count).DefaultIfEmpty().Max();
        if (width is 0 or > MostColumns)
        {
            return null;
        }

        var columns = Enumerable.Range(0, width).Select(place => new FigureColumn(LabelOf(trace["x"], place), IsNumber: true));
        var shown = rows.Take(FigureTable.RowLimit)
            .Select((row, place) => (IReadOnlyList<string>)[LabelOf(trace["y"], place), .. row.Select(TextOf)]);
        return new([new(""), .. columns], [.. shown])
        {
            Count = rows.Length,
        };
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(JsonObject trace, string[] members, string? name)
    {
        for (var row = 0; row < Length(trace, members); row++)
        {
            var place = row;
            var cells = members.Select(member => TextOf((trace[member] as JsonArray)?.ElementAtOrDefault(place)));
            yield return name is null ? [.. cells] : [name, .. cells];
        }
    }

    private static int Length(JsonObject trace, string[] members) =>
        members.Select(name => (trace[name] as JsonArray)?.Count ?? 0).DefaultIfEmpty().Max();

    private static string NameOf(JsonObject trace, int place) =>
        trace["name"] is JsonValue name ? TextOf(name) : PlainValue.TextOf(place + 1);

    private static string TitleOf(string member, JsonObject layout) =>
        member is "x" or "y" && ((layout[member + "axis"] as JsonObject)?["title"] as JsonObject)?["text"] is JsonValue title
            ? TextOf(title)
            : member;

    private static string LabelOf(JsonNode? labels, int place) =>
        labels is JsonArray list && place < list.Count ? TextOf(list[place]) : PlainValue.TextOf(place + 1);

    private static bool AreNumbers(JsonNode? values) =>
        values is JsonArray list
            && list.All(static value =>
                value is null || (value is JsonValue number && number.GetValueKind() == System.Text.Json.JsonValueKind.Number));

    private static string TextOf(JsonNode? value) => value switch
    {
        JsonValue text when text.TryGetValue(out string? written) => PlotlyText.Plain(written),
        JsonValue number when number.TryGetValue(out double amount) => PlainValue.TextOf(amount),
        JsonValue number when number.TryGetValue(out decimal amount) => PlainValue.TextOf(amount),
        JsonValue number when number.TryGetValue(out int amount) => PlainValue.TextOf(amount),
        JsonValue other => other.ToString(),
        _ => PlainValue.TextOf(null),
    };
}
