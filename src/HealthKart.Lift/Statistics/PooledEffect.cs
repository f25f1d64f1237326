using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace HealthKart.Lift.Statistics;

/// <summary>Several estimates of one thing as one, and whether they agree.</summary>
/// <param name="Estimate">The mean, each estimate weighted by 1 ÷ its variance;
/// where chance moves some together, by the inverse of their covariances.</param>
/// <param name="HeterogeneityPValue">Cochran's Q against its χ² distribution: small where the estimates differ by more than their errors;
/// <c>null</c> of one.</param>
/// <param name="Inconsistency">I²: the part of the differences that chance does not explain, 0 to 1; <c>null</c> of one.</param>
/// <remarks>
/// Source: Cochran (1954); Higgins and Thompson (2002), Quantifying heterogeneity in a meta-analysis; Gleser and Olkin (2009),
/// Stochastically dependent effect sizes, for treatments that share a control.
/// </remarks>
public sealed record PooledEffect(Estimate Estimate, double? HeterogeneityPValue, double? Inconsistency)
{
    // Estimates that go wholly together are one.
    private const double MostTogether = 0.9;

    /// <summary>How many estimates it is of.</summary>
    public int Experiments { get; init; } = 1;

    /// <summary>The experiments that are left out, since a check of their own failed.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Whether some of the experiments share their control, so that chance moves them together.</summary>
    public bool SharesControl { get; init; }

    /// <summary>The pooled effect of estimates with an error; <c>null</c> where there is none.</summary>
    public static PooledEffect? Of(IEnumerable<Estimate> estimates) => Of([.. estimates], static (_, _) => 0);

    /// <summary>The same of estimates that chance moves together.</summary>
    /// <param name="estimates">The estimates.</param>
    /// <param name="covariance">The covariance of two of them, by their places.</param>
    public static PooledEffect? Of(IReadOnlyList<Estimate> estimates, Func<int, int, double> covariance)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(covariance);
        var known = Enumerable.Range(0, estimates.Count)
            .Where(place => estimates[place].StandardError > 0 && double.IsFinite(Weight(estimates[place])))
            .ToList();
        if (known.Count == 0)
        {
            return null;
        }

        // In units of each one's own error, so that large amounts do not pass for what cannot be told apart.
        var together = Matrix<double>.Build.Dense(
            known.Count, known.Count, (row, column) => row == column ? 1 : Correlation(known[row], known[column]));
        var shares = together.Enumerate().Count(static part => part != 0) > known.Count;
        var inverse = together.Inverse();
        var precision = Vector<double>.Build.Dense(known.Count, row => 1 / estimates[known[row]].StandardError);
        var values = Vector<double>.Build.Dense(known.Count, row => estimates[known[row]].Value / estimates[known[row]].StandardError);
        var weights = inverse * precision;
        var total = weights.DotProduct(precision);
        if (!(total > 0))
        {
            // Covariances that no three numbers can have among each other: what is left is each one's own error.
            return Of(estimates, static (_, _) => 0);
        }

        var mean = weights.DotProduct(values) / total;
        var pooled = new Estimate(mean, Math.Sqrt(1 / total), double.PositiveInfinity);
        if (known.Count == 1)
        {
            return new(pooled, null, null);
        }

        var distances = values - (mean * precision);
        var q = distances.DotProduct(inverse * distances);
        var freedom = known.Count - 1;
        return new(
            pooled,
            1 - ChiSquared.CDF(freedom, q),
            q > 0 ? Math.Max(0, (q - freedom) / q) : 0)
        {
            Experiments = known.Count,
            SharesControl = shares,
        };

        double Correlation(int one, int other) =>
            Math.Clamp(covariance(one, other) / estimates[one].StandardError / estimates[other].StandardError, -MostTogether, MostTogether);
    }

    private static double Weight(Estimate estimate) => 1 / (estimate.StandardError * estimate.StandardError);
}
