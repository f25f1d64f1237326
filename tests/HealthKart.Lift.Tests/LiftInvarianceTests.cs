using HealthKart.Lift.Statistics;
using HealthKart.Report;
using MathNet.Numerics.Distributions;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>What a result does not depend on, and how its parts agree.</summary>
public sealed class LiftInvarianceTests
{
    private static readonly double[] s_levels = [0.8, 0.9, 0.95];

    public enum Users
    {
        Even,
        Skewed,
    }

    [Theory]
    [InlineData(Users.Even)]
    [InlineData(Users.Skewed)]
    public void Another_currency_changes_amounts_and_nothing_else(Users users)
    {
        var (treated, control) = Draw(users);

        var rupees = LiftFolder.Holdout(LiftFolder.Rows(treated, control));
        var paise = LiftFolder.Holdout(
            LiftFolder.Rows([.. treated.Select(InPaise)], [.. control.Select(InPaise)])
                .Replace(",10\n", ",1000\n", StringComparison.Ordinal));

        Assert.Equal(users == Users.Skewed, Has(rupees, LiftWarningKind.SkewedRevenue));
        Assert.Equal(100 * rupees.AddedSpend, paise.AddedSpend);
        AssertClose(rupees.Revenue!.Value * 100, paise.Revenue!.Value);
        AssertClose(rupees.Revenue.Interval!.Value.Low!.Value * 100, paise.Revenue.Interval!.Value.Low!.Value);
        AssertAlike(rupees, paise);

        static double InPaise(double revenue) => Math.Round(revenue * 100);
    }

    [Theory]
    [InlineData(Users.Even)]
    [InlineData(Users.Skewed)]
    public void The_order_of_the_rows_changes_nothing(Users users)
    {
        var (treated, control) = Draw(users);
        var lines = LiftFolder.Rows(treated, control).Split('\n');
        var random = new Random(3);

        var shuffled = string.Join('\n', [lines[0], .. lines.Skip(1).OrderBy(_ => random.Next())]);

        var (one, other) = (LiftFolder.Holdout(string.Join('\n', lines)), LiftFolder.Holdout(shuffled));
        AssertAlike(one, other);
        Assert.Equal(one.Warnings, other.Warnings);
        Assert.Equal(one.Checks.Select(static check => check.Message), other.Checks.Select(static check => check.Message));
    }

    [Theory]
    [InlineData(Users.Even)]
    [InlineData(Users.Skewed)]
    public void Arms_that_change_places_change_the_sign_of_what_a_user_adds_and_nothing_else(Users users)
    {
        var (treated, control) = Draw(users);

        var (one, other) = (LiftFolder.Holdout(LiftFolder.Rows(treated, control)), LiftFolder.Holdout(LiftFolder.Rows(control, treated)));

        var (perTreated, perControl) = (one.Revenue!.Times(1.0 / treated.Length), other.Revenue!.Times(1.0 / control.Length));
        AssertClose(perTreated.Value, -perControl.Value);
        AssertClose(perTreated.StandardError!.Value, perControl.StandardError!.Value);
        AssertClose(perTreated.Interval!.Value.Low!.Value, -perControl.Interval!.Value.High!.Value);
        AssertClose(perTreated.Interval.Value.High!.Value, -perControl.Interval.Value.Low!.Value);
        AssertClose(one.PValue!.Value, other.PValue!.Value);
        AssertClose((1 + one.RevenueLift!.Value) * (1 + other.RevenueLift!.Value), 1);
        if (users == Users.Skewed)
        {
            AssertClose((1 + one.RevenueLift.Interval!.Value.Low!.Value) * (1 + other.RevenueLift.Interval!.Value.High!.Value), 1);
        }
    }

    // Skewed users differ on purpose: their rows are shuffled, and the sums say that they should be.
    [Fact]
    public void Sums_of_users_give_what_their_rows_give_or_say_that_rows_would_give_more()
    {
        var (treated, control) = Draw(Users.Even);
        AssertAlike(LiftFolder.Holdout(LiftFolder.Rows(treated, control)), LiftFolder.Holdout(LiftFolder.Sums(treated, control)));
        Assert.DoesNotContain(
            LiftFolder.Holdout(LiftFolder.Sums(treated, control)).Warnings, static warning => warning.Kind == LiftWarningKind.MaybeSkewed);

        (treated, control) = Draw(Users.Skewed);
        var (rows, sums) = (LiftFolder.Holdout(LiftFolder.Rows(treated, control)), LiftFolder.Holdout(LiftFolder.Sums(treated, control)));
        Assert.True(Has(rows, LiftWarningKind.SkewedRevenue));
        Assert.True(Has(sums, LiftWarningKind.MaybeSkewed));
        AssertClose(rows.Revenue!.Value, sums.Revenue!.Value);
        AssertClose(rows.Orders!.Interval!.Value.Low!.Value, sums.Orders!.Interval!.Value.Low!.Value);
        Assert.NotEqual(rows.Revenue.Interval, sums.Revenue.Interval);
    }

