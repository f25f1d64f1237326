using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>One value in one or more mime types, in the order of the notebook. Immutable.</summary>
public sealed class MimeBundle
{
    /// <summary>The mime type of a plotly figure.</summary>
    public const string Figure = "application/vnd.plotly.v1+json";

    private readonly JsonObject _data;

    private MimeBundle(JsonObject data) => _data = data;

    /// <summary>A bundle of one mime type.</summary>
    /// <param name="mimeType">The mime type.</param>
    /// <param name="text">The value as text; JSON text for a JSON mime type.</param>
    /// <exception cref="JsonException">The mime type is a JSON one and the text is not JSON.</exception>
    public MimeBundle(string mimeType, string text)
        : this(new JsonObject()) => Add(mimeType, text);

    /// <summary>A bundle of several mime types.</summary>
    /// <param name="texts">The value as text by mime type; JSON text for a JSON mime type.</param>
    /// <exception cref="JsonException">A mime type is a JSON one and its text is not JSON.</exception>
    public MimeBundle(IEnumerable<KeyValuePair<string, string>> texts)
        : this(new JsonObject())
    {
        foreach (var (mimeType, text) in texts)
        {
            Add(mimeType, text);
        }
    }

    /// <summary>The mime types, in the order in which they were added.</summary>
    public IReadOnlyList<string> MimeTypes => [.. _data.Select(entry => entry.Key)];

    /// <summary>Whether values of the mime type stand in a notebook as JSON (an object), not as text.</summary>
    /// <param name="mimeType">The mime type.</param>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether the bundle has the mime type.</summary>
    /// <param name="mimeType">The mime type.</param>
    public bool Contains(string mimeType) => _data.ContainsKey(mimeType);

    /// <summary>The value as text (JSON text for a JSON mime type); null when the bundle lacks the mime type.</summary>
    /// <param name="mimeType">The mime type.</param>
    public string? Text(string mimeType)
    {
        if (!_data.TryGetPropertyValue(mimeType, out var node))
        {
            return null;
        }

        return IsJson(mimeType) ? NotebookJson.WriteCompact(node) : MultilineText.Read(node);
    }

    /// <summary>A copy of the value as JSON; null when the bundle lacks the mime type.</summary>
    /// <param name="mimeType">The mime type.</param>
    public JsonNode? Json(string mimeType) =>
        _data.TryGetPropertyValue(mimeType, out var node) ? node?.DeepClone() : null;

    internal static MimeBundle FromJson(JsonObject data) => new(data);

    internal JsonObject ToJson() => _data.DeepClone().AsObject();

    private void Add(string mimeType, string text) =>
        _data[mimeType] = IsJson(mimeType) ? NotebookJson.Parse(text) : MultilineText.ToJson(text);
}
