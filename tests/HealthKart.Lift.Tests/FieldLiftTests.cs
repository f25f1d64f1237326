using HealthKart.Analysis.Loading;
using HealthKart.Report;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>The experiments of files as people really have them.</summary>
public sealed class FieldLiftTests
{
    [Fact]
    public void Arms_are_known_by_the_words_that_their_sources_use()
    {
        var data = LiftData.Load(FieldFolder.Of("53-arm-words"));

        Assert.Empty(data.Rejected);
        Assert.Equal(
            [("promo", 401), ("ads", 4343), ("diwali", 50)],
            data.Report().Results.Select(result => (result.Campaign, (int)Math.Round(result.Orders!.Value))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no e-mail")]
    public void Several_treated_arms_are_experiments_with_one_control(string? control)
    {
        var options = new LiftOptions
        {
            Control = control,
            Load = new LoadOptions { Columns = ["arm=segment", "orders=conversion", "user_id=user", "revenue=spend"] },
        };

        var results = LiftData.Load(FieldFolder.Of("51-hillstrom-columns-as-published"), options).Report().Results;

        Assert.Equal(
            [("Womens E-Mail", 9076.90), ("Mens E-Mail", 16_402.71)],
            results.Select(result => (result.Campaign, Math.Round(result.Revenue!.Value, 2))));
        Assert.All(results, result => Assert.Null(result.Roas));
    }

    [Fact]
    public void What_users_spent_is_no_cost_of_the_campaign()
    {
        var data = LiftData.Load(FieldFolder.Of("51-hillstrom-columns-as-published/51b"));

        var result = Assert.Single(data.Report().Results);
        Assert.Null(result.CostPerOrder);
        Assert.Contains(data.Issues, issue => issue.Kind == IssueKind.SpendOfUsers);
    }

    [Fact]
    public void A_result_whose_own_check_failed_has_no_verdict_and_no_place_in_the_pooled_line()
    {
        var report = LiftData.Load(FieldFolder.Of("56-geolift-multi-cell")).Report();

        Assert.Equal(
            [("Social", 20_344.91, false), ("Search", 12_504.08, true)],
            report.Results.OrderByDescending(result => result.Campaign)
                .Select(result => (result.Campaign, Math.Round(result.Revenue!.Value, 2), result.HasFailedCheck)));
        var failed = report.Results.Single(result => result.HasFailedCheck);
        Assert.Equal(LiftVerdict.Inconclusive, failed.Verdict);
        Assert.Contains("A check of its own failed", failed.Describe(report.Settings), StringComparison.Ordinal);
        Assert.Equal((1, "Search"), (report.Pooled!.Experiments, Assert.Single(report.Pooled.LeftOut)));
        Assert.Equal(1.3563, report.Pooled.Estimate.Value, 4);
        Assert.Contains(
            "Left out, since a check of its own failed: Search", report.Pooled.Describe(report.Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void Experiments_that_share_their_control_are_less_exact_together()
    {
        var report = LiftData.Load(FieldFolder.Of("50-hillstrom-email")).Report();

        // The file has no spend: of the same users with one, the covariance is the control's own error.
        Assert.Equal([16_403, 9077], report.Results.Select(result => (int)Math.Round(result.Revenue!.Value)).OrderDescending());
        Assert.True(
            SharedControls.Covariance(
                report.Holdouts[0] with { Treated = report.Holdouts[0].Treated with { Spend = 1000 } },
                report.Holdouts[1] with { Treated = report.Holdouts[1].Treated with { Spend = 1000 } }) > 0);
    }

    [Fact]
    public void Weeks_are_called_weeks()
    {
        var result = Assert.Single(LiftData.Load(FieldFolder.Of("57-causalpy-weekly/long")).Report().Results);

        Assert.Equal(11.66, result.Revenue!.Value, 2);
        Assert.Contains(result.Checks, check => check.Message.Contains("weeks before the test", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("57-causalpy-weekly/wide", "a column for each geo")]
    [InlineData("r4", "not have the columns of an experiment")]
    public void A_file_without_the_columns_of_an_experiment_is_none_and_is_named(string folder, string expected)
    {
        var data = LiftData.Load(FieldFolder.Of(folder));

        Assert.True(data.IsEmpty);
        Assert.Contains(expected, Assert.Single(data.NotRead).Message, StringComparison.Ordinal);
        Assert.False(LiftData.IsIn(FieldFolder.Of(folder)));
    }

    [Fact]
    public void Days_that_a_geo_lacks_are_left_out_of_all_geos_and_belong_to_the_result()
    {
        var data = LiftData.Load(FieldFolder.Of("59-blank-geo-revenue"));

        var result = Assert.Single(data.Report().Results);
        Assert.Equal((42, 12), (data.Geos[0].Pretest.Count, data.Geos[0].Test.Count));
        Assert.Equal((22_537.54, 1.8781), (Math.Round(result.Revenue!.Value, 2), Math.Round(result.Roas!.Value, 4)));
        Assert.Contains(
            "2 days that a geo has no usable row of ('G08' the most",
            Assert.Single(result.Warnings, warning => warning.Kind == LiftWarningKind.MissingDays).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Spend_that_was_cut_shows_what_it_had_brought(bool isDated)
    {
        var options = isDated ? new LiftOptions { From = new(2025, 2, 12), To = new(2025, 2, 25) } : null;

        var result = Assert.Single(LiftData.Load(FieldFolder.Of("62-spend-cut-test"), options).Report().Results);

        Assert.Equal((-29_916, -14_000, 2.14), (Math.Round(result.Revenue!.Value), result.AddedSpend, Math.Round(result.Roas!.Value, 2)));
        Assert.Contains(result.Warnings, warning => warning.Kind == LiftWarningKind.SpendCut);
        Assert.True(result.Roas.Interval!.Value.Low < 2.14 && result.Roas.Interval!.Value.High > 2.14);
    }

    [Fact]
    public void A_thousands_point_is_one_in_every_column_of_an_experiment()
    {
        var data = LiftData.Load(FieldFolder.Of("64-thousands-point-in-lift"));

        var test = Assert.Single(data.Holdouts);
        Assert.Equal(
            (10_000L, 1_250m, 125_000m, 50_000m), (test.Treated.Users, test.Treated.Orders, test.Treated.Revenue, test.Treated.Spend));
        Assert.Equal(
            (10_000L, 1_000m, 100_000m, 2_000m), (test.Control.Users, test.Control.Orders, test.Control.Revenue, test.Control.Spend));
        var result = Assert.Single(data.Report().Results);
        Assert.Equal((250, 25_000, 48_000m), (Math.Round(result.Orders!.Value), Math.Round(result.Revenue!.Value), result.AddedSpend));
    }

    [Fact]
    public void What_a_job_programme_added_is_as_published()
    {
        var result = Assert.Single(LiftData.Load(FieldFolder.Of("54-nsw-lalonde")).Report(new LiftSettings { Level = 0.95 }).Results);

        // 1,794.34 for each of 185, by a robust error of 671.0.
        Assert.Equal((331_953, 0.0079), (Math.Round(result.Revenue!.Value), Math.Round(result.PValue!.Value, 4)));
        var revenue = result.Revenue.Interval!.Value;
        Assert.Equal((87.7, 576.2), (Math.Round(revenue.Low!.Value / 1000, 1), Math.Round(revenue.High!.Value / 1000, 1)));
        Assert.Equal(671.0, result.Revenue.StandardError!.Value / 185, 1);
    }

    [Fact]
    public void What_two_cities_added_holds_the_published_number()
    {
        var result = Assert.Single(LiftData.Load(FieldFolder.Of("55-geolift-walkthrough")).Report().Results);

        Assert.Equal(
            (5_345, 65_000m, 6.3),
            (Math.Round(result.Revenue!.Value), Math.Round(result.AddedSpend), Math.Round(100 * result.RevenueLift!.Value, 1)));
        Assert.Equal(
            (2_560, 8_130), (Math.Round(result.Revenue.Interval!.Value.Low!.Value), Math.Round(result.Revenue.Interval.Value.High!.Value)));
        Assert.InRange(4_667, result.Revenue.Interval.Value.Low!.Value, result.Revenue.Interval.Value.High!.Value);
        Assert.Equal(0.002, result.PValue!.Value, 3);
    }

    [Fact]
    public void A_new_page_that_sells_no_more_has_the_published_p_value()
    {
        var result = Assert.Single(
            LiftData.Load(FieldFolder.Of("63-udacity-landing-page")).Report(new LiftSettings { Level = 0.95 }).Results);

        Assert.Equal((-229.3, 0.18988), (Math.Round(result.Orders!.Value, 1), Math.Round(result.PValue!.Value, 5)));
        Assert.Equal(-1.3109, result.Orders.Value / result.Orders.StandardError!.Value, 4);
        Assert.Null(result.Revenue);
    }

    [Fact]
    public void A_promotion_that_costs_more_than_it_brings_is_told_to_stop()
    {
        var result = Assert.Single(LiftData.Load(FieldFolder.Of("52-starbucks-promotion")).Report().Results);

        Assert.Equal(
            (400.5, 4_005.32, 6_354.60m, 0.630),
            (Math.Round(result.Orders!.Value, 1),
                Math.Round(result.Revenue!.Value, 2),
                result.AddedSpend,
                Math.Round(result.Roas!.Value, 3)));
        Assert.Equal(LiftVerdict.Stop, result.Verdict);
    }
}
