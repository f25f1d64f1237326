using System.Globalization;
using HealthKart.Report;
using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Lift.Statistics;
using Xunit;

namespace HealthKart.Lift.Tests;

public sealed class LiftDataTests
{
    private const string Sums = """
        campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares
        Diwali,treatment,5000,613,"₹6,13,000",50000,900000000
        Diwali,control,5000,503,503000,0,700000000
        """;

    [Fact]
    public void Googles_experiment_is_read_as_it_was_published()
    {
        Assert.SkipUnless(Directory.Exists(PublishedResults.GeoFolder), "No published results.");

        var data = LiftData.Load(PublishedResults.GeoFolder);
        var report = data.Report(new LiftSettings { Level = 0.95 });

        // Small geos sold nothing on some days, and have no row of them.
        var missing = Assert.Single(data.Issues);
        Assert.Equal((IssueKind.MissingGeoDays, IssueSeverity.Warning), (missing.Kind, missing.Severity));
        Assert.Contains("days of geos have no row; counted as 0", missing.Message, StringComparison.Ordinal);
        var test = Assert.Single(data.Geos);
        Assert.Equal((42, 28, 23), (test.Pretest.Count, test.Test.Count, test.DaysAfter));
        Assert.Equal(50_000m, Math.Round(test.AddedSpend, 4));
        var result = Assert.Single(report.Results);
        Assert.Equal(LiftDesign.TimeBasedRegression, result.Design);
        Assert.Equal(2.946742, result.Roas!.Value, 6);
        Assert.Equal(
            (2.759772, 3.133713),
            (Math.Round(result.Roas.Interval!.Value.Low!.Value, 6), Math.Round(result.Roas.Interval.Value.High!.Value, 6)));
        Assert.Equal(LiftVerdict.Scale, result.Verdict);
        Assert.Equal(
            [LiftDesign.GeoBasedRegression, LiftDesign.DifferenceInDifferences], report.Others.Select(static other => other.Design));
        Assert.Equal(3.233443, report.Others[0].Roas!.Value, 6);
    }

