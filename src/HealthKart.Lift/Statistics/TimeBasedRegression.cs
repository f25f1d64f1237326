using HealthKart.Analysis.Values;

namespace HealthKart.Lift.Statistics;

/// <summary>
/// TBR: what treated geos would have sold, told from what the control geos sell and how the two went together before the test.
/// </summary>
/// <remarks>
/// Source: Kerman, Wang and Vaver (2017), Estimating ad effectiveness using geo experiments in a time-based regression framework. Ordinary
/// least squares of treated on control sums of a day; the variance of a sum over T days is s′Vs + Tσ², s = (T, Σ control).
/// </remarks>
public sealed class TimeBasedRegression
{
    /// <summary>The fewest days of a pretest.</summary>
    internal const int FewestDays = 3;

    // Squares that small beside those of the amounts are what is left of rounding.
    private const double Rounding = 1e-20;

    private readonly int _days;
    private readonly double _meanControl;
    private readonly double _controlSquares;

    private TimeBasedRegression(
        int days, double meanControl, double controlSquares, double slope, double intercept, double residualVariance)
    {
        (_days, _meanControl, _controlSquares) = (days, meanControl, controlSquares);
        (Slope, Intercept, ResidualVariance) = (slope, intercept, residualVariance);
    }

    /// <summary>What a treated geo group sells more where the control group sells one more.</summary>
    public double Slope { get; }

    /// <summary>What the treated group sells where the control group sells nothing.</summary>
    public double Intercept { get; }

    /// <summary>σ²: the variance of a day around the line.</summary>
    public double ResidualVariance { get; }

    /// <summary>Days of the pretest − 2.</summary>
    public double DegreesOfFreedom => _days - 2;

    /// <summary>Fits the days before the test.</summary>
    /// <param name="control">The control geos' sum of each day.</param>
    /// <param name="treated">The treated geos' sum of the same days.</param>
    /// <exception cref="CampaignInputException">Fewer than three days, or control sums that never change.</exception>
    public static TimeBasedRegression Fit(IReadOnlyList<double> control, IReadOnlyList<double> treated)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(control.Count, treated.Count);
        if (control.Count < FewestDays)
        {
            throw new CampaignInputException(StatisticsWords.TooFewPretestDays(control.Count, FewestDays));
        }

        var (meanControl, meanTreated) = (control.Average(), treated.Average());
        var squares = control.Sum(value => (value - meanControl) * (value - meanControl));
        if (squares <= Rounding * control.Count * meanControl * meanControl)
        {
            throw new CampaignInputException(StatisticsWords.ConstantControl);
        }

        var slope = control.Zip(treated, (x, y) => (x - meanControl) * (y - meanTreated)).Sum() / squares;
        var intercept = meanTreated - (slope * meanControl);
        var residuals = control.Zip(treated, (x, y) => y - intercept - (slope * x)).Sum(static residual => residual * residual);
        var isExact = residuals <= Rounding * treated.Sum(static day => day * day);
        return new(control.Count, meanControl, squares, slope, intercept, isExact ? 0 : residuals / (control.Count - 2));
    }

    /// <summary>What the treated group would have sold on one day, with the error of a single day.</summary>
    public Estimate Counterfactual(double control) => Sum([control]);

    /// <summary>What the treated group sold more than it would have: observed − counterfactual, over all days.</summary>
    /// <param name="control">The control geos' sum of each day of the test.</param>
    /// <param name="treated">The treated geos' sum of the same days.</param>
    public Estimate Effect(IReadOnlyList<double> control, IReadOnlyList<double> treated)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(control.Count, treated.Count);
        var counterfactual = Sum(control);
        return counterfactual with { Value = treated.Sum() - counterfactual.Value };
    }

    /// <summary>The standard error of the effect of a test that is still to come, at the control sales of the pretest.</summary>
    /// <param name="days">Days of the test.</param>
    /// <remarks>The control sum of the days is as far from its mean as chance takes it: on average days × control's variance.</remarks>
    internal double PlannedError(int days) =>
        Math.Sqrt(ResidualVariance * (((double)days * days / _days) + ((double)days / (_days - 1)) + days));

    private Estimate Sum(IReadOnlyList<double> control)
    {
        var days = control.Count;
        var sum = control.Sum();
        var distance = sum - (days * _meanControl);
        var variance = ResidualVariance * (((double)days * days / _days) + (distance * distance / _controlSquares) + days);
        return new((days * Intercept) + (Slope * sum), Math.Sqrt(variance), DegreesOfFreedom);
    }
}
