using HealthKart.Analysis.Values;
using HealthKart.Lift.Statistics;
using MathNet.Numerics.Distributions;

namespace HealthKart.Lift.Plans;

/// <summary>What a geo experiment can find, told from how closely the treated geos follow the control geos before the test (TBR).</summary>
/// <remarks>
/// The error of the effect of a test is that of <see cref="TimeBasedRegression"/>; the power of its t-test is the usual approximation of
/// the noncentral t distribution (Johnson and Welch, 1940). Source of the design: Kerman, Wang and Vaver (2017), §5.
/// </remarks>
public sealed class GeoPlan
{
    private readonly TimeBasedRegression _regression;
    private readonly double _treatedADay;

    private GeoPlan(TimeBasedRegression regression, double treatedADay, double level, double power) =>
        (_regression, _treatedADay, Level, Power) = (regression, treatedADay, level, power);

    /// <summary>The level of the interval that decides.</summary>
    public double Level { get; }

    /// <summary>How probable it shall be to find the effect.</summary>
    public double Power { get; }

    private double Freedom => _regression.DegreesOfFreedom;

    // Johnson and Welch: t of an effect of δ standard errors is above q about as often as a normal variable is above (q(1 − 1/4ν) − δ) ÷
    // √(1 + q²/2ν).
    private (double Center, double Spread) Quantile
    {
        get
        {
            var quantile = Estimate.TwoSidedQuantile(Level, Freedom);
            return (quantile * (1 - (0.25 / Freedom)), Math.Sqrt(1 + (quantile * quantile / 2 / Freedom)));
        }
    }

    /// <summary>The plan that days without a test give.</summary>
    /// <param name="pretest">Days on which nothing ran: what the control geos and those to be treated sold.</param>
    /// <param name="level">The level of the interval that decides, above 0.5 and below 1.</param>
    /// <param name="power">How probable it shall be to find the effect, above 0.5 and below 1.</param>
    /// <exception cref="CampaignInputException">Fewer than three days, control sums that never change, or treated sums that follow them
    /// exactly or are not above 0.</exception>
    public static GeoPlan Of(IReadOnlyList<GeoDay> pretest, double level = 0.9, double power = 0.8)
    {
        ArgumentNullException.ThrowIfNull(pretest);
        PlanLimits.Between(level, 0.5, nameof(level), PlanWords.PlanLevel);
        PlanLimits.Between(power, 0.5, nameof(power), PlanWords.PlanPower);
        var regression = TimeBasedRegression.Fit(
            [.. pretest.Select(static day => (double)day.Control)], [.. pretest.Select(static day => (double)day.Treated)]);
        var treated = pretest.Average(static day => (double)day.Treated);
        return regression.ResidualVariance > 0 && treated > 0
            ? new(regression, treated, level, power)
            : throw new CampaignInputException(PlanWords.NoGeoPlan);
    }

    /// <summary>The smallest added revenue, in ₹, that a test of so many days finds with the planned power.</summary>
    public double DetectableRevenue(int days) => (Quantile.Center + (Normal.InvCDF(0, 1, Power) * Quantile.Spread)) * ErrorOf(days);

    /// <summary>The smallest detectable lift: that revenue ÷ what the treated geos sell in as many days without the campaign.</summary>
    public double DetectableLift(int days) => DetectableRevenue(days) / (days * _treatedADay);

    /// <summary>The smallest iROAS that a test of so many days and rupees finds with the planned power.</summary>
    /// <param name="days">Days of the test.</param>
    /// <param name="spend">What the treated geos are to cost more, in ₹, above 0.</param>
    public double DetectableRoas(int days, decimal spend) =>
        DetectableRevenue(days) / PlanLimits.Above0((double)spend, nameof(spend), PlanWords.PlanBudget);

    /// <summary>How probable a test of so many days finds a lift: that the interval does not hold 0.</summary>
    public double PowerAt(double lift, int days)
    {
        PlanLimits.Finite(lift, nameof(lift), PlanWords.PlanLift);
        var effect = lift * days * _treatedADay / ErrorOf(days);
        return Normal.CDF(0, 1, (effect - Quantile.Center) / Quantile.Spread)
            + Normal.CDF(0, 1, (-effect - Quantile.Center) / Quantile.Spread);
    }

    /// <summary>What durations detect with one budget, a row each.</summary>
    /// <param name="spend">What the treated geos are to cost more, in ₹, above 0.</param>
    /// <param name="days">Days of the test.</param>
    public IReadOnlyList<GeoPlanRow> Days(decimal spend, params IEnumerable<int> days) =>
    [
        .. days.Select(count =>
            new GeoPlanRow(count, spend, DetectableRevenue(count), DetectableLift(count), DetectableRoas(count, spend))),
    ];

    /// <summary>The power curve of a test: lifts from none to twice the detectable one, with the power that finds each.</summary>
    /// <param name="days">Days of the test.</param>
    /// <param name="spend">What the treated geos are to cost more, in ₹, above 0.</param>
    /// <param name="points">How many points, at least 2.</param>
    public IReadOnlyList<PowerPoint> PowerCurve(int days, decimal spend, int points = 41)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        var (lift, roas) = (DetectableLift(days), DetectableRoas(days, spend));
        return
        [
            .. Enumerable.Range(0, points)
                .Select(place => 2.0 * place / (points - 1))
                .Select(part => new PowerPoint(part * lift, part * roas, PowerAt(part * lift, days))),
        ];
    }

    private double ErrorOf(int days) => _regression.PlannedError((int)PlanLimits.NotBelow(days, 1, nameof(days), PlanWords.PlanDays));
}

/// <summary>What a geo experiment of some days detects.</summary>
/// <param name="Days">Days of the test.</param>
/// <param name="Spend">What the treated geos cost more, in ₹.</param>
/// <param name="DetectableRevenue">The smallest added revenue that it finds with the planned power, in ₹.</param>
/// <param name="DetectableLift">The same ÷ what the treated geos sell without the campaign.</param>
/// <param name="DetectableRoas">The same ÷ spend.</param>
public sealed record GeoPlanRow(int Days, decimal Spend, double DetectableRevenue, double DetectableLift, double DetectableRoas);