    [Theory]
    [InlineData(Users.Even, false)]
    [InlineData(Users.Even, true)]
    [InlineData(Users.Skewed, false)]
    public void The_chance_above_break_even_is_that_of_the_interval_that_ends_there(Users users, bool doesSpendVary)
    {
        var (treated, control) = Draw(users);
        var csv = LiftFolder.Rows(treated, control);
        if (doesSpendVary)
        {
            csv = string.Join('\n', csv.Split('\n').Select(static (line, place) =>
                line.EndsWith(",10", StringComparison.Ordinal) ? $"{line[..^3]},{5 + (place % 11)}" : line));
        }

        var data = LiftFolder.Load(("lift.csv", csv));
        foreach (var level in s_levels)
        {
            var interval = Result(new LiftSettings { Level = level }).Roas!.Interval!.Value;
            // Break-even at each end of the interval: 1 ÷ margin, so that it must be 1 at least.
            var ends = new[] { (interval.Low!.Value, (1 + level) / 2), (interval.High!.Value, (1 - level) / 2) };
            foreach (var (limit, expected) in ends.Where(static each => each.Item1 >= 1))
            {
                var chance =
                    Result(new LiftSettings { Level = level, GrossMargin = (decimal)(1 / limit) }).ProbabilityAboveBreakEven!.Value;
                Assert.InRange(chance, expected - 0.002, expected + 0.002);
            }

            Assert.Contains([interval.Low.Value, interval.High.Value], static limit => limit >= 1);
        }

        LiftResult Result(LiftSettings settings) => Assert.Single(data.Report(settings).Results);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    public void The_chance_of_pairs_is_that_of_the_interval_that_ends_there(double trimRate)
    {
        var random = new Random(6);
        var pairs = Enumerable.Range(0, 20)
            .Select(_ => 100 + (900 * random.NextDouble()))
            .Select(spend => new GeoPair((2.5 * spend) + Normal.Sample(random, 0, 300), spend))
            .ToList();

        var found = TrimmedMatch.Estimate(pairs, 0.9, trimRate);

        Assert.Equal(0.95, found.ProbabilityAbove(found.Interval.Low!.Value)!.Value, 6);
        Assert.Equal(0.05, found.ProbabilityAbove(found.Interval.High!.Value)!.Value, 6);
        Assert.InRange(found.ProbabilityAbove(found.Roas.Value)!.Value, 0.49, 0.51);
        Assert.True(found.PValue < 0.001);
    }

    [Fact]
    public void Verdict_chance_interval_and_p_never_contradict_each_other()
    {
        for (var run = 0; run < 60; run++)
        {
            var random = new Random(run);
            var (few, factor) = (20 + random.Next(200), 0.5 + random.NextDouble());
            var treated = Revenue(random, few + random.Next(400), factor, 0.3);
            var control = Revenue(random, few, 1, 0.3);
            var settings = new LiftSettings { Level = s_levels[run % 3], GrossMargin = run % 2 == 0 ? null : 0.4m };
            var result = LiftFolder.Holdout(LiftFolder.Rows(treated, control), settings);
            var tail = (1 - settings.Level) / 2;
            if (result.Roas is not { Interval: { IsBounded: true } interval } roas)
            {
                continue;
            }

            var lift = result.RevenueLift!.Interval!.Value;
            Assert.True(interval.Contains(roas.Value));
            Assert.Equal(interval.Contains(0), result.PValue >= 2 * tail);
            Assert.Equal(interval.Contains(0), result.Revenue!.Interval!.Value.Contains(0));
            Assert.Equal(interval.Contains(0), lift.Contains(0));
            Assert.Equal(result.Verdict == LiftVerdict.Scale, result.ProbabilityAboveBreakEven >= 1 - tail);
            Assert.Equal(result.Verdict == LiftVerdict.Stop, result.ProbabilityAboveBreakEven < tail);
        }
    }

    // p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.04), "BH") of R: 0.025 0.040 0.040 0.025 0.040.
    [Fact]
    public void Adjusted_p_values_are_those_of_R_with_ties()
    {
        Assert.Equal(
            [0.025, 0.04, 0.04, 0.025, 0.04],
            BenjaminiHochberg.Adjusted([0.01, 0.04, 0.03, 0.005, 0.04]).Select(static value => Math.Round(value, 12)));
        Assert.Equal([0.9, 0.9], BenjaminiHochberg.Adjusted([0.9, 0.9]));
        Assert.Empty(BenjaminiHochberg.Adjusted([]));
    }

    [Fact]
    public void Campaigns_without_a_p_value_do_not_count_among_those_that_were_looked_at()
    {
        var results = LiftFolder.Load(("lift.csv", """
            campaign,arm,users,orders,revenue,spend
            A,treatment,1000,80,8000,100
            A,control,1000,60,6000,0
            B,treatment,1000,1500,8000,100
            B,control,1000,1400,6000,0
            """)).Report().Results;

        Assert.Equal(results[0].PValue, results[0].AdjustedPValue);
        Assert.Null(results[1].PValue);
        Assert.Null(results[1].AdjustedPValue);
    }

    [Fact]
    public void Experiments_are_put_together_by_their_errors_and_those_without_are_not()
    {
        var report = LiftFolder.Load(("lift.csv", """
            campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares
            A,treatment,1000,80,8000,1000,900000
            A,control,1000,60,6000,0,700000
            B,treatment,4000,320,32000,4000,3600000
            B,control,4000,240,24000,0,2800000
            C,treatment,1000,80,8000,1000,
            C,control,1000,60,6000,0,
            """)).Report();

        var pooled = report.Pooled!;
        var (one, other) = (report.Results[0].Roas!.StandardError!.Value, report.Results[1].Roas!.StandardError!.Value);
        AssertClose(1 / Math.Sqrt((1 / one / one) + (1 / other / other)), pooled.Estimate.StandardError);
        AssertClose(2, pooled.Estimate.Value);
        Assert.Equal((2, 0.0), (pooled.Experiments, pooled.Inconsistency!.Value));
        AssertClose(1, pooled.HeterogeneityPValue!.Value);
        Assert.StartsWith("The two experiments", pooled.Describe(report.Settings), StringComparison.Ordinal);
    }

    // The error of shuffled users, which is exported and pooled, is that of a normal interval as wide as theirs.
    [Fact]
    public void The_error_of_skewed_users_is_that_of_their_interval()
    {
        var (treated, control) = Draw(Users.Skewed);
        var roas = LiftFolder.Holdout(LiftFolder.Rows(treated, control)).Roas!;

        AssertClose(
            (roas.Interval!.Value.High!.Value - roas.Interval.Value.Low!.Value) / 2 / Normal.InvCDF(0, 1, 0.95), roas.StandardError!.Value);
    }

    private static (double[] Treated, double[] Control) Draw(Users users)
    {
        var random = new Random(11);
        return users == Users.Even
            ? ([.. Enumerable.Range(0, 300).Select(_ => Math.Round(Normal.Sample(random, 130, 40), 2))],
                [.. Enumerable.Range(0, 200).Select(_ => Math.Round(Normal.Sample(random, 100, 40), 2))])
            : (Revenue(random, 900, 2.2, 0.2), Revenue(random, 90, 1, 0.2));
    }

    private static double[] Revenue(Random random, int count, double factor, double buyers) =>
        [
            .. Enumerable.Range(0, count)
                .Select(_ => random.NextDouble() < buyers ? Math.Round(factor * LogNormal.Sample(random, 4, 1.2), 2) : 0),
        ];

    private static bool Has(LiftResult result, LiftWarningKind kind) => result.Warnings.Any(warning => warning.Kind == kind);

    private static void AssertAlike(LiftResult one, LiftResult other)
    {
        AssertClose(one.Roas!.Value, other.Roas!.Value);
        AssertClose(one.Roas.StandardError!.Value, other.Roas.StandardError!.Value);
        AssertClose(one.Roas.Interval!.Value.Low!.Value, other.Roas.Interval!.Value.Low!.Value);
        AssertClose(one.Roas.Interval.Value.High!.Value, other.Roas.Interval.Value.High!.Value);
        AssertClose(one.RevenueLift!.Interval!.Value.Low!.Value, other.RevenueLift!.Interval!.Value.Low!.Value);
        AssertClose(one.Orders!.Value, other.Orders!.Value);
        AssertClose(one.Orders.Interval!.Value.Low!.Value, other.Orders.Interval!.Value.Low!.Value);
        AssertClose(one.PValue!.Value, other.PValue!.Value);
        AssertClose(one.ProbabilityAboveBreakEven!.Value, other.ProbabilityAboveBreakEven!.Value);
        Assert.Equal(one.Verdict, other.Verdict);
    }

    private static void AssertClose(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{actual:R} is not {expected:R}.");
}
