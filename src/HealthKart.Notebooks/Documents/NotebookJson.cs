using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>Reads JSON so that every value that nobody changes is written again as it stood, in the layout of nbformat.</summary>
internal static class NotebookJson
{
    private const int DeepestNesting = 1000;

    // The notebook itself is at 0, its properties at 1.
    private const int CellLevel = 2;

    public static JsonNode? Parse(string json) =>
        JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowDuplicateProperties = false });

    /// <summary>The layout of nbformat: one space per level, non-ASCII as it is, a newline at the end.</summary>
    /// <param name="node">What to write.</param>
    /// <param name="texts">The texts of cells that are known already; null for none.</param>
    public static string WriteIndented(JsonNode? node, CellTexts? texts = null)
    {
        var json = new StringBuilder();
        Write(json, node, 0, indented: true, texts);
        return json.Append('\n').ToString();
    }

    public static string WriteCompact(JsonNode? node)
    {
        var json = new StringBuilder();
        Write(json, node, 0, indented: false, null);
        return json.ToString();
    }

    private static void Write(StringBuilder json, JsonNode? node, int level, bool indented, CellTexts? texts)
    {
        if (texts is not null && level == CellLevel && node is JsonObject)
        {
            WriteCell(json, node, texts);
            return;
        }

        switch (node)
        {
            case null: json.Append("null"); break;
            case JsonObject { Count: 0 }: json.Append("{}"); break;
            case JsonArray { Count: 0 }: json.Append("[]"); break;
            case JsonObject properties: WriteObject(json, properties, level, indented, texts); break;
            case JsonArray items: WriteArray(json, items, level, indented, texts); break;
            default: WriteValue(json, node.AsValue()); break;
        }
    }

    private static void WriteCell(StringBuilder json, JsonNode cell, CellTexts texts)
    {
        if (!texts.TryWrite(json, cell))
        {
            var start = json.Length;
            Write(json, cell, CellLevel, indented: true, null);
            texts.Keep(cell, json, start);
        }
    }

    private static void WriteObject(StringBuilder json, JsonObject properties, int level, bool indented, CellTexts? texts)
    {
        var separator = '{';
        foreach (var (name, value) in properties)
        {
            json.Append(separator);
            NewLine(json, level + 1, indented);
            JsonString.Write(json, name);
            json.Append(indented ? ": " : ":");
            Write(json, value, level + 1, indented, texts);
            separator = ',';
        }

        NewLine(json, level, indented);
        json.Append('}');
    }

    private static void WriteArray(StringBuilder json, JsonArray items, int level, bool indented, CellTexts? texts)
    {
        var separator = '[';
        foreach (var item in items)
        {
            json.Append(separator);
            NewLine(json, level + 1, indented);
            Write(json, item, level + 1, indented, texts);
            separator = ',';
        }

        NewLine(json, level, indented);
        json.Append(']');
    }

    private static void NewLine(StringBuilder json, int level, bool indented)
    {
        if (indented)
        {
            json.Append('\n').Append(' ', level);
        }
    }

    private static void WriteValue(StringBuilder json, JsonValue value)
    {
        // What was read keeps its spelling: 1.0 and 1e400 have no number type that would bring them back.
        if (value.TryGetValue<JsonElement>(out var element))
        {
            json.Append(element.GetRawText());
        }
        else if (value.TryGetValue<string>(out var text))
        {
            JsonString.Write(json, text);
        }
        else
        {
            json.Append(value.ToJsonString());
        }
    }
}
