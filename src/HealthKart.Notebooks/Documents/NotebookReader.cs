using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>Checks that JSON is a notebook of nbformat 4, and says in one line what it is instead.</summary>
internal static class NotebookReader
{
    private static readonly byte[] s_mark = [0xEF, 0xBB, 0xBF];

    // Outputs may hold JSON of their own, which is deep.
    private static readonly JsonReaderOptions s_anyDepth = new() { MaxDepth = 10_000 };

    public static JsonObject ReadRoot(string json, string name)
    {
        var root = ReadJson(json, name) as JsonObject
            ?? throw NotANotebook(name, "its JSON is not an object.");
        if (root["nbformat"] is null)
        {
            throw NotANotebook(name, "it has no \"nbformat\". Give an .ipynb file.");
        }

        if (Version(root, "nbformat") != 4)
        {
            var found = NotebookJson.WriteCompact(root["nbformat"]);
            throw NotANotebook(name, $"it is of nbformat {found}; nbformat 4 is read here. Save it again with a current Jupyter.");
        }

        return root["cells"] is JsonArray ? root : throw NotANotebook(name, "it has no list of \"cells\".");
    }

    /// <summary>Whether bytes are the JSON of a notebook, of whatever version.</summary>
    public static bool IsNotebook(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes.StartsWith(s_mark) ? bytes[s_mark.Length..] : bytes, s_anyDepth);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            var hasVersion = false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                hasVersion |= json.ValueTextEquals("nbformat"u8);
                json.Skip();
            }

            return hasVersion && !json.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static List<NotebookCell> ReadCells(JsonObject root, string name)
    {
        var cells = new List<NotebookCell>();
        foreach (var item in root["cells"]!.AsArray())
        {
            var number = (cells.Count + 1).ToString(CultureInfo.InvariantCulture);
            var json = item as JsonObject ?? throw NotANotebook(name, $"its cell {number} is not an object.");
            var type = MultilineText.Read(json["cell_type"]);
            var kind = Kind(type)
                ?? throw NotANotebook(name, $"the cell_type of its cell {number} is \"{type}\"; code, markdown or raw was expected.");
            cells.Add(new NotebookCell(json, kind));
        }

        return cells;
    }

    public static int? Version(JsonObject root, string property) =>
        root[property] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var version)
            ? version
            : null;

    public static string TypeName(CellKind kind) => kind switch
    {
        CellKind.Code => "code",
        CellKind.Markdown => "markdown",
        _ => "raw",
    };

    private static CellKind? Kind(string type) => type switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        "raw" => CellKind.Raw,
        _ => null,
    };

    private static JsonNode? ReadJson(string json, string name)
    {
        try
        {
            var root = NotebookJson.Parse(json.TrimStart('\ufeff'));
            ReadNames(root);
            return root;
        }
        catch (JsonException e)
        {
            var line = ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new NotebookFormatException($"{name} is not a notebook: it is not JSON, from line {line} on.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new NotebookFormatException($"{name} is not a notebook: a property's name holds half a surrogate pair.", e);
        }
    }

    // An object is turned into properties when it is first looked at; a name that .NET cannot hold shall fail here, not later.
    private static void ReadNames(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                ReadNames(item);
            }
        }
        else if (node is JsonObject properties)
        {
            foreach (var (_, value) in properties)
            {
                ReadNames(value);
            }
        }
    }

    private static NotebookFormatException NotANotebook(string name, string reason) => new($"{name} is not a notebook: {reason}");
}
