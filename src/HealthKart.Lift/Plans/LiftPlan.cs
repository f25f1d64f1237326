using HealthKart.Lift.Statistics;
using MathNet.Numerics.Distributions;

namespace HealthKart.Lift.Plans;

/// <summary>What a hold-out can find: its smallest detectable effect, or the users, days and spend that an effect needs.</summary>
/// <param name="RevenuePerUser">Mean revenue of a user without the campaign, in ₹, above 0.</param>
/// <param name="StandardDeviation">The standard deviation of revenue per user, in ₹, above 0.</param>
/// <param name="SpendPerUser">Spend for each treated user, in ₹; 0: not known, and then no iROAS is.</param>
/// <param name="TreatedShare">The part of users who are treated, between 0 and 1.</param>
/// <param name="Level">The level of the interval that decides, above 0.5 and below 1, such as 0.9.</param>
/// <param name="Power">How probable it shall be to find the effect, above 0.5 and below 1, such as 0.8.</param>
/// <exception cref="ArgumentOutOfRangeException">A number lies outside these limits.</exception>
/// <remarks>Source: the normal approximation of the two-sample test;
/// Chow, Shao and Wang (2008), Sample size calculations in clinical research, §3.2.</remarks>
/// <example><code>new LiftPlan(RevenuePerUser: 100, StandardDeviation: 400, SpendPerUser:
/// 10) { UsersADay = 2_000 }.Days(7, 14, 28)</code></example>
public sealed record LiftPlan(
    double RevenuePerUser, double StandardDeviation, double SpendPerUser, double TreatedShare = 0.5, double Level = 0.9, double Power = 0.8)
{
    internal const int FewestUsers = 4;
    private const long MostUsers = 1_000_000_000_000;
    private const int Steps = 50;

    /// <summary>Mean revenue of a user without the campaign, in ₹.</summary>
    public double RevenuePerUser { get; init => field = PlanLimits.Above0(value, nameof(RevenuePerUser), PlanWords.PlanRevenue); } =
        PlanLimits.Above0(RevenuePerUser, nameof(RevenuePerUser), PlanWords.PlanRevenue);

    /// <summary>The standard deviation of revenue per user, in ₹.</summary>
    public double StandardDeviation { get; init => field = PlanLimits.Above0(value, nameof(StandardDeviation), PlanWords.PlanDeviation); } =
        PlanLimits.Above0(StandardDeviation, nameof(StandardDeviation), PlanWords.PlanDeviation);

    /// <summary>Spend for each treated user, in ₹; 0: not known.</summary>
    public double SpendPerUser { get; init => field = PlanLimits.NotBelow0(value, nameof(SpendPerUser), PlanWords.PlanSpend); } =
        PlanLimits.NotBelow0(SpendPerUser, nameof(SpendPerUser), PlanWords.PlanSpend);

    /// <summary>The part of users who are treated.</summary>
    public double TreatedShare { get; init => field = PlanLimits.Between(value, 0, nameof(TreatedShare), PlanWords.PlanShare); } =
        PlanLimits.Between(TreatedShare, 0, nameof(TreatedShare), PlanWords.PlanShare);

    /// <summary>The level of the interval that decides.</summary>
    public double Level { get; init => field = PlanLimits.Between(value, 0.5, nameof(Level), PlanWords.PlanLevel); } =
        PlanLimits.Between(Level, 0.5, nameof(Level), PlanWords.PlanLevel);

    /// <summary>How probable it shall be to find the effect.</summary>
    public double Power { get; init => field = PlanLimits.Between(value, 0.5, nameof(Power), PlanWords.PlanPower); } =
        PlanLimits.Between(Power, 0.5, nameof(Power), PlanWords.PlanPower);

    /// <summary>
    /// How many users of both arms come into the test each day, above 0; <c>null</c>: not known, and then no number of days is.
    /// </summary>
    public double? UsersADay
    {
        get;
        init => field = value is { } users ? PlanLimits.Above0(users, nameof(UsersADay), PlanWords.PlanUsersADay) : null;
    }

    // The part of users who order, of a plan for orders: there the treated users' spread follows from their lift.
    private double? Rate { get; init; }

    private double Quantile => Estimate.TwoSidedQuantile(Level, double.PositiveInfinity);

    private double Quantiles => Quantile + Normal.InvCDF(0, 1, Power);

    /// <summary>The plan for a test like one that was: its control users, its spend per user, its share and pace.</summary>
    /// <param name="test">The test.</param>
    /// <param name="settings">Has the level; <c>null</c>: the defaults.</param>
    /// <param name="power">How probable it shall be to find the effect.</param>
    /// <returns><c>null</c> where the test does not have what a plan needs; <see cref="WhyNone"/> says what.</returns>
    public static LiftPlan? From(Holdout test, LiftSettings? settings = null, double power = 0.8)
    {
        ArgumentNullException.ThrowIfNull(test);
        return WhyNone(test) is not null ? null : From(test, test.Control.Moments()!, settings ?? new(), power);
    }

    /// <summary>What a test does not have that a plan needs; <c>null</c> where there is a plan.</summary>
    public static PlanObstacle? WhyNone(Holdout test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return !test.HasRevenue ? PlanObstacle.NoRevenueColumn
            : test.Control.Moments() is not { } control ? PlanObstacle.NoSumOfSquares
            : !(control.Mean > 0) ? PlanObstacle.NoControlRevenue
            : !(control.Variance > 0) ? PlanObstacle.NothingVaries
            : null;
    }

    /// <summary>
    /// The plan for orders instead of revenue, each user with one order or none: chance moves them less than baskets of any size.
    /// </summary>
    /// <param name="rate">The part of users who order without the campaign, between 0 and 1.</param>
    /// <param name="revenuePerOrder">What an order is worth, in ₹, above 0:
    /// the detectable iROAS takes every added order for one of these.</param>
    /// <param name="spendPerUser">Spend for each treated user, in ₹; 0: not known.</param>
    /// <param name="treatedShare">The part of users who are treated, between 0 and 1.</param>
    /// <param name="level">The level of the interval that decides.</param>
    /// <param name="power">How probable it shall be to find the effect.</param>
    /// <remarks>The standard deviation is that of a share, √(p(1 − p)), with the lift for the treated users.</remarks>
    public static LiftPlan OfOrders(
        double rate, double revenuePerOrder, double spendPerUser, double treatedShare = 0.5, double level = 0.9, double power = 0.8)
    {
        PlanLimits.Between(rate, 0, nameof(rate), PlanWords.PlanRate);
        PlanLimits.Above0(revenuePerOrder, nameof(revenuePerOrder), PlanWords.PlanRevenue);
        return new(
            rate * revenuePerOrder,
            Math.Sqrt(rate * (1 - rate)) * revenuePerOrder,
            spendPerUser,
            treatedShare,
            level,
            power)
        {
            Rate = rate,
        };
    }

    /// <summary>The smallest difference of revenue per user, in ₹, that so many users find with the planned power.</summary>
    public double DetectableDifference(long users)
    {
        var difference = Quantiles * StandardError(users, 0);
        for (var step = 0; Rate is not null && step < Steps; step++)
        {
            difference = Quantiles * StandardError(users, difference / RevenuePerUser);
        }

        return difference;
    }

    /// <summary>The smallest detectable lift: the difference ÷ revenue per user.</summary>
    public double DetectableLift(long users) => DetectableDifference(users) / RevenuePerUser;

    /// <summary>The smallest detectable iROAS: the difference ÷ spend per user; <c>null</c> without spend.</summary>
    public double? DetectableRoas(long users) => SpendPerUser > 0 ? DetectableDifference(users) / SpendPerUser : null;

    /// <summary>
    /// The smallest iROAS that a budget detects; <c>null</c> without spend per user, or where the budget is for fewer than four users.
    /// </summary>
    /// <param name="budget">What the test may spend, in ₹, above 0.</param>
    public double? DetectableRoasFor(decimal budget) => UsersFor(budget) is { } users ? DetectableRoas(users) : null;

    /// <summary>
    /// The users of both arms that a budget is for; <c>null</c> without spend per user, or where they are fewer than four.
    /// </summary>
    /// <param name="budget">What the test may spend on the treated users, in ₹, above 0.</param>
    public long? UsersFor(decimal budget)
    {
        PlanLimits.Above0((double)budget, nameof(budget), PlanWords.PlanBudget);
        var users = SpendPerUser > 0 ? Math.Floor((double)budget / SpendPerUser / TreatedShare) : 0;
        return users < FewestUsers ? null : (long)Math.Min(users, MostUsers);
    }

    /// <summary>The users of both arms that find a lift with the planned power.</summary>
    /// <param name="lift">Above 0, such as 0.1.</param>
    public double UsersFor(double lift)
    {
        PlanLimits.Above0(lift, nameof(lift), PlanWords.PlanLift);
        return Math.Max(FewestUsers, Math.Ceiling(Math.Pow(Quantiles / (lift * RevenuePerUser), 2) * VarianceOfOneUser(lift)));
    }

    /// <summary>The users of both arms that find an iROAS with the planned power; <c>null</c> without spend.</summary>
    /// <param name="roas">Above 0, such as the break-even.</param>
    public double? UsersForRoas(double roas)
    {
        PlanLimits.Above0(roas, nameof(roas), PlanWords.PlanRoas);
        return SpendPerUser > 0 ? UsersFor(roas * SpendPerUser / RevenuePerUser) : null;
    }

    /// <summary>How probable so many users find a lift: that the interval does not hold 0.</summary>
    public double PowerAt(double lift, long users)
    {
        PlanLimits.Finite(lift, nameof(lift), PlanWords.PlanLift);
        var effect = lift * RevenuePerUser / StandardError(users, lift);
        return Normal.CDF(0, 1, effect - Quantile) + Normal.CDF(0, 1, -effect - Quantile);
    }

    /// <summary>The power curve of so many users: lifts from none to twice the detectable one, with the power that finds each.</summary>
    /// <param name="users">Users of both arms.</param>
    /// <param name="points">How many points, at least 2.</param>
    public IReadOnlyList<PowerPoint> PowerCurve(long users, int points = 41)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        var most = 2 * DetectableLift(users);
        return
        [
            .. Enumerable.Range(0, points).Select(place => most * place / (points - 1))
                .Select(lift => new PowerPoint(lift, SpendPerUser > 0 ? lift * RevenuePerUser / SpendPerUser : null, PowerAt(lift, users))),
        ];
    }

    /// <summary>What so many users cost and detect.</summary>
    public LiftPlanRow For(long users)
    {
        var (lift, roas) = (DetectableLift(users), DetectableRoas(users));
        var treated = Math.Clamp((long)Math.Round(users * TreatedShare, MidpointRounding.AwayFromZero), 1, users - 1);
        var days = UsersADay is { } pace ? Math.Ceiling(users / pace) : (double?)null;
        return new(
            users,
            treated,
            users - treated,
            days,
            SpendPerUser > 0 && LiftInterval.IsAmount(SpendOf(users)) ? (decimal)SpendOf(users) : null,
            lift,
            roas);
    }

    /// <summary>What numbers of users cost and detect, a row each.</summary>
    public IReadOnlyList<LiftPlanRow> Users(params IEnumerable<long> users) => [.. users.Select(For)];

    /// <summary>What durations cost and detect, a row each; needs <see cref="UsersADay"/>.</summary>
    /// <exception cref="InvalidOperationException">Nobody said how many users come a day.</exception>
    public IReadOnlyList<LiftPlanRow> Days(params IEnumerable<int> days)
    {
        var pace = UsersADay ?? throw new InvalidOperationException(PlanWords.PlanWithoutPace);
        return [.. days.Select(count => For(UsersIn(count)) with { Days = count })];

        long UsersIn(int count) =>
            (long)Math.Min(MostUsers, Math.Floor(pace * PlanLimits.Above0(count, nameof(days), PlanWords.PlanDays)));
    }

    /// <summary>What the treated users cost, in ₹.</summary>
    public double SpendOf(double users) => users * TreatedShare * SpendPerUser;

    private static LiftPlan From(Holdout test, SampleMoments control, LiftSettings settings, double power)
    {
        var (treated, all) = ((double)test.Treated.Users, (double)test.Treated.Users + test.Control.Users);
        var spend = (double)(test.AddedSpend / test.Treated.Users);
        var days = test.From is { } first && test.To is { } last ? last.DayNumber - first.DayNumber + 1 : (double?)null;
        return new(
            control.Mean,
            Math.Sqrt(control.Variance),
            Math.Max(0, spend),
            treated / all,
            settings.Level,
            power)
        {
            UsersADay = days is > 1 ? all / days : null,
        };
    }

    private double StandardError(long users, double lift) =>
        Math.Sqrt(VarianceOfOneUser(lift) / PlanLimits.NotBelow(users, FewestUsers, nameof(users), PlanWords.PlanUsers));

    // Of the difference, times the number of users.
    private double VarianceOfOneUser(double lift)
    {
        var variance = StandardDeviation * StandardDeviation;
        return (TreatedVariance() / TreatedShare) + (variance / (1 - TreatedShare));

        double TreatedVariance()
        {
            if (Rate is not { } rate)
            {
                return variance;
            }

            var treated = Math.Clamp(rate * (1 + lift), 0, 1);
            return variance * treated * (1 - treated) / (rate * (1 - rate));
        }
    }
}

/// <summary>A point of a power curve.</summary>
/// <param name="Lift">The true lift.</param>
/// <param name="Roas">The same as iROAS; <c>null</c> without spend.</param>
/// <param name="Power">How probable the test finds it.</param>
public sealed record PowerPoint(double Lift, double? Roas, double Power);
