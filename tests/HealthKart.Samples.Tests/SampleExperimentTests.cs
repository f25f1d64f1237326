using System.Globalization;
using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Lift;
using Xunit;
using static HealthKart.Samples.Tests.SampleTables;

namespace HealthKart.Samples.Tests;

/// <summary>The experiments of the sample, and what <c>data/README.md</c> says of them.</summary>
public sealed class SampleExperimentTests(SampleTables sample) : IClassFixture<SampleTables>
{
    private static readonly DateOnly s_testFrom = new(2025, 11, 20);

    [Fact]
    public void Every_experiment_is_of_a_campaign_that_the_sales_name()
    {
        var campaigns = sample.Sales.Select(static sale => sale["campaign"]).ToHashSet();

        Assert.All([.. sample.Arms, .. sample.GeoDays], row => Assert.Contains(row["campaign"], campaigns));
    }

    [Fact]
    public void A_hold_out_has_two_arms_and_spends_on_the_treated_one_alone()
    {
        Assert.Equal(5, sample.Arms.Select(static arm => arm["campaign"]).Distinct().Count());
        Assert.All(sample.Arms.Chunk(2), static test =>
        {
            Assert.Single(test.Select(static arm => arm["campaign"]).Distinct());
            Assert.Equal(["treatment", "control"], test.Select(static arm => arm["arm"]));
            Assert.Equal(1, test.Sum(static arm => Number(arm["planned_share"])));
            Assert.True(Number(test[0]["spend"]) > 0);
            Assert.Equal(0, Number(test[1]["spend"]));
        });
    }

    [Fact]
    public void The_sums_of_an_arm_go_together() => Assert.All(sample.Arms, static arm =>
    {
        var (users, orders, revenue, squares) =
            (Number(arm["users"]), Number(arm["orders"]), Number(arm["revenue"]), Number(arm["revenue_sum_of_squares"]));

        Assert.InRange(orders, 1, users);
        // Between orders of one size and one order of everything.
        Assert.InRange(squares, revenue * revenue / orders, revenue * revenue);
        Assert.InRange(revenue / orders, 339, 5_199 * 3);
    });

    [Fact]
    public void The_cities_are_ten_pairs_of_one_treated_and_one_control_city_about_as_large()
    {
        var pairs = sample.GeoDays.GroupBy(static row => row["pair"]).ToList();

        Assert.Equal(10, pairs.Count);
        Assert.All(pairs, static pair =>
        {
            var cities = pair.GroupBy(static row => row["geo"]).ToList();
            Assert.Equal(
                ["control", "treatment"], cities.Select(static city => city.Select(static row => row["arm"]).Distinct().Single()).Order());
            var before = cities
                .Select(static city => city.Where(static row => Day(row) < s_testFrom).Sum(static row => Number(row["revenue"])))
                .Order()
                .ToList();
            Assert.InRange(before[1] / before[0], 1, 1.2m);
        });
    }

    [Fact]
    public void Every_city_has_every_day_of_eight_weeks_before_the_campaign_and_four_weeks_of_it()
    {
        var days = Enumerable.Range(-56, 56 + 28).Select(day => s_testFrom.AddDays(day)).ToList();

        Assert.All(sample.GeoDays.GroupBy(static row => row["geo"]), city => Assert.Equal(days, city.Select(Day)));
        Assert.Equal(2025, days[^1].Year);
    }

    [Fact]
    public void Only_treated_cities_spend_and_only_in_the_test() => Assert.All(sample.GeoDays, static row =>
        Assert.Equal(row["arm"] == "treatment" && Day(row) >= s_testFrom, Number(row["spend"]) > 0));

    [Fact]
    public void The_files_are_read_without_any_issue()
    {
        var data = LiftData.Load(RepositoryRoot.PathOf("data"));

        Assert.Empty(data.Issues);
        Assert.All(data.Accounts, static account => Assert.Equal((account.RowsRead, 0), (account.RowsUsed, account.RowsRejected)));
        Assert.Equal((5, 1), (data.Holdouts.Count, data.Geos.Count));
        Assert.Equal(
            (56, 28, 0, 10), (data.Geos[0].Pretest.Count, data.Geos[0].Test.Count, data.Geos[0].DaysAfter, data.Geos[0].Pairs.Count));
        Assert.InRange(new FileInfo(RepositoryRoot.PathOf("data", "geo_sales.csv")).Length, 1, 200_000);
    }

    [Fact]
    public void The_verdicts_are_those_that_the_description_tells()
    {
        var folder = RepositoryRoot.PathOf("data");
        var report = LiftData.Load(folder).Report(campaign: CampaignData.Load(folder).Performance());

        Assert.Equal(
            [
                ("MB_Summer_Shred", 2.5, LiftVerdict.Scale, false),
                ("MB_Freedom_Gains", 0.3, LiftVerdict.Stop, true),
                ("MB_Festive_Strength", 1.1, LiftVerdict.Hold, true),
                ("HKV_Monsoon_Care", 1.8, LiftVerdict.Scale, true),
                ("Gritzo_ChildrensDay", 0.8, LiftVerdict.Inconclusive, true),
                ("MB_YearEnd_Bulk", 2, LiftVerdict.Scale, true),
            ],
            report.Results.Select(static result =>
                (result.Campaign, result.TrueRoas, result.Verdict, result.Roas!.Interval!.Value.Contains(result.TrueRoas!.Value))));
        Assert.Equal(
            [4.02m, 5.17m, 4.12m, 0.59m, 1.65m, 4.63m],
            report.Results.Select(static result => Math.Round(result.AttributedRoas!.Value, 2)));
        Assert.Empty(report.Reasons);
        Assert.Equal(
            [LiftWarningKind.TooFewOrders],
            report.Results.SelectMany(static result => result.Warnings).Select(static warning => warning.Kind));
    }

    [Fact]
    public void Experiments_have_one_size_whatever_the_size_of_the_sales()
    {
        using var folder = new TemporaryFolder();

        SampleCampaign.Write(folder.FullName, new SampleOptions { Influencers = 1, Posts = 0, Sales = 0 });

        Assert.All(["lift.csv", "geo_sales.csv"], name =>
            Assert.Equal(File.ReadAllBytes(RepositoryRoot.PathOf("data", name)), folder.Bytes(name)));
    }

    private static DateOnly Day(Dictionary<string, string> row) =>
        DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
