using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>An output of a type that nbformat 4.5 does not know; kept as it is.</summary>
/// <param name="OutputType">The <c>output_type</c> found, empty when there is none.</param>
/// <param name="Json">The output as it stands in the notebook.</param>
public sealed record UnknownOutput(string OutputType, JsonObject Json) : NotebookOutput
{
    internal override JsonObject ToJson() => Json.DeepClone().AsObject();
}
