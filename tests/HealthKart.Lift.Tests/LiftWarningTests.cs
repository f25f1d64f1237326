using HealthKart.Report;
using MathNet.Numerics.Distributions;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>What stands against a result, and what was looked at.</summary>
public sealed class LiftWarningTests
{
    [Theory]
    [InlineData(20_000_000, true)]
    [InlineData(15_500_000, false)]
    public void Arms_that_were_unlike_before_the_test_are_no_arms_to_compare(int treatedBefore, bool isWarned)
    {
        var result = LiftFolder.Holdout($"""
            arm,users,orders,revenue,spend,revenue_sum_of_squares,pre_revenue,pre_revenue_sum_of_squares
            treatment,50000,5000,25000000,500000,50000000000,{treatedBefore},40000000000
            control,50000,4000,20000000,0,40000000000,15000000,30000000000
            """);

        var check = Assert.Single(result.Checks, static check => check.Kind == LiftCheckKind.BeforeTest);
        Assert.Equal(!isWarned, check.IsPassed);
        Assert.Equal(
            isWarned, result.Warnings.Any(warning => warning.Kind == LiftWarningKind.PretestImbalance && warning.Message == check.Message));
        // The same method on the time before the test: an A/A test.
        Assert.Equal((treatedBefore - 15_000_000) / 500_000.0, check.Figure!.Value, 9);
        Assert.Equal(!isWarned, check.Figure.Interval!.Value.Contains(0));
        Assert.Contains("should hold 0", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_users_spent_before_the_test_may_stand_in_their_rows()
    {
        var random = new Random(4);
        double[] Users(int count) => [.. Enumerable.Range(0, count).Select(_ => Math.Round(Normal.Sample(random, 500, 100), 2))];
        var (treated, control) = (Users(200), Users(200));

        var alike = LiftFolder.Holdout(
            LiftFolder.Rows(treated, control, ",pre_revenue", place => FormattableString.Invariant($",{400 + (place % 20)}")));
        var rows = LiftFolder.Rows(treated, control, ",pre_revenue", place => FormattableString.Invariant($",{400 + (place % 20)}"))
            .Split('\n');
        var unlike = LiftFolder.Holdout(string.Join('\n', rows.Select(static row => row.StartsWith('t') ? $"{row}9" : row)));

        Assert.True(Assert.Single(alike.Checks, static check => check.Kind == LiftCheckKind.BeforeTest).IsPassed);
        Assert.False(Assert.Single(unlike.Checks, static check => check.Kind == LiftCheckKind.BeforeTest).IsPassed);
    }

    [Fact]
    public void One_imbalance_in_a_hundred_is_a_false_alarm()
    {
        var alarms = LiftSimulationTests.Count(static random =>
        {
            HoldoutArm Arm(int users)
            {
                var before = Enumerable.Range(0, users).Select(_ => (decimal)Normal.Sample(random, 100, 30)).ToList();
                return new(users, 50, 5_000, 100)
                {
                    PreRevenue = before.Sum(),
                    PreRevenueSumOfSquares = before.Sum(static revenue => revenue * revenue),
                };
            }

            return LiftReport.Of([new("A", Arm(60), Arm(40))], []).Results[0].Warnings.Any(
                static warning => warning.Kind == LiftWarningKind.PretestImbalance);
        });

        Assert.InRange(alarms, 0.004, 0.017);
    }

    [Fact]
    public void Splits_of_the_control_arm_show_effects_as_seldom_as_the_level_says()
    {
        var random = new Random(8);
        double[] Users(int count) => [.. Enumerable.Range(0, count).Select(_ => Math.Round(Normal.Sample(random, 500, 100), 2))];

        foreach (var level in (double[])[0.9, 0.95])
        {
            var result = LiftFolder.Holdout(LiftFolder.Rows(Users(600), Users(400)), new LiftSettings { Level = level });

            var check = Assert.Single(result.Checks);
            Assert.True(check is { Kind: LiftCheckKind.SplitControl, IsPassed: true }, check.Message);
            Assert.Empty(result.Warnings);
        }
    }

    [Fact]
    public void Splits_of_one_sample_after_the_other_show_what_the_level_lets_expect_on_average()
    {
        var alarms = Enumerable.Range(0, 12).Average(static run =>
        {
            var random = new Random(run);
            return ControlSplits.Of(Enumerable.Range(0, 400).Select(_ => Normal.Sample(random, 500, 100)), 0.6, 0.9, run)!.FalseAlarms;
        });

        Assert.InRange(alarms, 0.09, 0.11);
    }

    // One basket decides on which side of every split the revenue is: Student's interval is too wide.
    [Fact]
    public void Splits_of_users_one_of_whom_brings_everything_show_that_the_interval_does_not_fit_them()
    {
        double[] Users(double largest) => [.. Enumerable.Range(0, 300).Select(place => place == 0 ? largest : 10 + (place % 7))];

        var result = LiftFolder.Holdout(LiftFolder.Rows(Users(900_000), Users(1_000_000)));

        Assert.Contains(result.Checks, static check => check is { Kind: LiftCheckKind.SplitControl, IsPassed: false });
        Assert.Contains(result.Warnings, static warning =>
            warning.Kind == LiftWarningKind.ControlSplits && warning.Message.Contains("wider than needed", StringComparison.Ordinal));
    }

    [Fact]
    public void Splits_of_skewed_users_show_why_they_are_shuffled()
    {
        var random = new Random(2);
        double[] Users(int count, double factor) =>
            [.. Enumerable.Range(0, count).Select(_ => Math.Round(factor * LogNormal.Sample(random, 5, 1.4), 2))];

        var result = LiftFolder.Holdout(LiftFolder.Rows(Users(2_000, 1.1), Users(200, 1)));

        Assert.Contains(result.Warnings, static warning => warning.Kind == LiftWarningKind.SkewedRevenue);
        Assert.Contains(result.Checks, static check =>
            check is { Kind: LiftCheckKind.SplitControl, IsPassed: true } && check.Message.Contains("shuffling", StringComparison.Ordinal));
    }

    [Fact]
    public void A_test_that_has_not_ended_or_is_judged_before_its_end_says_so()
    {
        const string Dated =
            "user_id,arm,orders,revenue,spend,date\nt1,treatment,1,10,5,2025-03-01\nt2,treatment,1,12,5,2025-03-08\n"
            + "c1,control,1,9,0,2025-03-02\nc2,control,1,11,0,2025-03-07\nc3,control,1,11,0,2025-03-20";

        var running = Peeking(new LiftOptions { To = new DateOnly(2025, 4, 1) });
        var middle = Peeking(new LiftOptions { To = new DateOnly(2025, 3, 8) });

        Assert.Contains("1 Apr 2025", running, StringComparison.Ordinal);
        Assert.Contains("20 Mar 2025", middle, StringComparison.Ordinal);
        Assert.Null(Peeking(new LiftOptions { To = new DateOnly(2025, 3, 20) }));
        Assert.Null(Peeking(new LiftOptions()));

        static string? Peeking(LiftOptions options) =>
            LiftFolder.Load(options, ("lift.csv", Dated))
                .Report().Results[0].Warnings.SingleOrDefault(static warning => warning.Kind == LiftWarningKind.Peeking)?.Message;
    }

    [Fact]
    public void A_geo_test_that_is_judged_while_it_spends_says_so()
    {
        var csv = Geos(static (_, _, _) => 0);

        Assert.Contains(
            Warnings(new LiftOptions { From = Day(30), To = Day(35) }),
            static warning => warning.Kind == LiftWarningKind.Peeking && warning.Message.Contains("10 Feb 2025", StringComparison.Ordinal));
        Assert.Contains(
            Warnings(new LiftOptions { From = Day(30), To = Day(60) }),
            static warning => warning.Kind == LiftWarningKind.Peeking && warning.Message.Contains("2 Mar 2025", StringComparison.Ordinal));
        Assert.DoesNotContain(Warnings(new LiftOptions()), static warning => warning.Kind == LiftWarningKind.Peeking);

        IReadOnlyList<LiftWarning> Warnings(LiftOptions options) => LiftFolder.Load(options, ("geo.csv", csv)).Report().Results[0].Warnings;
    }

    [Fact]
    public void Geos_that_drift_apart_before_the_test_show_it_by_every_method()
    {
        var quiet = LiftFolder.Load(("geo.csv", Geos(static (_, _, _) => 0))).Report();
        var drifting = LiftFolder.Load(("geo.csv", Geos(static (isTreated, day, _) => isTreated && day >= 20 ? 300 : 0))).Report();

        foreach (var (calm, loud) in quiet.Results.Concat(quiet.Others).Zip(drifting.Results.Concat(drifting.Others)))
        {
            Assert.True(Assert.Single(calm.Checks).IsPassed, calm.Checks[0].Message);
            Assert.DoesNotContain(calm.Warnings, static warning => warning.Kind == LiftWarningKind.PlaceboEffect);
            Assert.False(Assert.Single(loud.Checks).IsPassed, $"{loud.Design}: {loud.Checks[0].Message}");
            Assert.Contains(loud.Warnings, static warning => warning.Kind == LiftWarningKind.PlaceboEffect);
        }

        Assert.Equal(3, quiet.Results.Count + quiet.Others.Count);
    }

    [Fact]
    public void Pairs_that_were_unlike_before_the_test_say_so()
    {
        var (alike, unlike) = (Result(static _ => 0), Result(static isTreated => isTreated ? 400 : 0));

        Assert.Equal(LiftDesign.TrimmedMatch, alike.Design);
        Assert.True(Assert.Single(alike.Checks).IsPassed, alike.Checks[0].Message);
        Assert.False(Assert.Single(unlike.Checks).IsPassed);
        Assert.Contains(unlike.Warnings, static warning => warning.Kind == LiftWarningKind.PretestImbalance);

        static LiftResult Result(Func<bool, double> more) =>
            LiftFolder.Load(("geo.csv", Geos((isTreated, _, _) => more(isTreated), hasPairs: true)))
                .Report().Others.Single(static other => other.Design == LiftDesign.TrimmedMatch);
    }

    [Fact]
    public void Pairs_with_days_before_the_test_go_by_days_and_without_them_by_few_pairs_with_a_warning()
    {
        var dated = LiftFolder.Load(("geo.csv", Geos(static (_, _, _) => 0, hasPairs: true))).Report();
        const string Sums =
            "geo,pair,arm,revenue,spend\na,1,treatment,900,100\nb,1,control,700,0\nc,2,treatment,1300,200\n"
            + "d,2,control,950,0\ne,3,treatment,800,90\nf,3,control,640,0";
        var sums = LiftFolder.Load(("geo.csv", Sums)).Report();

        Assert.Equal(LiftDesign.TimeBasedRegression, Assert.Single(dated.Results).Design);
        Assert.DoesNotContain(dated.Results[0].Warnings, static warning => warning.Kind == LiftWarningKind.FewPairs);
        Assert.Equal(LiftDesign.TrimmedMatch, Assert.Single(sums.Results).Design);
        Assert.Contains(sums.Results[0].Warnings, static warning =>
            warning.Kind == LiftWarningKind.FewPairs && warning.Message.StartsWith("3 pairs of geos", StringComparison.Ordinal));
    }

    [Fact]
    public void Contamination_is_told_as_a_part_of_all_users_and_control_spend_is_noted()
    {
        var result = LiftFolder.Holdout(
            "user_id,arm,orders,revenue,spend\nu1,treatment,1,10,5\nu2,treatment,1,12,6\nu3,treatment,0,0,5\nu3,control,0,0,0\n"
            + "u4,control,1,9,1\nu5,control,0,0,0");

        Assert.Contains(result.Warnings, static warning =>
            warning.Kind == LiftWarningKind.Contamination && warning.Message.Contains("(20", StringComparison.Ordinal));
        Assert.Contains(result.Warnings, static warning =>
            warning.Kind == LiftWarningKind.ControlSpend && warning.Message.Contains("₹1", StringComparison.Ordinal));
        Assert.Equal(10m, result.AddedSpend);
    }

    [Theory]
    [InlineData("0.5", "0.5", null)]
    [InlineData("50%", "", null)]
    [InlineData("", "50", null)]
    [InlineData("0.8", "0.2", LiftWarningKind.SampleRatioMismatch)]
    [InlineData("0.8", "0.8", LiftWarningKind.SampleRatioMismatch)]
    [InlineData("", "0.2", LiftWarningKind.SampleRatioMismatch)]
    public void A_planned_share_may_stand_in_the_row_of_either_arm(string treated, string control, LiftWarningKind? kind)
    {
        var result = LiftFolder.Holdout(
            $"arm,users,orders,revenue,spend,planned_share\ntreatment,5000,600,600,100,{treated}\ncontrol,5000,500,500,0,{control}");

        Assert.Equal(kind is null, Assert.Single(result.Checks).IsPassed);
        Assert.Equal(kind is not null, result.Warnings.Any(static warning => warning.Kind == LiftWarningKind.SampleRatioMismatch));
    }

    private static DateOnly Day(int day) => new DateOnly(2025, 1, 1).AddDays(day);

    // Eight geos, 30 days of pretest and 11 of test, at ₹500 a day in each treated geo.
    private static string Geos(Func<bool, int, int, double> more, bool hasPairs = false)
    {
        var random = new Random(12);
        var level = Enumerable.Range(0, 41).Select(_ => Normal.Sample(random, 1, 0.1)).ToArray();
        var rows = from day in Enumerable.Range(0, 41)
                   from geo in Enumerable.Range(0, 8)
                   let isTreated = geo % 2 == 0
                   let size = hasPairs ? 1_000 + (100 * (geo / 2)) : 1_000 + (100 * geo)
                   let sales =
                       (size * level[day]) + Normal.Sample(random, 0, 40) + more(isTreated, day, geo) + (isTreated && day >= 30 ? 1_000 : 0)
                   let isInTest = isTreated && day >= 30
                   let spend = isInTest ? 500 + (100 * geo) : 0
                   let pair = hasPairs ? $",p{geo / 2}" : ""
                   select FormattableString.Invariant(
                       $"{Day(day):yyyy-MM-dd},geo{geo},{sales:0.00},{spend},{(isTreated ? "treatment" : "control")}{pair}");
        return $"date,geo,sales,cost,arm{(hasPairs ? ",pair" : "")}\n{string.Join('\n', rows)}";
    }
}
