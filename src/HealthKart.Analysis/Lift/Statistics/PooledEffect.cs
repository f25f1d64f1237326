using HealthKart.Analysis.Wording;
using MathNet.Numerics.Distributions;

namespace HealthKart.Analysis.Lift.Statistics;

/// <summary>Several estimates of one thing as one, and whether they agree.</summary>
/// <param name="Estimate">The mean, each estimate weighted by 1 ÷ its variance.</param>
/// <param name="HeterogeneityPValue">Cochran's Q against its χ² distribution: small where the estimates differ by more than their errors; <c>null</c> of one.</param>
/// <param name="Inconsistency">I²: the part of the differences that chance does not explain, 0 to 1; <c>null</c> of one.</param>
/// <remarks>Source: Cochran (1954); Higgins and Thompson (2002), Quantifying heterogeneity in a meta-analysis.</remarks>
public sealed record PooledEffect(Estimate Estimate, double? HeterogeneityPValue, double? Inconsistency)
{
    /// <summary>How many estimates it is of.</summary>
    public int Experiments { get; init; } = 1;

    /// <summary>The pooled effect of estimates with an error; <c>null</c> where there is none.</summary>
    public static PooledEffect? Of(IEnumerable<Estimate> estimates)
    {
        var known = estimates.Where(static estimate => estimate.StandardError > 0 && double.IsFinite(Weight(estimate))).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var weights = known.Sum(static estimate => Weight(estimate));
        var mean = known.Sum(static estimate => Weight(estimate) * estimate.Value) / weights;
        var pooled = new Estimate(mean, Math.Sqrt(1 / weights), double.PositiveInfinity);
        if (known.Count == 1)
        {
            return new(pooled, null, null);
        }

        var q = known.Sum(estimate => Weight(estimate) * (estimate.Value - mean) * (estimate.Value - mean));
        var freedom = known.Count - 1;
        return new(pooled, 1 - ChiSquared.CDF(freedom, q), q > 0 ? Math.Max(0, (q - freedom) / q) : 0) { Experiments = known.Count };
    }

    /// <summary>It in words, and whether one number says enough.</summary>
    /// <param name="settings">What was decided before.</param>
    public string Describe(LiftSettings settings) => Sentences.PooledInWords(this, settings);

    private static double Weight(Estimate estimate) => 1 / (estimate.StandardError * estimate.StandardError);
}
