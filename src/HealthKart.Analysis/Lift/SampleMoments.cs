namespace HealthKart.Analysis.Lift;

/// <summary>What a mean's comparison needs to know of a sample.</summary>
/// <param name="Count">How many values.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their variance, with n − 1; 0 of fewer than two values.</param>
/// <param name="Skewness">Their skewness; <c>null</c> where only sums are known.</param>
public sealed record SampleMoments(long Count, double Mean, double Variance, double? Skewness)
{
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

        var variance = values.Count > 1 ? squares / (values.Count - 1) : 0;
        var skewness = squares > 0 ? Math.Sqrt(values.Count) * cubes / Math.Pow(squares, 1.5) : 0;
        return new(values.Count, mean, variance, skewness);
    }

    /// <summary>The moments from sums, exact where a double would lose the difference of two large numbers.</summary>
    public static SampleMoments Of(long count, decimal sum, decimal sumOfSquares)
    {
        var squares = count == 0 ? 0 : Math.Max(0, sumOfSquares - (sum / count * sum));
        return new(count, count == 0 ? 0 : (double)(sum / count), count > 1 ? (double)(squares / (count - 1)) : 0, null);
    }

    /// <summary>The variance of the mean.</summary>
    public double VarianceOfMean => Count > 0 ? Variance / Count : 0;
}
