using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>Text that nbformat lets be a string or a list of lines.</summary>
internal static class MultilineText
{
    public static string Read(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(Read)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonString.Read(value),
        null => "",
        _ => NotebookJson.WriteCompact(node),
    };

    /// <summary>The list of lines, each but the last ending in a newline.</summary>
    public static JsonArray ToJson(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }
}
