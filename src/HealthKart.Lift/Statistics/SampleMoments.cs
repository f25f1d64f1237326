namespace HealthKart.Lift.Statistics;

/// <summary>What a mean's comparison needs to know of a sample.</summary>
/// <param name="Count">How many values.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their variance, with n − 1; 0 of fewer than two values.</param>
/// <param name="Skewness">Their skewness; <c>null</c> where only sums are known.</param>
public sealed record SampleMoments(long Count, double Mean, double Variance, double? Skewness)
{
    private const decimal LargestSquared = 100_000_000_000_000;

    // Squares that small beside the mean's are what is left of rounding.
    private const double Rounding = 1e-26;

    /// <summary>The moments of values.</summary>
    public static SampleMoments Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Count == 0 ? 0 : values.Average();
        var (squares, cubes) = (0.0, 0.0);
        foreach (var value in values)
        {
            var distance = value - mean;
            squares += distance * distance;
            cubes += distance * distance * distance;
        }

        squares = squares <= Rounding * values.Count * mean * mean ? 0 : squares;
        var variance = values.Count > 1 ? squares / (values.Count - 1) : 0;
        var skewness = squares > 0 ? Math.Sqrt(values.Count) * cubes / Math.Pow(squares, 1.5) : 0;
        return new(values.Count, mean, variance, skewness);
    }

    /// <summary>The moments from sums, exact where a double would lose the difference of two large numbers.</summary>
    public static SampleMoments Of(long count, decimal sum, decimal sumOfSquares)
    {
        if (count == 0)
        {
            return new(0, 0, 0, null);
        }

        // The square of a sum of more than 14 digits is more than a decimal holds.
        var unit = Math.Abs(sum) < LargestSquared ? 1 : Math.Ceiling(Math.Abs(sum) / LargestSquared);
        var (part, squares) = (sum / unit, sumOfSquares / unit / unit);
        squares = Math.Max(0, squares - (part / count * part));
        var variance = count > 1 ? (double)(squares / (count - 1)) * (double)unit * (double)unit : 0;
        return new(count, (double)(sum / count), variance, null);
    }

    /// <summary>The variance of the mean.</summary>
    public double VarianceOfMean => Count > 0 ? Variance / Count : 0;
}
