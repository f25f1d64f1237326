namespace HealthKart.Notebooks.Sessions;

/// <summary>A part of a cell in one language.</summary>
/// <param name="Language">What the text is.</param>
/// <param name="Text">The text. C# keeps the lines of the cell: what stands before it is blank.</param>
internal sealed record CellSection(CellLanguage Language, string Text);