    [Fact]
    public void A_hold_out_in_sums_gives_orders_revenue_and_what_an_added_order_cost()
    {
        var result = Assert.Single(Load(("lift.csv", Sums)).Report().Results);

        Assert.Equal(110, result.Orders!.Value, 9);
        Assert.Equal(110_000, result.Revenue!.Value, 9);
        Assert.Equal(2.2, result.Roas!.Value, 9);
        Assert.Equal(50_000.0 / 110, result.CostPerOrder!.Value, 9);
        Assert.Equal(0.0004767966811654655, new TwoProportions(613, 5000, 503, 5000).PValue!.Value, 9);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Orders_that_are_next_to_nothing_for_each_user_have_no_lift()
    {
        const string Csv =
            "arm,users,orders,revenue,spend\ntreatment,5000,613,613000,50000\n"
            + "control,5000,0.0000000000000000000000000001,503000,0";
        var result = Assert.Single(Load(("lift.csv", Csv)).Report().Results);

        Assert.Equal(613, result.Orders!.Value, 9);
        Assert.Null(result.OrdersLift);
    }

    [Fact]
    public void User_rows_and_their_sums_give_the_same()
    {
        var random = new Random(5);
        var users = Enumerable.Range(1, 600)
            .Select(id => (Id: id, Arm: id % 2 == 0 ? "test" : "control", Orders: random.Next(2), Basket: (decimal)random.Next(200, 900)))
            .ToList();
        var userRows = users.Select(static user => FormattableString.Invariant(
            $"u{user.Id},{user.Arm},{user.Orders},{user.Orders * user.Basket},{(user.Arm == "test" ? 20 : 0)}"));
        var armRows = users.GroupBy(static user => user.Arm).Select(static arm => string.Create(
            CultureInfo.InvariantCulture,
            $"{arm.Key},{arm.Count()},{arm.Sum(static user => user.Orders)},{arm.Sum(static user => user.Orders * user.Basket)},"
            + $"{(arm.Key == "test" ? 20 * arm.Count() : 0)},{arm.Sum(static user => user.Orders * user.Basket * user.Basket)}"));
        var rows = "user_id,arm,orders,revenue,spend\n" + string.Join('\n', userRows);
        var sums = "arm,users,orders,revenue,spend,revenue_sum_of_squares\n" + string.Join('\n', armRows);

        var (one, other) = (Load(("lift.csv", rows)).Report().Results[0], Load(("lift.csv", sums)).Report().Results[0]);

        Assert.Equal(one.AddedSpend, other.AddedSpend);
        Assert.Equal(one.Revenue!.Value, other.Revenue!.Value, 9);
        Assert.Equal(one.Roas!.Interval!.Value.Low!.Value, other.Roas!.Interval!.Value.Low!.Value, 9);
        Assert.Equal(one.PValue!.Value, other.PValue!.Value, 9);
        Assert.Equal(one.Orders!.Value, other.Orders!.Value, 9);
    }

    [Fact]
    public void Another_currency_changes_amounts_and_no_ratio()
    {
        const string InPaise =
            "campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares\n"
            + "Diwali,treatment,5000,613,61300000,5000000,9000000000000\nDiwali,control,5000,503,50300000,0,7000000000000";
        var (rupees, paise) =
            (Load(("lift.csv", Sums)).Report().Results[0], Load(("lift.csv", InPaise)).Report().Results[0]);

        Assert.Equal(rupees.Roas!.Value, paise.Roas!.Value, 9);
        Assert.Equal(rupees.Roas.Interval!.Value.Low!.Value, paise.Roas.Interval!.Value.Low!.Value, 9);
        Assert.Equal(rupees.PValue!.Value, paise.PValue!.Value, 12);
        Assert.Equal(100 * rupees.Revenue!.Value, paise.Revenue!.Value, 6);
    }

    [Fact]
    public void Arms_that_change_places_change_the_sign()
    {
        var swapped = Sums.Replace("treatment", "x", StringComparison.Ordinal)
            .Replace("control", "treatment", StringComparison.Ordinal)
            .Replace(",x,", ",control,", StringComparison.Ordinal);

        var (result, other) = (Load(("lift.csv", Sums)).Report().Results[0], Load(("lift.csv", swapped)).Report().Results[0]);

        Assert.Equal(-result.Revenue!.Value, other.Revenue!.Value, 9);
        Assert.Equal(-result.Revenue.Interval!.Value.Low!.Value, other.Revenue.Interval!.Value.High!.Value, 6);
        Assert.Equal(result.PValue!.Value, other.PValue!.Value, 12);
        // Added revenue and added spend change their signs together.
        Assert.Equal(result.Roas!.Value, other.Roas!.Value, 9);
        Assert.Contains(other.Warnings, static warning => warning.Kind == LiftWarningKind.SpendCut);
    }

    [Fact]
    public void The_attributed_roas_beside_is_that_of_the_campaign_of_the_same_name()
    {
        using var folder = new TemporaryFolder();
        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
        Write(
            "lift.csv",
            Sums
            + "\ndiwali,treatment,5000,613,613000,50000,900000000\ndiwali,control,5000,503,503000,0,700000000\n"
                .Replace("diwali", "HOLI", StringComparison.Ordinal));
        Write("influencers.csv", "influencer_id,name,platform\n1,A,Instagram\n");
        Write(
            "tracking_data.csv",
            "influencer_id,date,campaign,orders,revenue\n1,2025-01-01,Diwali,1,440\n1,2025-01-01,diwali,1,100\n1,2025-01-01,Holi,1,500\n");
        Write("payouts.csv", "influencer_id,total_payout,campaign\n1,100,Diwali\n1,100,Holi\n");

        var results = LiftData.Load(folder.FullName).Report(null, CampaignData.Load(folder.FullName).Performance()).Results;

        Assert.Equal(["Diwali", "HOLI"], results.Select(static result => result.Campaign));
        Assert.Equal(5m, results[1].AttributedRoas);
        Assert.Equal(2.2 / 5, results[1].IncrementalShare!.Value, 9);
        Assert.NotNull(results[0].AttributedRoas);
    }

    [Theory]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,100,5,500,50", IssueKind.OneArm)]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,0,5,500,50\ncontrol,100,5,500,50", IssueKind.UnusableUsers)]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,100,5,many,50\ncontrol,100,5,500,50", IssueKind.UnusableMoney)]
    [InlineData("arm,users,orders,revenue,spend\nthe lucky ones,100,5,500,50\ncontrol,100,5,500,50", IssueKind.UnknownArm)]
    public void A_row_that_cannot_be_used_is_an_issue_and_what_is_left_no_number(string csv, IssueKind kind)
    {
        var data = Load(("lift.csv", csv));

        Assert.Contains(data.Issues, issue => issue.Kind == kind && issue.Severity == IssueSeverity.Error);
        Assert.All(data.Accounts, static account => Assert.True(account.IsBalanced));
        Assert.Empty(data.Report().Results);
    }

    [Theory]
    [InlineData(
        "date,geo,sales,cost,arm\n2025-01-01,a,5,0,treatment\n2025-01-02,a,6,3,treatment\n"
        + "2025-01-01,b,5,0,control\n2025-01-02,b,5,0,control",
        "pretest")]
    [InlineData(
        "date,geo,sales,cost,arm\n2025-01-01,a,5,0,treatment\n2025-01-02,a,5,0,treatment\n2025-01-03,a,5,0,treatment\n"
        + "2025-01-04,a,6,3,treatment\n2025-01-01,b,5,0,control\n2025-01-02,b,5,0,control\n"
        + "2025-01-03,b,5,0,control\n2025-01-04,b,5,0,control",
        "same every day")]
    public void A_geo_experiment_that_tells_nothing_says_why(string csv, string reason)
    {
        var report = Load(("geo.csv", csv)).Report();

        Assert.Empty(report.Results);
        Assert.Contains(report.Reasons, why => why.Message.Contains(reason, StringComparison.Ordinal));
    }

    private static LiftData Load(params (string Name, string Text)[] files) => LiftFolder.Load(files);
}
