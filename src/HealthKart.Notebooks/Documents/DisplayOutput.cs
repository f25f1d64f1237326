using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>A value that a cell displayed.</summary>
/// <param name="Data">The value in each mime type it was formatted as.</param>
/// <param name="Metadata">What nbformat calls the output's metadata, by mime type or key.</param>
/// <param name="DisplayId">The id under which a later update finds this output; null when it has none.
/// A notebook file has no place for it.</param>
public sealed record DisplayOutput(MimeBundle Data, JsonObject Metadata, string? DisplayId = null) : NotebookOutput
{
    /// <summary>A displayed value without metadata.</summary>
    /// <param name="data">The value in each mime type.</param>
    public DisplayOutput(MimeBundle data)
        : this(data, [])
    {
    }

    internal override JsonObject ToJson() => new()
    {
        ["data"] = Data.ToJson(),
        ["metadata"] = Metadata.DeepClone(),
        ["output_type"] = "display_data",
    };
}
