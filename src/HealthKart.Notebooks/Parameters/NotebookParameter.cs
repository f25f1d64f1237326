using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A variable of a cell tagged <c>parameters</c>, which a run can set.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">Its declared type, as written; for <c>var</c> the type of its default where that is known, else <c>var</c>.</param>
/// <param name="DefaultText">The expression of its default, as written.</param>
/// <param name="Comment">The comment at the end of its line, else that in the lines right above it, without the slashes;
/// null when there is none.</param>
public sealed record NotebookParameter(string Name, string Type, string DefaultText, string? Comment)
{
    /// <summary>
    /// The default as JSON, which given as a value sets the same;
    /// null where it is null, and where only the running cell could say what it is.
    /// </summary>
    public JsonNode? Default { get; init; }

    /// <summary>The names of the members when it takes those of an enum, alone or in a list; null otherwise.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}
