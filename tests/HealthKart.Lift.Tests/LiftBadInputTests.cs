using HealthKart.Report;
using System.Globalization;
using System.Text.Json;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using HealthKart.Lift.Plans;
using HealthKart.Lift.Statistics;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>Input that is wrong or odd: a clear word each time, and never a number that is none.</summary>
public sealed class LiftBadInputTests
{
    private const string Header = "arm,users,orders,buyers,revenue,spend,revenue_sum_of_squares,planned_share\n";
    private const string Control = "control,1000,60,60,6000,0,900000,\n";

    [Theory]
    [InlineData("lift.csv", "arm,users,orders,revenue,spend\ntreatment,5000,613,613000,50000\ncontrol,5000,503,50")]
    [InlineData("geo_sales.csv", "date,geo,arm,revenue,spend\n2025-01-01,a,control,10,0\n2025-01-01,b,treat")]
    [InlineData("geoassignment.csv", "geo,arm\na,control\nb")]
    public void A_file_that_ends_in_the_middle_of_a_row_is_said_to(string name, string text) =>
        Assert.Contains(LiftFolder.Load((name, text)).Issues, issue => issue.Kind == IssueKind.CutFile && issue.File == name);

    [Fact]
    public void A_name_in_another_encoding_is_read_and_said_to_be_a_guess_wherever_it_stands()
    {
        using var folder = new TemporaryFolder();
        var rows = string.Concat(
            Enumerable.Range(0, 20_000).Select(static user => $"Diwali,u{user},{(user % 2 == 0 ? "treatment" : "control")},1,100,5\n"));
        var text = "campaign,user_id,arm,orders,revenue,spend\n" + rows + rows.Replace("Diwali", "Caf\u00e9", StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder.FullName, "lift.csv"), System.Text.Encoding.Latin1.GetBytes(text));

        var data = LiftData.Load(folder.FullName);

