namespace HealthKart.Report.Display;

/// <summary>What one metric means.</summary>
/// <param name="Key">Its key, as in links: <c>hk-term-{key}</c>.</param>
/// <param name="Names">What cards and heads of tables call it, the usual name first.</param>
/// <param name="Meaning">What it says, in words.</param>
/// <param name="Formula">How it is computed; <c>null</c> where it is read from a file as it is.</param>
/// <param name="Source">Whose definition it is, or which file it comes from.</param>
public sealed record GlossaryEntry(string Key, IReadOnlyList<string> Names, string Meaning, string? Formula, string Source)
{
    /// <summary>The id of the entry's element in a page.</summary>
    internal string Anchor => "hk-term-" + Key;
}
