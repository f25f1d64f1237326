namespace HealthKart.Lift.Statistics;

/// <summary>The interval of a ratio of two numbers that both vary.</summary>
/// <remarks>Source: Fieller (1954), Some problems in interval estimation.</remarks>
public static class Fieller
{
    /// <summary>The values θ for which numerator − θ × denominator is not further from 0 than the quantile allows.</summary>
    /// <param name="numerator">Such as the difference of revenue per user.</param>
    /// <param name="numeratorVariance">Its variance.</param>
    /// <param name="denominator">Such as the difference of spend per user.</param>
    /// <param name="denominatorVariance">Its variance; 0 where it is fixed.</param>
    /// <param name="covariance">The covariance of the two.</param>
    /// <param name="quantile">The two-sided quantile, such as 1.645.</param>
    /// <returns>Unbounded where the denominator cannot be told from 0.</returns>
    public static LiftInterval Interval(
        double numerator, double numeratorVariance, double denominator, double denominatorVariance, double covariance, double quantile)
    {
        var squared = quantile * quantile;
        var a = (denominator * denominator) - (squared * denominatorVariance);
        var b = (numerator * denominator) - (squared * covariance);
        var c = (numerator * numerator) - (squared * numeratorVariance);
        var discriminant = (b * b) - (a * c);
        if (a <= 0 || discriminant < 0)
        {
            return LiftInterval.Unbounded;
        }

        var root = Math.Sqrt(discriminant);
        return new((b - root) / a, (b + root) / a);
    }
}
