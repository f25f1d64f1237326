using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Lift.Plans;
using HealthKart.Lift.Statistics;
using HealthKart.Report;
using MathNet.Numerics.Distributions;
using Xunit;

namespace HealthKart.Lift.Tests;

public sealed class LiftPlanTests
{
    private static readonly LiftPlan s_plan = new(RevenuePerUser: 100, StandardDeviation: 400, SpendPerUser: 8) { UsersADay = 2_000 };

    // Chow, Shao and Wang (2008), §3.2: 2 (z + z)² σ² ÷ δ² users in each arm; z of 95 % 1.644854, of 80 % 0.841621.
    [Fact]
    public void Users_days_and_spend_of_an_effect_follow_from_each_other()
    {
        var users = s_plan.UsersFor(0.1);

        Assert.Equal(Math.Ceiling(4 * Math.Pow((1.644853627 + 0.841621234) * 400 / 10, 2)), users);
        var row = s_plan.For((long)users);
        Assert.Equal((19_785, 19_784), (row.TreatedUsers, row.ControlUsers));
        Assert.Equal(20, row.Days);
        Assert.Equal(8m * (long)users / 2, row.Spend);
        Assert.Equal(0.1, row.DetectableLift, 5);
        Assert.Equal(10 / 8.0, row.DetectableRoas!.Value, 4);
        Assert.Equal(users, s_plan.UsersForRoas(1.25));
        Assert.Equal(0.8, s_plan.PowerAt(0.1, (long)users), 4);
    }

    [Fact]
    public void A_table_of_durations_grows_in_users_and_spend_and_shrinks_in_what_is_detectable()
    {
        var rows = s_plan.Days(7, 14, 28);

        Assert.Equal([7.0, 14, 28], rows.Select(static row => row.Days!.Value));
        Assert.Equal([14_000L, 28_000, 56_000], rows.Select(static row => row.Users));
        Assert.Equal([56_000m, 112_000, 224_000], rows.Select(static row => row.Spend!.Value));
        Assert.Equal(rows[0].DetectableLift / 2, rows[2].DetectableLift, 12);
        Assert.Equal(rows[0].DetectableRoas!.Value / 2, rows[2].DetectableRoas!.Value, 12);
        Assert.Equal([14_000L, 56_000], s_plan.Users(14_000, 56_000).Select(static row => row.Users));
    }

    [Fact]
    public void A_budget_says_what_it_detects()
    {
        Assert.Equal(14_000L, s_plan.UsersFor(56_000m));
        Assert.Equal(s_plan.DetectableRoas(14_000), s_plan.DetectableRoasFor(56_000m));
        Assert.Null(s_plan.UsersFor(8m));
        Assert.Null((s_plan with { SpendPerUser = 0 }).DetectableRoasFor(56_000m));
        Assert.Null((s_plan with { SpendPerUser = 0 }).For(1_000).Spend);
    }

    [Fact]
    public void A_power_curve_rises_from_false_alarms_through_the_planned_power()
    {
        var curve = s_plan.PowerCurve(20_000);

        Assert.Equal(41, curve.Count);
        Assert.Equal((0.0, 0.0), (curve[0].Lift, curve[0].Roas!.Value));
        Assert.Equal(0.1, curve[0].Power, 9);
        Assert.Equal(0.8, curve[20].Power, 3);
        Assert.Equal(s_plan.DetectableLift(20_000), curve[20].Lift, 12);
        Assert.Equal(s_plan.DetectableRoas(20_000)!.Value, curve[20].Roas!.Value, 12);
        Assert.Equal(curve.OrderBy(static point => point.Power), curve);
    }

