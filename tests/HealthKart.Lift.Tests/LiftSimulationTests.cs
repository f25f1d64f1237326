using HealthKart.Lift.Plans;
using HealthKart.Lift.Statistics;
using MathNet.Numerics.Distributions;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>Experiments with a known truth, 2,000 of each kind, always the same ones.</summary>
public sealed class LiftSimulationTests
{
    private const int Runs = 2_000;
    private const double Level = 0.9;

    public enum Spread
    {
        Normal,
        LogNormal,
        MostlyZero,
    }

    [Theory]
    [InlineData(Spread.Normal, 300, 300, 0)]
    [InlineData(Spread.Normal, 900, 100, 0.3)]
    [InlineData(Spread.LogNormal, 300, 300, 0)]
    [InlineData(Spread.LogNormal, 300, 300, 0.3)]
    [InlineData(Spread.LogNormal, 900, 100, 0)]
    [InlineData(Spread.LogNormal, 900, 100, 0.3)]
    [InlineData(Spread.MostlyZero, 400, 400, 0)]
    [InlineData(Spread.MostlyZero, 400, 400, 0.3)]
    [InlineData(Spread.MostlyZero, 1_600, 200, 0)]
    public void Intervals_of_ninety_percent_hold_the_truth_in_ninety_percent_of_experiments(
        Spread spread, int treated, int control, double lift)
    {
        var truth = lift * Mean(spread);

        var (covered, lifts) = (0, 0);
        Count(random =>
        {
            var difference = RevenueDifference.Of(
                Draw(spread, treated, 1 + lift, random), Draw(spread, control, 1, random), Level, shuffles: 499);
            Interlocked.Add(ref covered, difference.Interval.Contains(truth) ? 1 : 0);
            Interlocked.Add(ref lifts, difference.RelativeLiftInterval(Level)!.Value.Contains(lift) ? 1 : 0);
            return true;
        });

        Assert.InRange((double)covered / Runs, 0.88, 0.92);
        Assert.InRange((double)lifts / Runs, 0.88, 0.92);
    }

    // The whole way of the product, for sums; that users in rows go the same way, the next test shows.
    [Theory]
    [InlineData(Spread.Normal, 900, 100)]
    [InlineData(Spread.Normal, 100, 400)]
    [InlineData(Spread.LogNormal, 400, 250)]
    [InlineData(Spread.MostlyZero, 900, 600)]
    public void Reports_of_unbalanced_arms_hold_their_level_in_lift_and_roas(Spread spread, int treated, int control)
    {
        const double Lift = 0.2;
        var (truth, lifts, chances) = (Lift * Mean(spread) / 5, new bool[Runs], new double[Runs]);
        var covered = new bool[Runs];

        Parallel.For(0, Runs, run =>
        {
            var random = new Random(run);
            var test = new Holdout(
                "A", Arm(Draw(spread, treated, 1 + Lift, random), 5, false), Arm(Draw(spread, control, 1, random), 0, false));
            var result = LiftReport.Of([test], []).Results[0];
            covered[run] = result.Roas!.Interval!.Value.Contains(truth);
            lifts[run] = result.RevenueLift!.Interval!.Value.Contains(Lift);
            chances[run] = result.ProbabilityAboveBreakEven!.Value;
        });

        Assert.InRange((double)covered.Count(static each => each) / Runs, 0.88, 0.92);
        Assert.InRange((double)lifts.Count(static each => each) / Runs, 0.88, 0.92);
        Assert.All(chances, static chance => Assert.InRange(chance, 0, 1));
    }

