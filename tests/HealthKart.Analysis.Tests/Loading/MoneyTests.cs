using HealthKart.Report;
using System.Globalization;
using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class MoneyTests
{
    public static TheoryData<string, decimal> Amounts => new()
    {
        { "1234.5", 1234.5m },
        { "5.0", 5m },
        { "5.", 5m },
        { ".5", 0.5m },
        { "+7", 7m },
        { "0", 0m },
        { "  42.10 ", 42.1m },
        { "1,234.50", 1234.5m },
        { "1,23,456.78", 123456.78m },
        { "₹1,23,456.78", 123456.78m },
        { "12,34,56,789", 123456789m },
        { "₹ 1,200", 1200m },
        { "Rs. 1200", 1200m },
        { "Rs.1,200.5", 1200.5m },
        { "rs 1200", 1200m },
        { "INR 1200", 1200m },
        { "1200 INR", 1200m },
        { "₹1,200/-", 1200m },
        { "-₹500", -500m },
        { "₹-500", -500m },
        { "\u2212500.25", -500.25m },
        { "(500)", -500m },
        { "(₹1,500.50)", -1500.5m },
        { "(-500)", -500m },
        { "1.5E+03", 1500m },
        { "1.5e-1", 0.15m },
        { "202.78999999999996", 202.79m },
        { "202.79000000000002", 202.79m },
        { "-202.78999999999996", -202.79m },
        { "202.789998", 202.789998m },
        { "10.125", 10.125m },
        { "0.001", 0.001m },
        { "99999999999999.99", 99999999999999.99m },
        { "92233720368547758.07", 92233720368547758.07m },
        { "92233720368547758.08", 92233720368547758.08m },
        { "123456789012345678", 123456789012345678m },
    };

    public static TheoryData<string> NotAmounts =>
    [
        "", "lots", "n/a", "-", "12abc", "1.2.3", "1,2,3", "1,23,45", "5 USDT", "NaN", "Infinity", "1e999", "--5", "1 2", ".", "()",
        "12.3%", "79228162514264337593543950335", "1e20", "0x10", "₹",
    ];

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Amounts_are_read_exactly_in_sales_and_payouts(string text, decimal expected)
    {
        using var campaign = new TestCampaign
        {
            Sales = $"influencer_id,revenue\n1,\"{text}\"",
            Payouts = $"influencer_id,total_payout\n1,\"{text}\"",
        };

        var data = campaign.Load();

        Assert.Equal(expected, Assert.Single(data.Sales()).Revenue);
        Assert.Equal(expected, Assert.Single(data.Payouts).Amount);
        Assert.Equal(expected, data.Performance().Totals.Revenue);
    }

    [Theory]
    [MemberData(nameof(NotAmounts))]
    public void What_is_no_amount_rejects_a_sale(string text)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,revenue\n1,\"{text}\"\n1,5" };

        var data = campaign.Load();

        Assert.Equal(5m, data.Performance().Totals.Revenue);
        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableMoney);
        Assert.Equal(
            ("tracking_data.csv", 2L, "revenue", text, IssueSeverity.Error),
            (issue.File, issue.Line!.Value, issue.Column, issue.Value, issue.Severity));
    }

    [Theory]
    [InlineData("12.3%", 0.123)]
    [InlineData("12,345", 12345)]
    [InlineData("(5)", -5)]
    public void A_share_is_a_number_though_not_an_amount_of_money(string text, double expected)
    {
        Assert.True(NumberText.TryParse(text, out var number));
        Assert.Equal((decimal)expected, number);
    }

    [Fact]
    public void A_sum_of_binary_fractions_has_no_rounding()
    {
        var rows = string.Concat(Enumerable.Repeat("1,0.1\n1,0.2\n1,202.78999999999996\n", 1_000));
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n" + rows };

        Assert.Equal(203_090m, campaign.Performance().Totals.Revenue);
    }

    [Fact]
    public void Sums_that_overflow_a_count_of_paise_stay_exact()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue\n1,90000000000000000.01\n1,90000000000000000.02\n1,90000000000000000.01\n1,0.10\n1,0.003",
        };

        Assert.Equal(270000000000000000.143m, campaign.Performance().Totals.Revenue);
    }

    [Fact]
    public void Amounts_of_three_decimals_are_summed_exactly()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue\n1,0.005\n1,0.005\n1,1.337",
            Payouts = "influencer_id,total_payout\n1,0.333\n1,0.334",
        };

        var totals = campaign.Performance().Totals;

        Assert.Equal((1.347m, 0.667m), (totals.Revenue, totals.TotalPayout));
    }

    [Fact]
    public void Negative_revenue_is_a_return_that_is_used_with_a_note()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,2,500\n1,0,-120.50" };

        var data = campaign.Load();

        Assert.Equal(379.50m, data.Performance().Totals.Revenue);
        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.NegativeRevenue);
        Assert.Equal((3L, -120.50m, IssueSeverity.Note), (issue.Line!.Value, issue.Revenue, issue.Severity));
    }

    [Fact]
    public void An_influencer_whose_returns_outweigh_the_sales_is_not_hidden()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,100\n2,1,-40\n3,-1,-5",
            Payouts = "influencer_id,total_payout\n1,10\n2,10\n3,10",
        };

        var performance = campaign.Performance();

        Assert.Equal((3, 55m), (performance.Influencers.Count, performance.Totals.Revenue));
        Assert.Equal(new Hidden(0, 0, 0), performance.Hidden);
    }

    [Theory]
    [InlineData("", IssueKind.BlankOrders)]
    [InlineData("null", IssueKind.BlankOrders)]
    [InlineData("many", IssueKind.UnusableNumber)]
    public void Orders_that_cannot_be_read_count_as_0_with_a_warning(string orders, IssueKind kind)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,orders,revenue\n1,{orders},500\n1,2,100" };

        var data = campaign.Load();

        Assert.Equal((2m, 600m), (data.Performance().Totals.Orders, data.Performance().Totals.Revenue));
        var issue = Assert.Single(data.Issues, issue => issue.Kind == kind);
        Assert.Equal((2L, "orders", 500m, IssueSeverity.Warning), (issue.Line!.Value, issue.Column, issue.Revenue, issue.Severity));
    }

    [Fact]
    public void A_sales_file_without_orders_says_so_once()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,500\n1,600" };

        var data = campaign.Load();

        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.MissingColumn);
        Assert.Equal(("tracking_data.csv", null, IssueSeverity.Warning), (issue.File, issue.Line, issue.Severity));
        Assert.Contains("orders", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_quick_reading_of_plain_numbers_says_what_a_decimal_says()
    {
        var random = new Random(11);
        var plain = 0;
        for (var i = 0; i < 300_000; i++)
        {
            var text = Enumerable.Range(0, random.Next(1, 10)).Aggregate("", (text, _) => text + "0123456789..-+, "[random.Next(16)]);
            if (!Hundredths.TryParseShort(Encoding.ASCII.GetBytes(text), out var hundredths))
            {
                Assert.DoesNotMatch(@"^\d$|^\d{1,5}\.\d\d$", text);
                continue;
            }

            plain++;
            Assert.Equal(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), hundredths / 100m);
        }

        Assert.InRange(plain, 10_000, 300_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(50)]
    [InlineData(12300)]
    [InlineData(-12345)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Hundredths_become_the_number_that_a_division_gives(long hundredths) =>
        Assert.Equal(
            (hundredths / 100m).ToString(CultureInfo.InvariantCulture),
            Amount.ToDecimal(hundredths).ToString(CultureInfo.InvariantCulture));
}
