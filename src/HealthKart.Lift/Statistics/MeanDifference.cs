namespace HealthKart.Lift.Statistics;

/// <summary>The difference of two means whose samples may differ in variance.</summary>
/// <remarks>Source: Welch (1947), The generalization of Student's problem when several different population variances are
/// involved.</remarks>
/// <param name="Treated">The treated sample.</param>
/// <param name="Control">The control sample.</param>
public sealed record MeanDifference(SampleMoments Treated, SampleMoments Control)
{
    /// <summary>
    /// Treated − control, with Welch's degrees of freedom; with an error of 0 where nothing varied, or a sample has one value.
    /// </summary>
    public Estimate Estimate
    {
        get
        {
            var (treated, control) = (Treated.VarianceOfMean, Control.VarianceOfMean);
            var variance = treated + control;
            // One value says nothing of how values vary.
            return Math.Min(Treated.Count, Control.Count) < 2 || !(variance > 0)
                ? new(Treated.Mean - Control.Mean, 0, double.PositiveInfinity)
                : new(
                    Treated.Mean - Control.Mean,
                    Math.Sqrt(variance),
                    variance * variance / ((treated * treated / (Treated.Count - 1)) + (control * control / (Control.Count - 1))));
        }
    }

    /// <summary>t: difference ÷ standard error; <c>null</c> where nothing varied.</summary>
    public double? T => Estimate is { StandardError: > 0 } estimate ? estimate.Value / estimate.StandardError : null;

    /// <summary>
    /// The skewness of the difference itself: how far its distribution is from the normal one that <see cref="Estimate"/> takes it for;
    /// <c>null</c> where only sums are known.
    /// </summary>
    public double? Skewness
    {
        get
        {
            if (Treated.Skewness is not { } treated || Control.Skewness is not { } control)
            {
                return null;
            }

            var variance = Treated.VarianceOfMean + Control.VarianceOfMean;
            var third = Third(Treated, treated) - Third(Control, control);
            return variance > 0 ? third / Math.Pow(variance, 1.5) : 0;

            static double Third(SampleMoments sample, double skewness) =>
                skewness * Math.Pow(sample.Variance, 1.5) / ((double)sample.Count * sample.Count);
        }
    }

    /// <summary>The lift: treated mean ÷ control mean − 1; <c>null</c> where the control mean is not above 0.</summary>
    public double? RelativeLift => Control.Mean > 0 ? (Treated.Mean / Control.Mean) - 1 : null;

    /// <summary>
    /// The interval of the lift; <c>null</c> where the control mean is not above 0 or nothing varied.
    /// Unbounded where the control mean might be 0.
    /// </summary>
    /// <remarks>Source: Fieller (1954), see <see cref="Fieller"/>.</remarks>
    public LiftInterval? RelativeLiftInterval(double level) => Control.Mean > 0 && Estimate.IsKnown
        ? Fieller.Interval(
            Treated.Mean,
            Treated.VarianceOfMean,
            Control.Mean,
            Control.VarianceOfMean,
            0,
            Statistics.Estimate.TwoSidedQuantile(level, Estimate.DegreesOfFreedom)).Plus(-1)
        : null;
}
