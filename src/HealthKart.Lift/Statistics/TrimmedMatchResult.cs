using MathNet.Numerics.Distributions;

namespace HealthKart.Lift.Statistics;

/// <summary>What <see cref="TrimmedMatch"/> found.</summary>
/// <param name="Roas">The iROAS with its standard error.</param>
/// <param name="TrimRate">The part of pairs left aside at each end.</param>
/// <param name="Interval">The values that the test does not reject;
/// unbounded where the spend of the pairs cannot be told from none.</param>
/// <param name="WideInterval">Three times as wide as the normal one:
/// what the method's authors print where the interval has no bounds.</param>
/// <param name="Trimmed">The places of the pairs that were left aside.</param>
/// <param name="Candidates">Every trim rate that was looked at, with its estimate.</param>
public sealed record TrimmedMatchResult(
    Estimate Roas,
    double TrimRate,
    LiftInterval Interval,
    LiftInterval WideInterval,
    IReadOnlyList<int> Trimmed,
    IReadOnlyList<TrimCandidate> Candidates)
{
    /// <summary>The two-sided p-value against no effect, by the test that the interval inverts; <c>null</c> where nothing varied.</summary>
    public double? PValue => Student(0) is { } value ? 2 * Normal.CDF(0, 1, -Math.Abs(value)) : null;

    /// <summary>The studentised trimmed mean of revenue − iROAS × spend.</summary>
    internal Func<double, double?> Student { get; init; } = static _ => null;

    /// <summary>
    /// How probable an iROAS above a threshold is, by the test that the interval inverts;
    /// <c>null</c> where the interval has no bounds or nothing varied.
    /// </summary>
    public double? ProbabilityAbove(double threshold) =>
        Interval.IsBounded && Student(threshold) is { } value ? Normal.CDF(0, 1, value) : null;
}

/// <summary>One trim rate and the iROAS that it gives.</summary>
/// <param name="TrimRate">The part of pairs left aside at each end.</param>
/// <param name="Roas">The iROAS.</param>
public sealed record TrimCandidate(double TrimRate, Estimate Roas);
