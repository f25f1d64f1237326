using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>Text that a cell printed.</summary>
/// <param name="Name"><see cref="Stdout"/> or <see cref="Stderr"/>.</param>
/// <param name="Text">The text, lines joined.</param>
public sealed record StreamOutput(string Name, string Text) : NotebookOutput
{
    /// <summary>The name of the standard output.</summary>
    public const string Stdout = "stdout";

    /// <summary>The name of the standard error.</summary>
    public const string Stderr = "stderr";

    internal override JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["output_type"] = "stream",
        ["text"] = MultilineText.ToJson(Text),
    };
}
