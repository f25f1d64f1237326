namespace HealthKart.Report.Words;

/// <summary>How one speaks of what influencers are grouped by.</summary>
/// <param name="Thing">One of them.</param>
/// <param name="Things">Several.</param>
/// <param name="In">Whether influencers are in it or on it.</param>
internal sealed record TopWords(string Thing, string Things, string In)
{
    internal static TopWords Categories { get; } = new("category", "categories", "in");

    internal static TopWords Platforms { get; } = new("platform", "platforms", "on");
}
