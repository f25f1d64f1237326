using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="ExecutionCount">The n of <c>Out[n]</c>; null in a notebook that does not say.</param>
/// <param name="Data">The value in each mime type it was formatted as.</param>
/// <param name="Metadata">What nbformat calls the output's metadata, by mime type or key.</param>
public sealed record ExecuteResultOutput(int? ExecutionCount, MimeBundle Data, JsonObject Metadata) : NotebookOutput
{
    /// <summary>A result without metadata.</summary>
    /// <param name="executionCount">The n of <c>Out[n]</c>.</param>
    /// <param name="data">The value in each mime type.</param>
    public ExecuteResultOutput(int? executionCount, MimeBundle data)
        : this(executionCount, data, [])
    {
    }

    internal override JsonObject ToJson() => new()
    {
        ["data"] = Data.ToJson(),
        ["execution_count"] = ExecutionCount,
        ["metadata"] = Metadata.DeepClone(),
        ["output_type"] = "execute_result",
    };
}