    [Theory]
    [InlineData("RevenuePerUser")]
    [InlineData("StandardDeviation")]
    [InlineData("SpendPerUser")]
    [InlineData("TreatedShare")]
    [InlineData("Level")]
    [InlineData("Power")]
    public void A_number_that_no_plan_has_is_refused_in_words(string name)
    {
        foreach (var value in (double[])[-1, double.NaN, double.PositiveInfinity, 1e300])
        {
            var refused = Assert.Throws<ArgumentOutOfRangeException>(() => name switch
            {
                "RevenuePerUser" => new LiftPlan(value, 400, 8),
                "StandardDeviation" => new LiftPlan(100, value, 8),
                "SpendPerUser" => new LiftPlan(100, 400, value),
                "TreatedShare" => new LiftPlan(100, 400, 8, value),
                "Level" => new LiftPlan(100, 400, 8, 0.5, value),
                _ => new LiftPlan(100, 400, 8, 0.5, 0.9, value),
            });
            Assert.Equal(name, refused.ParamName);
            Assert.Contains(" must ", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Limits_hold_for_copies_and_questions_too()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan with { TreatedShare = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan with { TreatedShare = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan with { RevenuePerUser = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan with { UsersADay = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan.For(3));
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan.UsersFor(0.0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan.UsersFor(0m));
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan.UsersForRoas(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan.PowerAt(double.NaN, 100));
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_plan.Days(0));
        Assert.StartsWith(
            "A level of 95 is not a share",
            Assert.Throws<CampaignInputException>(static () => new LiftSettings { Level = 95 }).Message,
            StringComparison.Ordinal);
        Assert.Throws<CampaignInputException>(static () => new LiftSettings { Level = double.NaN });
        Assert.StartsWith(
            "grossMargin 40: the gross margin is a share of revenue from 0 to 1; did you mean 0.4?",
            Assert.Throws<CampaignInputException>(static () => new LiftSettings { GrossMargin = 40 }).Message,
            StringComparison.Ordinal);
        Assert.Throws<CampaignInputException>(static () => new AnalysisSettings { GrossMargin = 0 });
        Assert.Throws<InvalidOperationException>(static () => new LiftPlan(100, 400, 8).Days(7));
    }

    [Fact]
    public void A_test_that_was_plans_the_next_one()
    {
        var test = LiftFolder.Load(("lift.csv", """
            date,arm,users,orders,revenue,spend,revenue_sum_of_squares
            2025-03-01,treatment,3000,300,360000,30000,900000000
            2025-03-10,control,1000,80,100000,2000,170000000
            """)).Holdouts[0];

        var plan = LiftPlan.From(test, new LiftSettings { Level = 0.95 }, 0.9)!;

        Assert.Equal((100, 8, 0.75), (plan.RevenuePerUser, plan.SpendPerUser, plan.TreatedShare));
        Assert.Equal(Math.Sqrt((170_000_000 - 10_000_000) / 999.0), plan.StandardDeviation, 9);
        Assert.Equal((0.95, 0.9, 400.0), (plan.Level, plan.Power, plan.UsersADay!.Value));
        Assert.Null(LiftPlan.WhyNone(test));
    }

    [Theory]
    [InlineData("arm,users,revenue,spend\ntreatment,100,500,50\ncontrol,100,500,0", "revenue_sum_of_squares")]
    [InlineData("arm,users,revenue,spend,revenue_sum_of_squares\ntreatment,100,500,50,99999\ncontrol,100,0,0,0", "no revenue")]
    [InlineData("arm,users,revenue,spend,revenue_sum_of_squares\ntreatment,100,500,50,99999\ncontrol,100,500,0,2500", "same revenue")]
    [InlineData("arm,users,orders,spend\ntreatment,100,5,50\ncontrol,100,5,0", "not in the file")]
    public void A_test_from_which_nothing_can_be_planned_says_why(string csv, string word)
    {
        var test = LiftFolder.Load(("lift.csv", csv)).Holdouts[0];

        Assert.Null(LiftPlan.From(test));
        Assert.Contains(word, LiftPlan.WhyNone(test)!.Value.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_for_orders_is_found_as_often_as_it_says()
    {
        var plan = LiftPlan.OfOrders(rate: 0.04, revenuePerOrder: 900, spendPerUser: 5, treatedShare: 0.6);
        var users = (long)plan.UsersFor(0.3);
        var row = plan.For(users);

        var found = LiftSimulationTests.Count(random =>
        {
            var treated = Binomial.Sample(random, 0.04 * 1.3, (int)row.TreatedUsers);
            var control = Binomial.Sample(random, 0.04, (int)row.ControlUsers);
            return !new TwoProportions(treated, row.TreatedUsers, control, row.ControlUsers).Newcombe(0.9).Contains(0);
        });

        Assert.InRange(found, 0.77, 0.83);
        Assert.Equal(0.8, plan.PowerAt(0.3, users), 3);
        Assert.Equal(0.3, row.DetectableLift, 3);
        Assert.Equal(0.3 * 0.04 * 900 / 5, row.DetectableRoas!.Value, 2);
        Assert.Throws<ArgumentOutOfRangeException>(static () => LiftPlan.OfOrders(1, 900, 5));
    }

    [Theory]
    [InlineData(42, 14)]
    [InlineData(12, 7)]
    public void A_plan_for_geos_is_found_as_often_as_it_says(int pretest, int days)
    {
        var found = LiftSimulationTests.Count(random =>
        {
            // Of every pretest its own plan; the effect is the one that is detectable with the errors that all of them have on average.
            var (control, treated) = Days(random, pretest + days);
            var effect = Effect(pretest, days);
            var during = treated[pretest..].Select(day => day + (effect / days)).ToArray();
            return !TimeBasedRegression.Fit(control[..pretest], treated[..pretest])
                .Effect(control[pretest..], during)
                .Interval(0.9)
                .Contains(0);
        });

        Assert.InRange(found, 0.77, 0.83);

        static (double[] Control, double[] Treated) Days(Random random, int count)
        {
            var control = Enumerable.Range(0, count).Select(_ => Normal.Sample(random, 10_000, 1_500)).ToArray();
            return (control, [.. control.Select(day => 300 + (0.9 * day) + Normal.Sample(random, 0, 400))]);
        }

        // Days whose residuals have exactly the standard deviation of the simulated ones.
        static double Effect(int pretest, int days)
        {
            var control = Enumerable.Range(0, pretest).Select(static day => 10_000 + (1_500 * Math.Sin(day))).ToArray();
            var noise = Enumerable.Range(0, pretest).Select(static day => Math.Cos(2.7 * day)).ToArray();
            var plain = TimeBasedRegression.Fit(control, [.. control.Zip(noise, static (day, error) => (0.9 * day) + error)]);
            var scale = 400 / Math.Sqrt(plain.ResidualVariance);
            var sold = control.Zip(noise, (day, error) =>
                new GeoDay(new DateOnly(2025, 1, 1), (decimal)day, (decimal)((0.9 * day) + (scale * error))));
            var plan = GeoPlan.Of([.. sold]);
            Assert.Equal(0.8, plan.PowerAt(plan.DetectableLift(days), days), 4);
            return plan.DetectableRevenue(days);
        }
    }

    [Fact]
    public void A_plan_for_geos_tells_revenue_lift_and_roas()
    {
        var days = Enumerable.Range(0, 30)
            .Select(static day =>
                new GeoDay(new DateOnly(2025, 1, 1).AddDays(day), 1_000 + (day % 7 * 50), 2_000 + (day % 7 * 90) + (day % 5 * 10)))
            .ToList();
        var plan = GeoPlan.Of(days);

        var rows = plan.Days(5_000m, 7, 14, 28);

        Assert.Equal(rows[1].DetectableRevenue / 5_000, rows[1].DetectableRoas, 12);
        Assert.Equal(rows[1].DetectableRevenue / 14 / days.Average(static day => (double)day.Treated), rows[1].DetectableLift, 12);
        Assert.True(rows[0].DetectableLift > rows[1].DetectableLift && rows[1].DetectableLift > rows[2].DetectableLift);
        Assert.Equal(0.8, plan.PowerCurve(14, 5_000m)[20].Power, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.DetectableRevenue(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.DetectableRoas(7, 0));
        Assert.Throws<CampaignInputException>(() => GeoPlan.Of([.. days.Take(2)]));
        Assert.Throws<CampaignInputException>(() => GeoPlan.Of([.. days.Select(static day => day with { Treated = 2 * day.Control })]));
    }
}
