using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>Holds a figure of the page to that of the notebook, member by member: words, numbers, axes, series, looks.</summary>
internal static class SameFigure
{
    private const int MostTold = 12;

    // The notebook's drawing has its title within it, and members for what the page leaves out.
    private static readonly string[] s_aside = ["title", "meta", "height", "margin", "showlegend", "annotations", "shapes"];

    /// <param name="what">Which figure it is, for whoever reads that they differ.</param>
    /// <param name="notebook">The notebook's figure.</param>
    /// <param name="page">The page's.</param>
    /// <param name="hasNames">Whether the page writes names at points, and says so at the end of how to read the figure.</param>
    internal static void Check(string what, JsonObject notebook, JsonElement page, bool hasNames)
    {
        var (expected, found) = (notebook["layout"]!, page.GetProperty("layout"));
        var (words, said) = (expected["meta"]!, found.GetProperty("meta"));
        var isDrawn = notebook["data"]!.AsArray().Count > 0;
        var differences = Compare(words["title"], said.GetProperty("title"), "title");
        if (isDrawn)
        {
            differences = differences
                .Concat(Compare(words["alt"], said.GetProperty("alt"), "alt"))
                .Concat(Compare(words["table"], said.GetProperty("table"), "table"))
                .Concat(Compare(notebook["data"], page.GetProperty("traces"), "data"))
                .Concat(Compare(expected["showlegend"], found.GetProperty("showlegend"), "showlegend"))
                .Concat(Compare(expected["margin"]!["r"], found.GetProperty("margin").GetProperty("r"), "margin.r"))
                .Concat(expected.AsObject()
                    .Where(member => !s_aside.Contains(member.Key))
                    .SelectMany(member => Compare(member.Value, MemberOf(found, member.Key), member.Key)));
        }

        Assert.True(!differences.Any(), $"{what}\n{string.Join('\n', differences.Take(MostTold))}");
        Assert.Equal(isDrawn, page.GetProperty("traces").GetArrayLength() > 0);
        var (reading, read) = ((string)words["howToRead"]!, said.GetProperty("howToRead").GetString()!);
        Assert.Equal((what, reading), (what, isDrawn && hasNames ? read[..Math.Min(read.Length, reading.Length)] : read));
    }

    private static IEnumerable<string> Compare(JsonNode? expected, JsonElement? found, string path) => (expected, found) switch
    {
        (null, { ValueKind: JsonValueKind.Null } or null) => [],
        (null, _) or (_, null) => [$"{path}: {expected?.ToJsonString() ?? "nothing"} is not {found?.ToString() ?? "there"}"],
        (JsonObject members, { ValueKind: JsonValueKind.Object } other) => members.Select(member => member.Key)
            .Union(other.EnumerateObject().Select(member => member.Name), StringComparer.Ordinal)
            .SelectMany(name => Compare(members[name], MemberOf(other, name), $"{path}.{name}")),
        (JsonArray items, { ValueKind: JsonValueKind.Array } other) when items.Count == other.GetArrayLength() =>
            items.SelectMany((item, place) => Compare(item, other[place], $"{path}.{place}")),
        (JsonValue value, { ValueKind: JsonValueKind.Number } other) when value.GetValueKind() == JsonValueKind.Number =>
            AreNear(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), other.GetDouble()) ? [] : [Told(path, value, other)],
        (_, { } other) => JsonNode.DeepEquals(expected, JsonNode.Parse(other.GetRawText())) ? [] : [Told(path, expected, other)],
    };

    private static string Told(string path, JsonNode expected, JsonElement found) => $"{path}: {expected.ToJsonString()} is not {found}";

    private static JsonElement? MemberOf(JsonElement members, string name) => members.TryGetProperty(name, out var member) ? member : null;

    private static bool AreNear(double expected, double found) => Math.Abs(expected - found) <= 1e-9 * Math.Max(1, Math.Abs(expected));
}
