using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>A line of sums is no arm and no geo, and amounts of experiments have one currency.</summary>
public sealed class LiftSumAndCurrencyTests
{
    private const string Arms = "arm,users,orders,revenue,spend\ntreatment,1000,80,8000,500\ncontrol,1000,60,6000,0\n";

    [Theory]
    [InlineData("Total,2000,140,14000,500")]
    [InlineData("Grand Total,2000,140,14000,500")]
    [InlineData(",2000,140,14000,500")]
    public void A_line_of_sums_is_no_arm(string line)
    {
        var data = LiftFolder.Load(("lift.csv", Arms + line));

        Assert.Equal(2_000, Assert.Single(data.Report().Results).Revenue!.Value, 6);
        var account = Assert.Single(data.Accounts);
        Assert.Equal(
            (3L, 2L, 1L, 0L, 14_000m),
            (account.RowsRead, account.RowsUsed, account.RowsExcluded, account.RowsRejected, account.MoneyExcluded));
        Assert.True(account.IsBalanced);
        Assert.Equal(4, Assert.Single(data.Issues, issue => issue.Kind == IssueKind.ExcludedSum).Line);
    }

    [Fact]
    public void Sums_of_arms_over_all_campaigns_are_no_campaign()
    {
        const string Rows =
            "campaign,arm,users,orders,revenue,spend\nDiwali,treatment,1000,80,8000,500\nDiwali,control,1000,60,6000,0\n"
            + "Holi,treatment,500,40,4000,100\nHoli,control,500,35,3500,0\n";

        var plain = LiftFolder.Load(("lift.csv", Rows));
        var summed = LiftFolder.Load(
            ("lift.csv", Rows + "Total,treatment,1500,120,12000,600\nTotal,control,1500,95,9500,0\n,,3000,215,21500,600"));

        Assert.Equal(LiftFolder.Numbers(plain.Report()), LiftFolder.Numbers(summed.Report()));
        Assert.Equal(3, Assert.Single(summed.Accounts).RowsExcluded);
    }

    [Fact]
    public void A_user_called_total_with_the_sums_of_all_is_none()
    {
        var rows = LiftFolder.Rows(
            [.. Enumerable.Range(1, 50).Select(static user => user % 3 * 100.0)],
            [.. Enumerable.Range(1, 50).Select(static user => user % 4 * 70.0)]);
        var (plain, total) =
            (LiftFolder.Load(("lift.csv", rows)), Enumerable.Range(1, 50).Sum(static user => (user % 3 * 100) + (user % 4 * 70)));

        var summed = LiftFolder.Load(("lift.csv", rows + $"\nTotal,treatment,71,{total},500"));

        Assert.Equal(LiftFolder.Numbers(plain.Report()), LiftFolder.Numbers(summed.Report()));
    }

    [Theory]
    [InlineData("day", "control")]
    [InlineData("day", "")]
    [InlineData("end", "treatment")]
    [InlineData("end", "")]
    [InlineData("days at the end", "control")]
    public void A_line_of_sums_is_no_geo(string where, string arm)
    {
        var (plain, summed, ends) = (new List<string>(), new List<string>(), new List<string>());
        var all = 0;
        for (var day = 1; day <= 28; day++)
        {
            var date = new DateOnly(2025, 1, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var sum = 0;
            foreach (var geo in Enumerable.Range(0, 6))
            {
                var revenue = 1000 + (day * (geo + 3) % 11) + (geo < 3 && day > 20 ? 60 : 0);
                sum += revenue;
                var row = $"{date},g{geo},{(geo < 3 ? "treatment" : "control")},{revenue},{(geo < 3 && day > 20 ? 10 : 0)}";
                plain.Add(row);
                summed.Add(row);
            }

            all += sum;
            (where == "day" ? summed : ends).Add($"{date},Total,{arm},{sum},{(day > 20 ? 30 : 0)}");
        }

        summed.AddRange(where == "days at the end" ? ends : where == "end" ? [$",Total,{arm},{all},240"] : []);
        var one = LiftFolder.Load(("geo.csv", Header + string.Join('\n', plain)));
        var two = LiftFolder.Load(("geo.csv", Header + string.Join('\n', summed)));

        Assert.NotEmpty(one.Report().Results);
        Assert.Equal(LiftFolder.Numbers(one.Report()), LiftFolder.Numbers(two.Report()));
        Assert.Equal(
            (summed.Count - plain.Count, 0L, true),
            (two.Accounts[0].RowsExcluded, two.Accounts[0].RowsRejected, two.Accounts[0].IsBalanced));
    }

    [Fact]
    public void What_is_called_a_sum_and_is_none_is_used_and_warned_of()
    {
        const string Csv =
            "campaign,arm,users,orders,revenue,spend\nDiwali,treatment,1000,80,8000,500\nDiwali,control,1000,60,6000,0\n"
            + "Total,treatment,500,50,5000,100\nTotal,control,500,45,4500,0";
        var data = LiftFolder.Load(("lift.csv", Csv));

        Assert.Equal(2, data.Report().Results.Count);
        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.SumRow);
        Assert.Equal((2L, 9_500m), (issue.Count, issue.Revenue));
    }

