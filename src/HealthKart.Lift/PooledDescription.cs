using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>Says what all experiments show together.</summary>
public static class PooledDescription
{
    /// <summary>It in words, and whether one number says enough.</summary>
    /// <param name="pooled">What they show.</param>
    /// <param name="settings">What was decided before.</param>
    public static string Describe(this PooledEffect pooled, LiftSettings settings) => LiftWords.PooledInWords(pooled, settings);
}