        Assert.Equal(["Diwali", "Caf\u00e9"], data.Holdouts.Select(static test => test.Campaign));
        Assert.Single(data.Issues, static issue => issue.Kind == IssueKind.NotUtf8);
    }

    [Fact]
    public void Groups_of_geos_may_stand_in_several_files()
    {
        var days = string.Concat(Enumerable.Range(1, 20).Select(static day =>
            FormattableString.Invariant(
                $"2025-01-{day:00},a,{100 + (day * 7 % 13)},{(day > 14 ? 50 : 0)}\n2025-01-{day:00},b,{100 + (day * 5 % 11)},0\n")));

        var data = LiftFolder.Load(
            ("geo_sales.csv", "date,geo,revenue,spend\n" + days),
            ("geoassignment-1.csv", "geo,arm\na,treatment"),
            ("geoassignment-2.csv", "geo,arm\nb,control"));

        Assert.Single(data.Geos);
        Assert.DoesNotContain(data.Issues, static issue => issue.Severity == IssueSeverity.Error);
    }

    [Theory]
    [InlineData("treatment,1000,80,2000,8000,100,900000,", IssueKind.ImpossibleSums, "buyers")]
    [InlineData("treatment,1000,80,90,8000,100,900000,", IssueKind.ImpossibleSums, "buyers")]
    [InlineData("treatment,1000,80,0,8000,100,900000,", IssueKind.ImpossibleSums, "buyers")]
    [InlineData("treatment,1000,80,1.5,8000,100,900000,", IssueKind.ImpossibleSums, "buyers")]
    [InlineData("treatment,1000,80,80,8000,100,63999,", IssueKind.ImpossibleSums, "sum of squares")]
    [InlineData("treatment,1000,80,80,8000,100,-5,", IssueKind.ImpossibleSums, "sum of squares")]
    [InlineData("treatment,1000,80,80,8000,100,many,", IssueKind.UnusableNumber, "not a number")]
    [InlineData("treatment,1000,80,80,8000,-100,900000,", IssueKind.NegativeSpend, "below 0")]
    [InlineData("treatment,1000,80,80,8000,100,900000,0", IssueKind.ImpossibleSums, "planned_share")]
    [InlineData("treatment,1000,80,80,8000,100,900000,250", IssueKind.ImpossibleSums, "planned_share")]
    public void A_number_that_cannot_be_is_not_used_and_the_rest_is(string treated, IssueKind kind, string word)
    {
        var data = LiftFolder.Load(("lift.csv", Header + treated + "\n" + Control));

        var issue = Assert.Single(data.Issues);
        Assert.Equal((kind, IssueSeverity.Warning, 2L), (issue.Kind, issue.Severity, issue.Line));
        Assert.Contains(word, issue.Message, StringComparison.Ordinal);
        Assert.Equal(2_000, Assert.Single(Check(data).Results).Revenue!.Value, 9);
    }

    [Theory]
    [InlineData("treatment,0,80,80,8000,100,900000,", IssueKind.UnusableUsers)]
    [InlineData("treatment,-5,80,80,8000,100,900000,", IssueKind.UnusableUsers)]
    [InlineData("treatment,2.5,80,80,8000,100,900000,", IssueKind.UnusableUsers)]
    [InlineData("treatment,99999999999,80,80,8000,100,900000,", IssueKind.UnusableUsers)]
    [InlineData("treatment,1000,-80,,8000,100,900000,", IssueKind.UnusableNumber)]
    [InlineData("treatment,1000,80,80,,100,900000,", IssueKind.UnusableMoney)]
    [InlineData("treatment,1000,80,80,1e40,100,900000,", IssueKind.UnusableMoney)]
    [InlineData("nobody,1000,80,80,8000,100,900000,", IssueKind.UnknownArm)]
    public void A_row_without_which_there_is_no_test_is_rejected(string treated, IssueKind kind)
    {
        var data = LiftFolder.Load(("lift.csv", Header + treated + "\n" + Control));

        Assert.Equal([kind, IssueKind.OneArm], data.Issues.Select(static issue => issue.Kind));
        Assert.All(data.Issues, static issue => Assert.Equal(IssueSeverity.Error, issue.Severity));
        Assert.Empty(Check(data).Results);
    }

    [Fact]
    public void Planned_shares_that_contradict_each_other_are_not_used()
    {
        var data = LiftFolder.Load(("lift.csv", Header + "treatment,1000,80,80,8000,100,900000,0.7\ncontrol,1000,60,60,6000,0,900000,0.6"));

        Assert.Contains("neither one and the same", Assert.Single(data.Issues).Message, StringComparison.Ordinal);
        Assert.Null(data.Holdouts[0].PlannedShare);
    }

    [Fact]
    public void Spend_of_nothing_gives_revenue_and_no_roas()
    {
        var result = Assert.Single(
            Check(LiftFolder.Load(("lift.csv", Header + "treatment,1000,80,80,8000,0,900000,\n" + Control))).Results);

        Assert.Null(result.Roas);
        Assert.Null(result.CostPerOrder);
        Assert.Equal(LiftVerdict.Inconclusive, result.Verdict);
        Assert.Contains(result.Warnings, static warning => warning.Kind == LiftWarningKind.NoSpendDifference);
    }

    [Theory]
    [InlineData("t1,treatment,1,100,5\nc1,control,1,90,0")]
    [InlineData("t1,treatment,1,100,5\nc1,control,1,90,0\nc2,control,0,0,0\nc3,control,1,50,0")]
    [InlineData("t1,treatment,1,100,5\nt2,treatment,1,100,5\nc1,control,1,90,0\nc2,control,1,90,0")]
    [InlineData("t1,treatment,0,0,5\nt2,treatment,0,0,5\nc1,control,0,0,0\nc2,control,0,0,0")]
    public void A_single_user_or_users_who_all_do_the_same_have_no_interval(string rows)
    {
        var result = Assert.Single(Check(LiftFolder.Load(("lift.csv", "user_id,arm,orders,revenue,spend\n" + rows))).Results);

        Assert.Contains(result.Warnings, static warning => warning.Kind == LiftWarningKind.NothingVaried);
        Assert.Null(result.Revenue!.Interval);
        Assert.Null(result.Roas!.Interval);
        Assert.Null(result.ProbabilityAboveBreakEven);
        Assert.Equal(LiftVerdict.Inconclusive, result.Verdict);
    }

    [Fact]
    public void A_file_of_orders_alone_says_nothing_of_revenue()
    {
        var result = Assert.Single(
            Check(LiftFolder.Load(("lift.csv", "arm,users,orders,spend\ntreatment,1000,80,100\ncontrol,1000,60,0"))).Results);

        Assert.Equal(20, result.Orders!.Value, 9);
        Assert.Null(result.Revenue);
        Assert.Null(result.RevenueLift);
        Assert.Null(result.Roas);
        Assert.Equal(5, result.CostPerOrder!.Value, 9);
        Assert.Contains(result.Warnings, static warning => warning.Kind == LiftWarningKind.NoRevenue);
    }

    [Theory]
    [InlineData("lift.csv", "arm,users,orders,revenue,spend\ntreatment,1000,80,8000,\"10,00,5\"\ncontrol,1000,60,6000,0", "spend")]
    [InlineData(
        "lift.csv",
        "user_id,arm,orders,revenue,spend\nt1,treatment,1,50,five\nt2,treatment,1,60,5\nc1,control,1,20,0\nc2,control,1,30,0",
        "spend")]
    [InlineData(
        "lift.csv",
        "user_id,arm,orders,revenue,spend\nt1,treatment,one,50,5\nt2,treatment,1,60,5\nc1,control,1,20,0\nc2,control,1,30,0",
        "orders")]
    [InlineData("lift.csv", "arm,users,orders,revenue,spend\ntreatment,10.000,80,8000,100\ncontrol,10000,60,6000,0", "users")]
    [InlineData(
        "geo.csv",
        "date,geo,arm,revenue,spend\n2025-01-01,a,treatment,10,much\n2025-01-01,b,control,9,0\n"
        + "2025-01-02,a,treatment,10,2\n2025-01-02,b,control,9,0",
        "spend")]
    public void A_number_that_cannot_be_read_is_not_taken_for_nothing(string name, string csv, string column)
    {
        var data = LiftFolder.Load((name, csv));

        var issue = Assert.Single(data.Issues, static issue => issue.Severity == IssueSeverity.Error && issue.Line == 2);
        Assert.Equal(column, issue.Column);
        Assert.Equal(1, Assert.Single(data.Accounts).RowsRejected);
        Check(data);
    }

    [Theory]
    [InlineData("arm,users,revenue,spend\ntreatment,1000,8000,100\ncontrol,1000,6000,0")]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,1000,lots,8000,100\ncontrol,1000,60,6000,0")]
    public void A_file_without_orders_says_nothing_of_them(string csv)
    {
        var result = Assert.Single(Check(LiftFolder.Load(("lift.csv", csv))).Results);

        Assert.Null(result.Orders);
        Assert.Null(result.CostPerOrder);
        Assert.DoesNotContain(result.Warnings, static warning => warning.Kind == LiftWarningKind.TooFewOrders);
    }

    [Fact]
    public void A_user_without_an_order_may_have_no_revenue_and_one_with_an_order_may_not()
    {
        const string Csv =
            "user_id,arm,orders,revenue,spend\nt1,treatment,,,5\nt2,treatment,1,50,5\n"
            + "c1,control,0,NULL,0\nc2,control,1,20,0\nc3,control,1,,0";
        var data = LiftFolder.Load(("lift.csv", Csv));

        Assert.Equal((2, 2), (data.Holdouts[0].Treated.Users, data.Holdouts[0].Control.Users));
        Assert.Equal((IssueKind.UnusableMoney, 6L), (Assert.Single(data.Issues).Kind, data.Issues[0].Line));
    }

    [Fact]
    public void Users_in_both_arms_only_leave_nothing_to_compare()
    {
        const string Csv =
            "user_id,arm,orders,revenue,spend\nu1,treatment,1,50,5\nu1,control,1,50,5\nu2,control,1,50,5\nu2,treatment,1,50,5";
        var data = LiftFolder.Load(("lift.csv", Csv));

        Assert.Contains("stand in the other one too", Assert.Single(data.Issues).Message, StringComparison.Ordinal);
        Assert.Empty(Check(data).Results);
    }

    [Fact]
    public void Blank_campaigns_are_one_experiment_called_after_the_file()
    {
        var data = LiftFolder.Load(
            ("lift.csv", "campaign,arm,users,orders,revenue,spend\n,treatment,1000,80,8000,100\nN/A,control,1000,60,6000,0"));

        Assert.Equal("(all of lift.csv)", Assert.Single(data.Holdouts).Campaign);
    }

    [Fact]
    public void Two_files_are_two_sets_of_experiments_and_a_campaign_in_both_is_noted()
    {
        const string Csv = "campaign,arm,users,orders,revenue,spend\nDiwali,treatment,1000,80,8000,100\nDiwali,control,1000,60,6000,0";

        var data = LiftFolder.Load(
            ("lift-1.csv", Csv), ("lift-2.csv", Csv), ("lift-3.csv", Csv.Replace("Diwali", "Holi", StringComparison.Ordinal)));

        Assert.Equal(["Diwali", "Diwali", "Holi"], data.Holdouts.Select(static test => test.Campaign));
        var issue = Assert.Single(data.Issues);
        Assert.Equal((IssueKind.RepeatedTest, "lift-2.csv"), (issue.Kind, issue.File));
        Assert.Contains("lift-1.csv", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "arm")]
    [InlineData("arm,users,user_id,revenue\n", "what a row is")]
    [InlineData("arm,revenue\ntreatment,5", "users")]
    [InlineData("arm,users\ntreatment,5", "nor 'orders'")]
    public void A_file_that_cannot_be_read_at_all_is_refused_in_a_line(string csv, string word)
    {
        var refused = Assert.Throws<CampaignInputException>(() => LiftFolder.Load(("lift.csv", csv)));

        Assert.Contains(word, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("lift.csv", "arm,users,revenue\n")]
    [InlineData("geo.csv", "geo,date,revenue,spend,arm\n")]
    [InlineData("geoassignment.csv", "geo,arm\n")]
    public void A_header_without_rows_is_an_issue(string name, string csv)
    {
        var data = LiftFolder.Load((name, csv));

        Assert.Equal(IssueKind.NoRows, Assert.Single(data.Issues).Kind);
        Assert.Empty(Check(data).Results);
    }

    [Fact]
    public void A_test_that_ends_before_it_begins_is_refused()
    {
        var options = new LiftOptions { From = new DateOnly(2025, 3, 2), To = new DateOnly(2025, 3, 1) };

        Assert.Contains(
            "begin on 2 Mar 2025",
            Assert.Throws<CampaignInputException>(() => LiftFolder.Load(options, ("lift.csv", Header + Control))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_an_arm_outside_the_test_is_rejected_like_that_of_a_user()
    {
        const string Csv =
            "date,arm,users,revenue,spend\n2025-03-01,treatment,10,50,5\n2025-03-01,control,10,50,0\n2025-02-01,control,10,90,0";
        var data = LiftFolder.Load(new LiftOptions { From = new DateOnly(2025, 3, 1) }, ("lift.csv", Csv));

        Assert.Equal((IssueKind.OutsideTest, 4L), (Assert.Single(data.Issues).Kind, data.Issues[0].Line));
        Assert.Equal(50m, data.Holdouts[0].Control.Revenue);
    }

    [Fact]
    public void A_date_that_is_none_is_one_issue()
    {
        var data = LiftFolder.Load(("lift.csv", "date,arm,users,revenue,spend\nsoon,treatment,10,50,5\n2025-03-01,control,10,50,0"));

        Assert.Equal(IssueKind.UnusableDate, Assert.Single(data.Issues).Kind);
    }

    // A decimal holds 7.9 × 10²⁸.
    [Theory]
    [InlineData("treatment,1000,80,80,1000000000000000,100,1e28,")]
    [InlineData("treatment,1000,80,80,999999999999999999,0.0000001,9e27,")]
    [InlineData(
        "treatment,10000000000,80,80,999999999999999999,999999999999999999,,\n"
        + "treatment,10000000000,80,80,999999999999999999,999999999999999999,,\ncontrol,1,1,1,999999999999999999,999999999999999999,,")]
    [InlineData(
        "treatment,10000000000,80,80,999999999999999999,100,1e28,\ntreatment,10000000000,80,80,1,100,1e28,\ntreatment,1,80,80,1,100,1e28,\n"
        + "treatment,1,80,80,1,100,1e28,\ntreatment,1,80,80,1,100,1e28,\ntreatment,1,80,80,1,100,1e28,\ntreatment,1,80,80,1,100,1e28,\n"
        + "treatment,1,80,80,1,100,1e28,")]
    public void Amounts_that_no_campaign_has_are_counted_or_refused_in_words(string treated)
    {
        try
        {
            var report = Check(LiftFolder.Load(("lift.csv", Header + treated + "\n" + Control)));
            Assert.True(
                report.Results.Count == 1
                    || report.Reasons.Any(static reason => reason.Message.Contains("larger than", StringComparison.Ordinal)));
        }
        catch (CampaignInputException exception)
        {
            Assert.Contains("larger than", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sums_of_squares_of_large_amounts_are_exact()
    {
        // 1,000 users at ₹10¹² ± 10⁴.
        const decimal Each = 1_000_000_000_000m;
        var moments = SampleMoments.Of(1_000, Each * 1_000m, ((Each * Each) + 100_000_000m) * 1_000m);

        Assert.Equal(1e11 / 999, moments.Variance, 3);
    }

    [Fact]
    public void Beside_arms_A_and_B_a_third_arm_is_no_control()
    {
        var data = LiftFolder.Load(("lift.csv", "arm,users,revenue,spend\nA,1000,6000,0\nB,1000,8000,100\nC,1000,9000,50"));

        Assert.Equal(IssueKind.UnknownArm, Assert.Single(data.Issues).Kind);
        Assert.Equal(6_000m, data.Holdouts[0].Control.Revenue);
    }

    [Theory]
    [InlineData("a,treatment")]
    [InlineData("a,treatment|b,control")]
    [InlineData("a,treatment|b,treatment|c,control")]
    public void One_geo_in_an_arm_has_days_to_compare_or_a_reason(string arms)
    {
        var csv = Geo(
            arms.Split('|'), static (day, geo) => 100 + (7 * ((day * (geo + 2)) % 5)), static (day, geo) => geo == 0 && day >= 14 ? 20 : 0);

        var data = LiftFolder.Load(("geo.csv", csv));
        var report = Check(data);

        Assert.True(arms.Contains("control", StringComparison.Ordinal)
            ? report.Results.Count == 1
                && report.Results[0].Design == LiftDesign.TimeBasedRegression
                && report.Reasons.Any(static reason => reason.Message.Contains("two geos", StringComparison.Ordinal))
            : report.Results.Count == 0 && data.Issues.Any(static issue => issue.Kind == IssueKind.OneArm));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 100)]
    [InlineData(0, 100)]
    [InlineData(100, 0)]
    public void Geos_that_never_change_give_reasons_and_no_interval(int treated, int control)
    {
        var csv = Geo(
            ["a,treatment", "b,treatment", "c,control", "d,control", "e,control"],
            (_, geo) => geo < 2 ? treated : control,
            static (day, geo) => geo < 2 && day >= 14 ? 20 : 0);

        var report = Check(LiftFolder.Load(("geo.csv", csv)));

        Assert.NotEmpty(report.Reasons);
        Assert.All(report.Results.Concat(report.Others), static result =>
        {
            Assert.Null(result.Roas!.Interval);
            Assert.Equal(LiftVerdict.Inconclusive, result.Verdict);
            Assert.Contains(result.Warnings, static warning => warning.Kind == LiftWarningKind.NothingVaried);
        });
    }

    [Fact]
    public void Treated_geos_that_are_a_multiple_of_the_others_have_no_interval()
    {
        var csv = Geo(
            ["a,treatment", "b,control"],
            static (day, geo) => (100.1 + (7.3 * (day * 3 % 5))) * (geo == 0 ? 1.7 : 1),
            static (day, geo) => geo == 0 && day >= 14 ? 20 : 0);

        var result = Assert.Single(Check(LiftFolder.Load(("geo.csv", csv))).Results);

        Assert.Null(result.Roas!.Interval);
        Assert.Contains(result.Warnings, static warning => warning.Kind == LiftWarningKind.NothingVaried);
    }

    [Fact]
    public void Geos_of_one_size_cannot_tell_size_from_the_rest()
    {
        var csv = Geo(
            ["a,treatment", "b,treatment", "c,control", "d,control", "e,control"],
            static (day, geo) => 100 + ((day + geo) % 7),
            static (day, geo) => geo < 2 && day >= 14 ? 20 + geo : 0);

        Assert.Contains(Check(LiftFolder.Load(("geo.csv", csv))).Reasons, static reason =>
            reason.Message.Contains("sell the same before the test", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_of_one_arm_are_left_out_and_days_that_geos_lack_are_noted()
    {
        var csv = Geo(
            ["a,treatment", "b,control", "c,control"],
            static (day, geo) => 100 + ((day * (geo + 2)) % 7),
            static (day, geo) => geo == 0 && day >= 14 ? 20 : 0);
        var lines = csv.Split('\n').ToList();
        lines.RemoveAll(
            static line => line.StartsWith("2025-01-03", StringComparison.Ordinal) && line.EndsWith("control", StringComparison.Ordinal));
        lines.RemoveAll(static line => string.CompareOrdinal(line, "2025-01-16") > 0 && line.Contains(",c,", StringComparison.Ordinal));

        var data = LiftFolder.Load(("geo.csv", string.Join('\n', lines)));

        Assert.Equal([IssueKind.DaysWithOneArm, IssueKind.MissingGeoDays], data.Issues.Select(static issue => issue.Kind));
        Assert.Contains("3 Jan 2025", data.Issues[0].Message, StringComparison.Ordinal);
        Assert.Contains("'c'", data.Issues[1].Message, StringComparison.Ordinal);
        Assert.Equal(13, data.Geos[0].Pretest.Count);
        Assert.NotEmpty(Check(data).Results);
    }

    [Fact]
    public void A_geo_that_comes_with_the_test_is_left_out()
    {
        var csv = Geo(
            ["a,treatment", "b,control", "c,treatment"],
            static (day, geo) => 100 + ((day * (geo + 2)) % 7),
            static (day, geo) => geo != 1 && day >= 14 ? 20 : 0);
        var lines = csv.Split('\n')
            .Where(static line => !line.Contains(",c,", StringComparison.Ordinal) || string.CompareOrdinal(line, "2025-01-15") >= 0);

        var data = LiftFolder.Load(("geo.csv", string.Join('\n', lines)));

        Assert.Equal(IssueKind.GeoOfOnePeriod, Assert.Single(data.Issues).Kind);
        Assert.Equal(["a", "b"], data.Geos[0].Geos.Select(static geo => geo.Geo));
    }

    [Fact]
    public void Repeated_rows_of_a_geo_are_added_up_and_noted_and_a_geo_of_both_arms_is_rejected()
    {
        var csv = Geo(
            ["a,treatment", "b,control"],
            static (day, geo) => 100 + ((day * (geo + 2)) % 7),
            static (day, geo) => geo == 0 && day >= 14 ? 20 : 0)
            + "\n2025-01-01,b,50,0,control\n2025-01-02,b,5000,0,treatment";

        var data = LiftFolder.Load(("geo.csv", csv));

        Assert.Equal(
            [(IssueKind.GeoInBothArms, IssueSeverity.Error), (IssueKind.RepeatedGeoDay, IssueSeverity.Warning)],
            data.Issues.Select(static issue => (issue.Kind, issue.Severity)));
        Assert.Equal(150m, data.Geos[0].Pretest[0].Control);
        Assert.True(data.Geos[0].Pretest[1].Control < 200);
    }

    [Fact]
    public void A_geo_of_both_arms_in_the_file_of_groups_is_an_issue()
    {
        var data = LiftFolder.Load(
            ("geoassignment.csv", "geo,arm\na,1\nb,2\na,2\n,1"),
            ("salesandcost.csv", "date,geo,sales,cost\n2025-01-01,a,5,0\n2025-01-01,b,5,0"));

        Assert.Contains(data.Issues, static issue => issue.Kind == IssueKind.GeoInBothArms && issue.Line == 4);
        Assert.Contains(data.Issues, static issue => issue.Kind == IssueKind.UnknownGeo && issue.Line == 5);
    }

    [Fact]
    public void A_geo_may_be_treated_in_one_campaign_and_control_in_another()
    {
        var geos = Geo(
            ["a,treatment", "b,control"],
            static (day, geo) => 100 + ((day * (geo + 2)) % 7),
            static (day, geo) => geo == 0 && day >= 14 ? 20 : 0);
        var one = geos.Split('\n');
        var csv = string.Join('\n', [
            "campaign," + one[0],
            .. one.Skip(1).Select(static line => "Diwali," + line),
            .. one.Skip(1).Select(static line => "Holi," + (line.Contains(",a,", StringComparison.Ordinal)
                ? line.Replace(",a,", ",b,", StringComparison.Ordinal)
                : line.Replace(",b,", ",a,", StringComparison.Ordinal))),
        ]);

        var data = LiftFolder.Load(("geo.csv", csv));

        Assert.Empty(data.Issues);
        Assert.Equal(["a", "b"], data.Geos.Select(static test => Assert.Single(test.Geos, static geo => geo.IsTreated).Geo));
    }

    [Theory]
    [InlineData("2025-03-01", "2025-03-05", "lies between")]
    [InlineData("2025-01-01", "2025-01-05", "pretest has 0 days")]
    [InlineData("2025-01-03", "2025-01-05", "pretest has 2 days")]
    public void A_test_without_days_or_pretest_says_so(string from, string to, string word)
    {
        var csv = Geo(
            ["a,treatment", "b,control"],
            static (day, geo) => 100 + ((day * (geo + 2)) % 7),
            static (day, geo) => geo == 0 && day >= 14 ? 20 : 0);

        var data = LiftFolder.Load(
            new LiftOptions
            {
                From = DateOnly.Parse(from, CultureInfo.InvariantCulture),
                To = DateOnly.Parse(to, CultureInfo.InvariantCulture),
            },
            ("geo.csv", csv));
        var report = Check(data);

        Assert.Empty(report.Results);
        Assert.Contains(
            data.Issues.Select(static issue => issue.Message).Concat(report.Reasons.Select(static reason => reason.Message)),
            text => text.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1e15)]
    [InlineData(9e17)]
    public void Geos_of_amounts_that_no_campaign_has_stay_numbers(double scale)
    {
        var csv = Geo(
            ["a,treatment,p", "b,control,p", "c,treatment,q", "d,control,q", "e,control,r"],
            (day, geo) => scale / (1 + ((day * (geo + 2)) % 7)),
            (day, geo) => geo % 2 == 0 && day >= 14 ? scale : 0,
            ",pair");

        Assert.NotEmpty(Check(LiftFolder.Load(("geo.csv", csv))).Results);
    }

    [Fact]
    public void Whatever_stands_in_the_cells_no_result_has_a_number_that_is_none()
    {
        string[] arms = ["treatment", "control", "", "1", "2", "x", "A", "b"];
        string[] cells =
        [
            "0", "", "1", "-1", "2", "7.5", "100", "1e15", "1e17", "-1e17", "0.0000001", "NaN", "Infinity", "1e28", "₹5", "50%", "n/a",
            "many", "999999999999999999", "(3)",
        ];
        string[] days =
        [
            "2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04", "2025-01-05", "2025-01-06", "", "soon", "0001-01-01", "9999-12-31",
        ];
        string[][] headers =
        [
            [
                "arm", "users", "orders", "buyers", "revenue", "spend", "revenue_sum_of_squares", "planned_share", "pre_revenue",
                "pre_revenue_sum_of_squares",
            ],
            ["arm", "user_id", "orders", "revenue", "spend", "pre_revenue", "date"],
            ["geo", "date", "revenue", "spend", "arm", "pair"],
        ];
        var found = 0;
        using var folder = new TemporaryFolder();
        for (var run = 0; run < 2_000; run++)
        {
            var random = new Random(run);
            var header = headers[run % 3];
            var calm = random.NextDouble();
            var kept = header.Where(column => column is "arm" or "geo" or "users" or "user_id" or "revenue" || random.Next(8) > 0)
                .ToArray();
            var rows = Enumerable.Range(0, 2 + random.Next(run % 3 == 0 ? 4 : 30))
                .Select(place => string.Join(',', kept.Select(column => Cell(column, place))));
            var (name, otherName) = run % 3 == 2 ? ("geo.csv", "lift.csv") : ("lift.csv", "geo.csv");
            var (path, other) = (Path.Combine(folder.FullName, name), Path.Combine(folder.FullName, otherName));
            File.Delete(other);
            File.WriteAllText(path, string.Join(',', kept) + "\n" + string.Join('\n', rows));
            try
            {
                var options = random.Next(4) == 0
                    ? new LiftOptions { From = new DateOnly(2025, 1, 4), To = new DateOnly(2025, 1, 5) }
                    : null;
                var data = LiftData.Load(folder.FullName, options);
                Assert.All(data.Accounts, static account => Assert.True(account.IsBalanced));
                var level = 0.51 + (0.48 * random.NextDouble());
                var settings = new LiftSettings { Level = level, GrossMargin = random.Next(2) == 0 ? null : 0.3m };
                found += Check(data, settings).Results.Count;
                _ = data.Holdouts.Select(static test => LiftPlan.From(test)?.For(1_000)).ToList();
            }
            catch (CampaignInputException exception)
            {
                Assert.NotEmpty(exception.Message);
            }

            string Cell(string column, int place) => column switch
            {
                "arm" => random.NextDouble() < calm ? arms[place % 2] : arms[random.Next(arms.Length)],
                "geo" => "g" + (place % (2 * (1 + random.Next(3)))),
                "pair" => random.Next(9) == 0 ? "" : "p" + (place % 6 / 2),
                "user_id" => random.Next(9) == 0 ? "u1" : "u" + place,
                "users" =>
                    random.NextDouble() < calm
                        ? (1 + random.Next(1_000)).ToString(CultureInfo.InvariantCulture)
                        : cells[random.Next(cells.Length)],
                "date" => random.NextDouble() < calm ? days[place / 2 % 6] : days[random.Next(days.Length)],
                _ =>
                    random.NextDouble() < calm
                        ? random.Next(1_000).ToString(CultureInfo.InvariantCulture)
                        : cells[random.Next(cells.Length)],
            };
        }

        // Most files give a result: it is results that are looked at here.
        Assert.InRange(found, 500, 3_000);
    }

    private static LiftReport Check(LiftData data, LiftSettings? settings = null)
    {
        var report = data.Report(settings);
        Assert.All(LiftFolder.Numbers(report), static number => Assert.True(LiftInterval.IsAmount(number), $"{number} is no amount."));
        using var json = JsonDocument.Parse(LiftFolder.Json(data, report));
        Assert.DoesNotContain(
            "NaN",
            json.RootElement.GetRawText().Replace("\"NaN\"", "", StringComparison.Ordinal).Replace("'NaN'", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.All(report.Results.Concat(report.Others), result =>
        {
            Assert.NotEmpty(result.Describe(report.Settings));
            var texts = result.Warnings.Select(static warning => warning.Message)
                .Concat(result.Checks.Select(static check => check.Message));
            Assert.All(texts, static text =>
            {
                Assert.NotEmpty(text);
                Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
                Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
            });
        });
        return report;
    }

    // Fourteen days of pretest and seven of test.
    private static string Geo(string[] arms, Func<int, int, double> sales, Func<int, int, double> spend, string columns = "")
    {
        var rows = from day in Enumerable.Range(0, 21)
                   from geo in Enumerable.Range(0, arms.Length)
                   let parts = arms[geo].Split(',', 2)
                   let date = new DateOnly(2025, 1, 1).AddDays(day)
                   select FormattableString.Invariant(
                       $"{date:yyyy-MM-dd},{parts[0]},{sales(day, geo):0.####},{spend(day, geo):0.####},{parts[1]}");
        return $"date,geo,sales,cost,arm{columns}\n{string.Join('\n', rows)}";
    }
}