    [Theory]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,1000,80,$8000,$500\ncontrol,1000,60,$6000,$0", "USD")]
    [InlineData("arm,users,orders,revenue,spend,currency\ntreatment,1000,80,8000,500,EUR\ncontrol,1000,60,6000,0,EUR", "EUR")]
    [InlineData("arm,users,orders,Revenue (USD),spend\ntreatment,1000,80,8000,500\ncontrol,1000,60,6000,0", "USD")]
    [InlineData(Arms, "INR")]
    public void Amounts_with_one_currency_are_read_and_it_is_known(string csv, string currency)
    {
        var data = LiftFolder.Load(("lift.csv", csv));

        Assert.Equal(currency, data.Currency);
        Assert.Equal(
            (2_000, 4),
            (Math.Round(Assert.Single(data.Report().Results).Revenue!.Value), Math.Round(data.Report().Results[0].Roas!.Value, 9)));
    }

    [Theory]
    [InlineData(
        "arm,users,orders,revenue,spend\ntreatment,1000,80,$8000,500\ncontrol,1000,60,₹6000,0",
        "lift.csv ₹6,000 in 1 row; lift.csv $8,000 in 1 row")]
    [InlineData(
        "arm,users,orders,revenue,spend\ntreatment,1000,80,₹8000,$500\ncontrol,1000,60,₹6000,0",
        "lift.csv ₹14,000 in 2 rows; lift.csv $500 in 1 row")]
    [InlineData("arm,users,orders,revenue,spend,currency\ntreatment,1000,80,8000,500,INR\ncontrol,1000,60,6000,0,USD", "$6,000 in 2 rows")]
    public void Several_currencies_are_an_error_that_names_both(string csv, string expected)
    {
        var exception = Assert.Throws<CampaignInputException>(() => LiftFolder.Load(("lift.csv", csv)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains("--rate USD=", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_in_another_currency_are_converted_or_left_out_as_it_is_said()
    {
        const string Csv =
            "arm,users,orders,revenue,spend,revenue_sum_of_squares\ntreatment,1000,80,$100,$10,20\ncontrol,1000,60,₹6000,0,720000\n"
            + "treatment,500,40,₹4000,₹100,500000";

        var converted = LiftFolder.Load(new LiftOptions { Load = new LoadOptions { Rates = ["USD=80"] } }, ("lift.csv", Csv));
        var leftOut = LiftFolder.Load(new LiftOptions { Load = new LoadOptions { Currency = "INR" } }, ("lift.csv", Csv));

        var treated = Assert.Single(converted.Holdouts).Treated;
        Assert.Equal((1_500L, 12_000m, 900m, 628_000m), (treated.Users, treated.Revenue, treated.Spend, treated.RevenueSumOfSquares));
        Assert.Single(converted.Issues, issue => issue.Kind == IssueKind.Converted);
        Assert.Equal((500L, 4_000m), (Assert.Single(leftOut.Holdouts).Treated.Users, leftOut.Holdouts[0].Treated.Revenue));
        Assert.Equal((1L, true), (Assert.Single(leftOut.Accounts).RowsExcluded, leftOut.Accounts[0].IsBalanced));
        Assert.Equal(IssueKind.OtherCurrency, Assert.Single(leftOut.Issues, issue => issue.Line == 2).Kind);
    }

    private const string Header = "date,geo,arm,revenue,spend\n";
}
