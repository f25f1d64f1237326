using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>What people call the arms of an experiment.</summary>
public sealed class ArmWordsTests
{
    private static readonly string[] s_cells = ["north,cell 1", "south,cell 2", "east,rest", "west,rest"];
    private static readonly string[] s_geos = ["a,treatment", "b,control", "c,control", "d,treatment"];

    [Theory]
    [InlineData("Treatment", "Control")]
    [InlineData("Yes", "No")]
    [InlineData("TRUE", "FALSE")]
    [InlineData("ad", "psa")]
    [InlineData("Test Group", "Control Group")]
    [InlineData("test_campaign", "control_campaign")]
    [InlineData("exposed", "not exposed")]
    [InlineData("exposed users", "unexposed users")]
    [InlineData("E-Mail", "No E-Mail")]
    [InlineData("Diwali promo", "no promo")]
    [InlineData("on", "off")]
    [InlineData("experiment", "held-out")]
    [InlineData("B", "A")]
    [InlineData("1", "0")]
    [InlineData("2", "1")]
    public void The_usual_words_are_known(string treated, string control)
    {
        var data = LiftFolder.Load(("lift.csv", $"arm,users,orders,revenue,spend\n{treated},1000,90,9000,500\n{control},1000,60,6000,0\n"));

        var test = Assert.Single(data.Holdouts);
        Assert.Equal((9000m, 6000m), (test.Treated.Revenue, test.Control.Revenue));
        Assert.Empty(data.Issues);
        Assert.Empty(data.Rejected);
    }

