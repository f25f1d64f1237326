using MathNet.Numerics.Distributions;

namespace HealthKart.Lift.Statistics;

/// <summary>
/// An estimated number with its error: Student's t with the given degrees of freedom, the normal distribution where they are infinite.
/// </summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error, in the same unit; 0 where nothing varied.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom of the error's own estimate;
/// <see cref="double.PositiveInfinity"/> for the normal distribution.</param>
public sealed record Estimate(double Value, double StandardError, double DegreesOfFreedom)
{
    /// <summary>The two-sided interval: estimate ± quantile × standard error.</summary>
    /// <param name="level">The part of such intervals that hold the truth, such as 0.9.</param>
    public LiftInterval Interval(double level)
    {
        var half = TwoSidedQuantile(level, DegreesOfFreedom) * StandardError;
        return new(Value - half, Value + half);
    }

    /// <summary>Whether something varied, so that the error is known.</summary>
    internal bool IsKnown => StandardError > 0;

    /// <summary>
    /// How probable it is that the truth lies above a threshold, nothing known before: the part of the estimate's distribution above it.
    /// </summary>
    public double ProbabilityAbove(double threshold) =>
        StandardError > 0 ? Below((Value - threshold) / StandardError, DegreesOfFreedom) : Value > threshold ? 1 : 0;

    /// <summary>The two-sided p-value against no effect; <c>null</c> where nothing varied.</summary>
    public double? PValue => StandardError > 0 ? 2 * Below(-Math.Abs(Value) / StandardError, DegreesOfFreedom) : null;

    /// <summary>The estimate of a multiple by a known number.</summary>
    public Estimate Times(double factor) => this with { Value = Value * factor, StandardError = StandardError * Math.Abs(factor) };

    /// <summary>The quantile that leaves (1 − level) ÷ 2 above it.</summary>
    internal static double TwoSidedQuantile(double level, double degreesOfFreedom) => Quantile((1 + level) / 2, degreesOfFreedom);

    /// <summary>The quantile of Student's t, of the normal distribution where the degrees of freedom are infinite.</summary>
    internal static double Quantile(double part, double degreesOfFreedom) => double.IsPositiveInfinity(degreesOfFreedom)
        ? Normal.InvCDF(0, 1, part)
        : StudentT.InvCDF(0, 1, degreesOfFreedom, part);

    private static double Below(double value, double degreesOfFreedom) => double.IsPositiveInfinity(degreesOfFreedom)
        ? Normal.CDF(0, 1, value)
        : StudentT.CDF(0, 1, degreesOfFreedom, value);
}
