namespace HealthKart.Analysis.Lift;

/// <summary>What <see cref="TrimmedMatch"/> found.</summary>
/// <param name="Roas">The iROAS with its standard error.</param>
/// <param name="TrimRate">The part of pairs left aside at each end.</param>
/// <param name="Interval">The values that the test does not reject; unbounded where the spend of the pairs cannot be told from none.</param>
/// <param name="WideInterval">Three times as wide as the normal one: what the method's authors print where the interval has no bounds.</param>
/// <param name="Trimmed">The places of the pairs that were left aside.</param>
/// <param name="Candidates">Every trim rate that was looked at, with its estimate.</param>
public sealed record TrimmedMatchResult(
    Estimate Roas, double TrimRate, LiftInterval Interval, LiftInterval WideInterval, IReadOnlyList<int> Trimmed, IReadOnlyList<TrimCandidate> Candidates);

/// <summary>One trim rate and the iROAS that it gives.</summary>
/// <param name="TrimRate">The part of pairs left aside at each end.</param>
/// <param name="Roas">The iROAS.</param>
public sealed record TrimCandidate(double TrimRate, Estimate Roas);
