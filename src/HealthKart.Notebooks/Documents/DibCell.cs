namespace HealthKart.Notebooks.Documents;

/// <summary>A cell of a <c>.dib</c> file.</summary>
/// <param name="Language">Its language as Polyglot Notebooks calls it, <c>csharp</c> or <c>markdown</c>.</param>
/// <param name="Text">Its text, without blank lines at its ends.</param>
internal sealed record DibCell(string Language, string Text);
