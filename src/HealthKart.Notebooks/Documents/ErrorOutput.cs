using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>What made a cell fail.</summary>
/// <param name="Name">The kind of error (<c>ename</c>), for an exception the name of its type.</param>
/// <param name="Message">What it says (<c>evalue</c>).</param>
/// <param name="Traceback">The lines to show a reader; they may hold ANSI colours when another program wrote them.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : NotebookOutput
{
    internal override JsonObject ToJson() => new()
    {
        ["ename"] = Name,
        ["evalue"] = Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. Traceback.Select(line => (JsonNode)line)]),
    };
}
