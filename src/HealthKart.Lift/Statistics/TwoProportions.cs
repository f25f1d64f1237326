using MathNet.Numerics.Distributions;

namespace HealthKart.Lift.Statistics;

/// <summary>The part of users who ordered, treated beside control: the test of a hold-out.</summary>
/// <param name="TreatedBuyers">Treated users who ordered.</param>
/// <param name="TreatedUsers">All treated users, above 0.</param>
/// <param name="ControlBuyers">Control users who ordered.</param>
/// <param name="ControlUsers">All control users, above 0.</param>
public sealed record TwoProportions(long TreatedBuyers, long TreatedUsers, long ControlBuyers, long ControlUsers)
{
    /// <summary>The part of treated users who ordered.</summary>
    public double TreatedRate => (double)TreatedBuyers / TreatedUsers;

    /// <summary>The part of control users who ordered.</summary>
    public double ControlRate => (double)ControlBuyers / ControlUsers;

    /// <summary>Treated − control.</summary>
    public double Difference => TreatedRate - ControlRate;

    /// <summary>The test statistic with the pooled rate; <c>null</c> where nobody or everybody ordered.</summary>
    public double? Z
    {
        get
        {
            var pooled = (double)(TreatedBuyers + ControlBuyers) / (TreatedUsers + ControlUsers);
            var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / TreatedUsers) + (1.0 / ControlUsers)));
            return error > 0 ? Difference / error : null;
        }
    }

    /// <summary>The two-sided p-value of <see cref="Z"/>.</summary>
    public double? PValue => Z is { } z ? 2 * Normal.CDF(0, 1, -Math.Abs(z)) : null;

    /// <summary>The difference with its unpooled standard error.</summary>
    public Estimate Estimate => new(
        Difference,
        Math.Sqrt((TreatedRate * (1 - TreatedRate) / TreatedUsers) + (ControlRate * (1 - ControlRate) / ControlUsers)),
        double.PositiveInfinity);

    /// <summary>The interval of the difference from the two Wilson intervals, which holds its level for small numbers too.</summary>
    /// <remarks>Source: Newcombe (1998), Interval estimation for the difference between independent proportions, method 10.</remarks>
    public LiftInterval Newcombe(double level)
    {
        var (treatedLow, treatedHigh) = Wilson(TreatedRate, TreatedUsers, level);
        var (controlLow, controlHigh) = Wilson(ControlRate, ControlUsers, level);
        return new(
            Difference - double.Hypot(TreatedRate - treatedLow, controlHigh - ControlRate),
            Difference + double.Hypot(treatedHigh - TreatedRate, ControlRate - controlLow));
    }

    /// <summary>The lift: treated rate ÷ control rate − 1; <c>null</c> where no control user ordered.</summary>
    public double? RelativeLift => ControlBuyers > 0 ? (TreatedRate / ControlRate) - 1 : null;

    /// <summary>
    /// The interval of the lift, on the scale of logarithms; <c>null</c> where an arm has no buyers, or everybody ordered.
    /// </summary>
    /// <remarks>Source: Katz et al. (1978), Obtaining confidence intervals for the risk ratio.</remarks>
    public LiftInterval? RelativeLiftInterval(double level)
    {
        if (TreatedBuyers == 0 || ControlBuyers == 0)
        {
            return null;
        }

        var error = Math.Sqrt((1.0 / TreatedBuyers) - (1.0 / TreatedUsers) + (1.0 / ControlBuyers) - (1.0 / ControlUsers));
        if (!(error > 0))
        {
            return null;
        }

        var half = Statistics.Estimate.TwoSidedQuantile(level, double.PositiveInfinity) * error;
        var log = Math.Log(TreatedRate / ControlRate);
        return new(Math.Exp(log - half) - 1, Math.Exp(log + half) - 1);
    }

    private static (double Low, double High) Wilson(double rate, long users, double level)
    {
        var z = Statistics.Estimate.TwoSidedQuantile(level, double.PositiveInfinity);
        var squared = z * z / users;
        var center = (rate + (squared / 2)) / (1 + squared);
        var half = z * Math.Sqrt((rate * (1 - rate) / users) + (squared / (4 * users))) / (1 + squared);
        return (Math.Max(0, center - half), Math.Min(1, center + half));
    }
}
