using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>One output of a code cell: a <see cref="StreamOutput"/>, <see cref="DisplayOutput"/>,
/// <see cref="ExecuteResultOutput"/>, <see cref="ErrorOutput"/>, or an <see cref="UnknownOutput"/>.</summary>
public abstract record NotebookOutput
{
    private protected NotebookOutput()
    {
    }

    internal abstract JsonObject ToJson();
}
