using MathNet.Numerics.Distributions;

namespace HealthKart.Analysis.Lift;

/// <summary>What a hold-out can find: its smallest detectable effect, or the users, days and spend that an effect needs.</summary>
/// <param name="RevenuePerUser">Mean revenue of a user without the campaign, in ₹, above 0.</param>
/// <param name="StandardDeviation">The standard deviation of revenue per user, in ₹.</param>
/// <param name="SpendPerUser">Spend for each treated user, in ₹.</param>
/// <param name="TreatedShare">The part of users who are treated, between 0 and 1.</param>
/// <param name="Level">The level of the interval that decides, such as 0.9.</param>
/// <param name="Power">How probable it shall be to find the effect, such as 0.8.</param>
/// <remarks>Source: the normal approximation of the two-sample test; Chow, Shao and Wang (2008), Sample size calculations in clinical research, §3.2.</remarks>
public sealed record LiftPlan(double RevenuePerUser, double StandardDeviation, double SpendPerUser, double TreatedShare = 0.5, double Level = 0.9, double Power = 0.8)
{
    /// <summary>The smallest difference of revenue per user, in ₹, that so many users find with the planned power.</summary>
    public double DetectableDifference(long users) =>
        (Estimate.TwoSidedQuantile(Level, double.PositiveInfinity) + Normal.InvCDF(0, 1, Power)) * StandardError(users);

    /// <summary>The smallest detectable lift: the difference ÷ revenue per user.</summary>
    public double DetectableLift(long users) => DetectableDifference(users) / RevenuePerUser;

    /// <summary>The smallest detectable iROAS: the difference ÷ spend per user; <c>null</c> without spend.</summary>
    public double? DetectableRoas(long users) => SpendPerUser > 0 ? DetectableDifference(users) / SpendPerUser : null;

    /// <summary>The users of both arms that find a lift with the planned power.</summary>
    /// <param name="lift">Above 0, such as 0.1.</param>
    public double UsersFor(double lift)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lift);
        var quantiles = Estimate.TwoSidedQuantile(Level, double.PositiveInfinity) + Normal.InvCDF(0, 1, Power);
        return Math.Ceiling(Math.Pow(quantiles * StandardDeviation / (lift * RevenuePerUser), 2) / (TreatedShare * (1 - TreatedShare)));
    }

    /// <summary>How probable so many users find a lift: that the interval does not hold 0.</summary>
    public double PowerAt(double lift, long users)
    {
        var quantile = Estimate.TwoSidedQuantile(Level, double.PositiveInfinity);
        var effect = lift * RevenuePerUser / StandardError(users);
        return Normal.CDF(0, 1, effect - quantile) + Normal.CDF(0, 1, -effect - quantile);
    }

    /// <summary>What the treated users cost, in ₹.</summary>
    public double SpendOf(double users) => users * TreatedShare * SpendPerUser;

    private double StandardError(long users) => StandardDeviation / Math.Sqrt(users * TreatedShare * (1 - TreatedShare));
}
