namespace HealthKart.Notebooks.Parameters;

/// <summary>A variable of the cell tagged <c>parameters</c>, which a run can set.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">Its declared type, as written; for <c>var</c> the type of its default where that can be seen, else <c>var</c>.</param>
/// <param name="Default">The expression of its default, as written; null when it has none.</param>
/// <param name="Description">The comment at the end of its line, without the slashes; null when there is none.</param>
public sealed record NotebookParameter(string Name, string Type, string? Default, string? Description);