    [Fact]
    public void The_control_arm_can_be_named()
    {
        const string Csv = "arm,users,orders,revenue,spend\nblue,1000,90,9000,500\nwhite,1000,60,6000,0\n";

        var unknown = LiftFolder.Load(("lift.csv", Csv));
        var known = LiftFolder.Load(new LiftOptions { Control = "White" }, ("lift.csv", Csv));
        var wrong = Assert.Throws<CampaignInputException>(() => LiftFolder.Load(new LiftOptions { Control = "grey" }, ("lift.csv", Csv)));

        Assert.Equal(["(all of lift.csv)"], unknown.Rejected);
        Assert.Empty(unknown.Holdouts);
        Assert.Equal(6000, Assert.Single(known.Holdouts).Control.Revenue);
        Assert.Empty(known.Issues);
        Assert.Contains("No arm 'grey' in the experiments. Arms: 'blue' and 'white'.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arms_beside_one_control_are_experiments_that_chance_moves_together()
    {
        const string Csv = """
            arm,users,orders,revenue,spend,revenue_sum_of_squares
            red,1000,90,9000,500,900000
            blue,1000,80,8000,500,800000
            none yet,1000,60,6000,0,600000
            """;

        var report = LiftFolder.Load(new LiftOptions { Control = "none yet" }, ("lift.csv", Csv)).Report();

        Assert.Equal([("red", 6.0), ("blue", 4.0)], report.Results.Select(result => (result.Campaign, Math.Round(result.Roas!.Value, 6))));
        Assert.True(report.Pooled!.SharesControl);

        // By hand: the variances of the two and, as their covariance, that of the control's mean, each × (1000 ÷ 500)².
        static double OfMean(double revenue, double squares) => (squares - (revenue * revenue / 1000)) / 999 / 1000;
        var shared = 4 * OfMean(6000, 600_000);
        var (red, blue) = ((4 * OfMean(9000, 900_000)) + shared, (4 * OfMean(8000, 800_000)) + shared);
        var (ofRed, ofBlue) = (blue - shared, red - shared);
        Assert.Equal(((6 * ofRed) + (4 * ofBlue)) / (ofRed + ofBlue), report.Pooled.Estimate.Value, 6);
        Assert.Equal(Math.Sqrt(((red * blue) - (shared * shared)) / (ofRed + ofBlue)), report.Pooled.Estimate.StandardError, 6);
    }

    [Fact]
    public void Geos_can_have_several_treated_arms_too()
    {
        var lines = Enumerable.Range(0, 20).SelectMany(day => s_cells.Select((geo, place) =>
        {
            var (isUsed, date) = (place < 2 && day >= 14, new DateOnly(2025, 1, 1).AddDays(day));
            return FormattableString.Invariant(
                $"{date:yyyy-MM-dd},{geo},{100 + (day * (place + 3) % 7) + (isUsed ? 50 : 0)},{(isUsed ? 10 : 0)}");
        }));

        var data = LiftFolder.Load(
            new LiftOptions { Control = "rest" }, ("geo.csv", "date,geo,arm,revenue,spend\n" + string.Join('\n', lines)));

        Assert.Equal(["cell 1", "cell 2"], data.Geos.Select(test => test.Campaign));
        Assert.All(data.Geos, test => Assert.Equal(3, test.Geos.Count));
        Assert.Empty(data.Issues);
    }

    [Fact]
    public void An_experiment_of_which_every_row_was_rejected_is_named_and_others_are_not()
    {
        const string Csv =
            "campaign,arm,users,orders\nHoli,p,100,5\nHoli,q,100,5\nDiwali,treatment,100,5\nDiwali,control,100,5\nDiwali,z,100,5\n";
        var data = LiftFolder.Load(("lift.csv", Csv));

        Assert.Equal(["Holi"], data.Rejected);
    }

    [Fact]
    public void Equal_rows_count_once_and_stand_in_the_account_as_excluded()
    {
        const string Rows =
            "user_id,arm,orders,revenue,spend\n1,treatment,1,500,10\n2,treatment,0,0,10\n3,control,0,0,0\n4,control,1,300,0\n";

        var data = LiftFolder.Load(("lift.csv", Rows + "1,treatment,1,500,10\n4,control,1,300,0\r\n4,control,1,200,0"));

        var test = Assert.Single(data.Holdouts);
        Assert.Equal((500m, 500m), (test.Treated.Revenue, test.Control.Revenue));
        var account = Assert.Single(data.Accounts);
        Assert.Equal(
            (7, 5, 2, 800m, true), (account.RowsRead, account.RowsUsed, account.RowsExcluded, account.MoneyExcluded, account.IsBalanced));
        Assert.Equal(2, data.Issues.Where(issue => issue.Kind == IssueKind.DuplicateRow).Sum(issue => issue.Count));
    }

    [Fact]
    public void A_geo_that_lacks_most_days_is_left_out_rather_than_the_days()
    {
        var lines = Enumerable.Range(0, 28)
            .SelectMany(day => s_geos.Select((geo, place) => (day, place, Line: Line(day, geo, place))))
            .Where(row => !(row.place == 2 && row.day % 4 != 0) && !(row.place == 3 && row.day == 5));

        var data = LiftFolder.Load(("geo.csv", "date,geo,arm,revenue,spend\n" + string.Join('\n', lines.Select(row => row.Line))));

        var test = Assert.Single(data.Geos);
        Assert.Equal(("a b d", 19, 8), (string.Join(' ', test.Geos.Select(geo => geo.Geo)), test.Pretest.Count, test.Test.Count));
        Assert.Equal([IssueKind.MissingGeoDays, IssueKind.MissingGeoDays], data.Issues.Select(issue => issue.Kind));
        Assert.Equal(new DateOnly(2025, 1, 6), test.MissingDays!.First);

        static string Line(int day, string geo, int place)
        {
            var spend = geo.EndsWith("treatment", StringComparison.Ordinal) && day >= 20 ? 10 : 0;
            return FormattableString.Invariant(
                $"{new DateOnly(2025, 1, 1).AddDays(day):yyyy-MM-dd},{geo},{100 + (day * (place + 3) % 7)},{spend}");
        }
    }
}
