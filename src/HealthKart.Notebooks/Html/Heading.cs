namespace HealthKart.Notebooks.Html;

/// <summary>A heading of the page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">What it says, without markup.</param>
/// <param name="Anchor">Its id, once in the page.</param>
internal sealed record Heading(int Level, string Text, string Anchor);
