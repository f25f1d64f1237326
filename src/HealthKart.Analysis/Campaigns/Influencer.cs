namespace HealthKart.Analysis.Campaigns;

/// <summary>A row of the influencers file, or an influencer whom only the payouts or the sales know.</summary>
public sealed record Influencer
{
    /// <summary>What stands for a platform, category, gender or tier that the files do not give.</summary>
    public const string Unknown = "(unknown)";

    /// <summary>What stands for those who have no id, where the sales or payouts of nobody are a row of their own.</summary>
    public const string Unattributed = "(unattributed)";

    /// <summary>
    /// The id as the influencers file spells it, else the payouts file, else the sales; trimmed and without a trailing <c>.0</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The name, or the id where the influencers file gives none.</summary>
    public required string Name { get; init; }

    /// <summary>The platform that the influencer is listed under, or <see cref="Unknown"/>.</summary>
    public string Platform { get; init; } = Unknown;

    /// <summary>The content category, or <see cref="Unknown"/>.</summary>
    public string Category { get; init; } = Unknown;

    /// <summary>The gender as the file gives it, or <see cref="Unknown"/>.</summary>
    public string Gender { get; init; } = Unknown;

    /// <summary>The number of followers; <c>null</c> where the file gives none.</summary>
    public decimal? FollowerCount { get; init; }

    /// <summary>Whether the influencers file has this influencer.</summary>
    public bool IsListed { get; init; }

    /// <summary>
    /// The values of the influencers file's further columns, in the file's order; empty for an influencer who is not listed.
    /// </summary>
    public IReadOnlyList<string> FurtherValues { get; init; } = [];
}
