namespace HealthKart.Analysis.Comparisons;

/// <summary>On which sides of a comparison somebody has sales or a payout.</summary>
public enum Presence
{
    /// <summary>On both.</summary>
    Both,

    /// <summary>After, and not before.</summary>
    New,

    /// <summary>Before, and no more.</summary>
    Gone,
}
