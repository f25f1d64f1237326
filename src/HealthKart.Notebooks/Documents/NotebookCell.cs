using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>
/// One cell of a <see cref="NotebookDocument"/>: a view of the notebook's JSON, so that what it has no property for stays as it was.
/// </summary>
public sealed class NotebookCell
{
    internal NotebookCell(JsonObject json, CellKind kind)
    {
        Json = json;
        Kind = kind;
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The cell's id; null in a notebook older than nbformat 4.5.</summary>
    public string? Id => Json["id"] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? JsonString.Read(value) : null;

    /// <summary>The cell's text. Setting it writes the list of lines that nbformat writes.</summary>
    public string Source
    {
        get => MultilineText.Read(Json["source"]);
        set => Json.Put("source", MultilineText.ToJson(value));
    }

    /// <summary>The cell's metadata; changes to it are changes to the notebook.</summary>
    public JsonObject Metadata => Json.RequiredObject("metadata");

    /// <summary>The cell's tags, in the order of the notebook; empty when it has none.</summary>
    public IReadOnlyList<string> Tags =>
        Json["metadata"] is JsonObject metadata && metadata["tags"] is JsonArray tags ? [.. tags.Select(MultilineText.Read)] : [];

    /// <summary>
    /// The n of <c>In [n]</c>; null for a cell that was not run and for one that holds no code.
    /// Setting it does nothing to a cell without code.
    /// </summary>
    public int? ExecutionCount
    {
        get => OutputReader.Count(Json);
        set
        {
            if (Kind == CellKind.Code)
            {
                Json.Put("execution_count", value);
            }
        }
    }

    /// <summary>The outputs, in order; empty for a cell that holds no code. What is set replaces all of them.</summary>
    /// <exception cref="InvalidOperationException">Outputs are set on a cell that holds no code.</exception>
    public IReadOnlyList<NotebookOutput> Outputs
    {
        get => Json["outputs"] is JsonArray outputs ? [.. outputs.OfType<JsonObject>().Select(OutputReader.Read)] : [];
        set
        {
            if (Kind != CellKind.Code)
            {
                throw new InvalidOperationException($"A {Kind} cell was given outputs; only a code cell has them.");
            }

            Json.Put("outputs", new JsonArray([.. value.Select(output => output.ToJson())]));
        }
    }

    internal JsonObject Json { get; }

    /// <summary>Whether the cell has a tag; case matters, as in every Jupyter program.</summary>
    /// <param name="tag">The tag.</param>
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.Ordinal);
}