    [Theory]
    [InlineData(Spread.Normal, 100, 400)]
    [InlineData(Spread.LogNormal, 900, 100)]
    [InlineData(Spread.MostlyZero, 300, 1_600)]
    public void A_report_of_users_has_the_interval_that_is_simulated_here(Spread spread, int treated, int control)
    {
        for (var run = 0; run < 10; run++)
        {
            var random = new Random(run);
            var (few, many) = (Draw(spread, treated, 1.2, random), Draw(spread, control, 1, random));
            var result = LiftReport.Of([new("A", Arm(few, 5, true), Arm(many, 0, true))], []).Results[0];

            var expected = RevenueDifference.Of(few, many, Level);

            Assert.Equal(expected.Interval.Low!.Value / 5, result.Roas!.Interval!.Value.Low!.Value, 9);
            Assert.Equal(expected.Interval.High!.Value / 5, result.Roas.Interval.Value.High!.Value, 9);
            Assert.Equal(expected.RelativeLiftInterval(Level)!.Value.Low!.Value, result.RevenueLift!.Interval!.Value.Low!.Value, 9);
            Assert.Equal(expected.ProbabilityAbove(5)!.Value, result.ProbabilityAboveBreakEven!.Value, 9);
        }
    }

    [Fact]
    public void Between_arms_that_were_treated_alike_one_test_in_ten_finds_an_effect()
    {
        var revenue = Count(random =>
        {
            var (one, other) = (Draw(Spread.MostlyZero, 500, 1, random), Draw(Spread.MostlyZero, 500, 1, random));
            return !RevenueDifference.Of(one, other, Level).Interval.Contains(0);
        });
        var orders = Count(random => !Proportions(random, 2_000, 0.05, 0.05).Newcombe(Level).Contains(0));

        Assert.InRange(revenue, 0.08, 0.12);
        Assert.InRange(orders, 0.08, 0.12);
    }

    [Theory]
    [InlineData(0.5, 0.15)]
    [InlineData(0.8, 0.2)]
    public void The_effect_that_a_plan_calls_detectable_is_found_as_often_as_it_says(double treatedShare, double lift)
    {
        var plan = new LiftPlan(100, 120, 4, treatedShare);
        var users = (int)plan.UsersFor(lift);
        var treated = (int)Math.Round(users * treatedShare);

        var found = Count(random =>
        {
            var difference = new MeanDifference(Sample(treated, 100 * (1 + lift), random), Sample(users - treated, 100, random));
            return difference.Estimate.Interval(Level) is var interval && !interval.Contains(0);
        });

        Assert.InRange(found, plan.PowerAt(lift, users) - 0.03, plan.PowerAt(lift, users) + 0.03);
        Assert.InRange(found, 0.77, 0.83);
        Assert.Equal(lift, plan.DetectableLift(users), 3);

        static SampleMoments Sample(int count, double mean, Random random)
        {
            var values = new double[count];
            Normal.Samples(random, values, mean, 120);
            return SampleMoments.Of(values);
        }
    }

    [Fact]
    public void Time_based_regression_holds_its_level()
    {
        const double Effect = 500;

        var covered = Count(random =>
        {
            var control = Enumerable.Range(0, 70).Select(_ => Normal.Sample(random, 10_000, 1_500)).ToArray();
            var treated = control.Select(day => 300 + (0.9 * day) + Normal.Sample(random, 0, 400)).ToArray();
            var during = treated[42..].Select(static day => day + Effect).ToArray();
            return TimeBasedRegression.Fit(control[..42], treated[..42])
                .Effect(control[42..], during)
                .Interval(Level)
                .Contains(28 * Effect);
        });

        Assert.InRange(covered, 0.88, 0.92);
    }

    // Few geos of very different size; both arms have the same mixture of them, as chance would give.
    [Theory]
    [InlineData(3, 3)]
    [InlineData(5, 15)]
    [InlineData(20, 20)]
    public void Differences_in_differences_hold_their_level_with_few_geos(int treated, int control)
    {
        const double Effect = 25;

        var covered = Count(random =>
        {
            var geos = Enumerable.Range(0, treated + control).Select(place =>
            {
                var (size, isTreated) = (LogNormal.Sample(random, 6, 0.8), place < treated);
                double Days(int days) => days * (size + Normal.Sample(random, 0, size * 0.05 / Math.Sqrt(days)));
                return new GeoTotals($"{place}", isTreated, Days(28), Days(14) + (isTreated ? 14 * Effect : 0), 0, 0);
            }).ToList();
            return DifferenceInDifferences.PerGeoAndDay(geos, 28, 14).Interval(Level).Contains(Effect);
        });

        Assert.InRange(covered, 0.88, 0.95);
    }

    [Fact]
    public void Geo_based_regression_holds_its_level()
    {
        var covered = Count(random =>
        {
            var geos = Enumerable.Range(0, 40).Select(place =>
            {
                var (before, spend) = (LogNormal.Sample(random, 9, 0.8), place % 2 == 0 ? 1.0 : 0);
                spend *= before * (0.05 + (0.05 * random.NextDouble()));
                return new GeoTotals(
                    $"{place}", spend > 0, before, 50 + (0.6 * before) + (2.5 * spend) + Normal.Sample(random, 0, 0.05 * before), 0, spend);
            });
            return GeoBasedRegression.Roas(geos, 0.5).Interval(Level).Contains(2.5);
        });

        Assert.InRange(covered, 0.88, 0.92);
    }

    [Fact]
    public void Trimmed_match_holds_its_level_with_a_pair_that_went_wrong()
    {
        var covered = Count(random =>
        {
            var pairs = Enumerable.Range(0, 30).Select(place =>
            {
                var spend = random.NextDouble() * 900 + 100;
                return new GeoPair((2.5 * spend) + Normal.Sample(random, 0, place == 0 ? 20_000 : 300), spend);
            }).ToList();
            return TrimmedMatch.Estimate(pairs, Level, trimRate: 0.1).Interval.Contains(2.5);
        });

        Assert.InRange(covered, 0.87, 0.93);
    }

    [Fact]
    public void Trimmed_match_of_few_pairs_holds_less_than_its_level_as_its_warning_says()
    {
        var covered = Count(random =>
        {
            var pairs = Enumerable.Range(0, 10).Select(_ =>
            {
                var spend = 100 + Normal.Sample(random, 0, 10);
                return new GeoPair((2 * spend) + Normal.Sample(random, 0, 150), spend);
            }).ToList();
            return TrimmedMatch.Estimate(pairs, Level).Interval.Contains(2);
        });

        Assert.InRange(covered, 0.76, 0.84);
    }

    internal static double Count(Func<Random, bool> holds)
    {
        var results = new bool[Runs];
        Parallel.For(0, Runs, run => results[run] = holds(new Random(run)));
        return (double)results.Count(static result => result) / Runs;
    }

    private static HoldoutArm Arm(double[] users, decimal spend, bool hasRows)
    {
        var revenue = users.Select(static user => (decimal)user).ToList();
        return new(users.Length, users.Count(static user => user > 0), revenue.Sum(), spend * users.Length)
        {
            RevenueSumOfSquares = revenue.Sum(static user => user * user),
            Rows = hasRows ? [.. revenue.Select(user => new HoldoutUser(user > 0 ? 1 : 0, user, spend))] : null,
        };
    }

    private static TwoProportions Proportions(Random random, int users, double treated, double control) =>
        new(Binomial.Sample(random, treated, users), users, Binomial.Sample(random, control, users), users);

    private static double[] Draw(Spread spread, int count, double factor, Random random) =>
    [
        .. Enumerable.Range(0, count).Select(_ => spread switch
        {
            Spread.Normal => factor * Normal.Sample(random, 100, 30),
            Spread.LogNormal => factor * LogNormal.Sample(random, 0, 1.2),
            _ => random.NextDouble() < 0.1 * factor ? LogNormal.Sample(random, 6, 1) : 0,
        }),
    ];

    private static double Mean(Spread spread) => spread switch
    {
        Spread.Normal => 100,
        Spread.LogNormal => Math.Exp(0.72),
        _ => 0.1 * Math.Exp(6.5),
    };
}
