using HealthKart.Report;
using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Lift;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>What a comma and a point mean is decided for each column from all of its numbers.</summary>
public sealed class NumberColumnTests
{
    private static readonly NumberFormatInfo s_english = new() { NumberGroupSizes = [3] };
    private static readonly NumberFormatInfo s_indian = new() { NumberGroupSizes = [3, 2] };
    private static readonly NumberFormatInfo s_german = new()
    {
        NumberGroupSizes = [3],
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
    };
    private static readonly NumberFormatInfo s_bare = new() { NumberGroupSizes = [0], NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo s_french = new()
    {
        NumberGroupSizes = [3],
        NumberGroupSeparator = "\u202F",
        NumberDecimalSeparator = ",",
    };

    public static TheoryData<string, decimal> Amounts => new()
    {
        { "500-", -500 },
        { "1,200.50-", -1200.5m },
        { "$(300.00)", -300 },
        { "(₹300)", -300 },
        { "₹(1,500)", -1500 },
        { "₹1.5L", 150_000 },
        { "12 lakh", 1_200_000 },
        { "2 Lacs", 200_000 },
        { "₹2.5 Cr", 25_000_000 },
        { "1 crore", 10_000_000 },
        { "-₹2.5 Cr", -25_000_000 },
        { "₹50K", 50_000 },
        { "45.3k", 45_300 },
        { "1.2M", 1_200_000 },
        { "1.2 million", 1_200_000 },
        { "=\"1200\"", 1200 },
        { "'1200", 1200 },
        { "$1,234.50", 1234.5m },
        { "1,234.50 €", 1234.5m },
        { "US$ 12", 12 },
        { "AED 99.5", 99.5m },
        { "12,34", 12.34m },
        { "1.234,50", 1234.5m },
        { "1\u00A0234,50", 1234.5m },
        { "1 234,50", 1234.5m },
        { "1'234.50", 1234.5m },
        { "1.234.567", 1_234_567 },
        { "-1.234,50", -1234.5m },
        { "1.234,50-", -1234.5m },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Amounts_are_read_as_people_write_them(string text, decimal expected)
    {
        using var campaign = new TestCampaign
        {
            Sales = $"influencer_id,revenue\n1,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            Payouts = $"influencer_id,total_payout\n1,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        };

        var totals = campaign.Performance().Totals;

        Assert.Equal((expected, expected), (totals.Revenue, totals.TotalPayout));
    }

    [Theory]
    [InlineData("K")]
    [InlineData("5KK")]
    [InlineData("5 X")]
    [InlineData("-5-")]
    [InlineData("((5))")]
    [InlineData("₹5₹")]
    [InlineData("5%%")]
    [InlineData("5L%")]
    [InlineData("0.1.2K")]
    [InlineData("999999999999999999 Cr")]
    public void What_has_too_many_signs_is_no_amount(string text)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,revenue\n1,{text}\n1,5" };

        Assert.Equal((5m, 1L), (campaign.Performance().Totals.Revenue, Assert.Single(campaign.Load().Accounts).RowsRejected));
    }

    [Fact]
    public void A_column_in_any_convention_is_the_same_numbers_or_is_warned_of()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var amounts = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Amount(random)).ToList();
            var format = random.Next(5) switch { 0 => s_english, 1 => s_indian, 2 => s_german, 3 => s_bare, _ => s_french };
            var separator = ",;\t|"[random.Next(4)];
            var rows = amounts.Select(amount => $"1{separator}\"{amount.ToString(amount % 1 == 0 ? "N0" : "N2", format)}\"");
            using var campaign = new TestCampaign { Sales = $"influencer_id{separator}revenue\n{string.Join('\n', rows)}" };

            var data = campaign.Load(new LoadOptions { LeastToShare = run % 2 == 0 ? 0 : long.MaxValue });

            Assert.True(
                data.Performance().Totals.Revenue == amounts.Sum() || data.Issues.Any(issue => issue.Kind == IssueKind.AmbiguousNumbers),
                string.Join('\n', rows));
        }
    }

    [Fact]
    public void Most_cells_of_a_column_decide_and_the_others_are_rejected()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id;revenue\n1;1.249,00\n1;899,50\n1;12.50\n1;7.000" };

        var data = campaign.Load();

        Assert.Equal(9148.5m, data.Performance().Totals.Revenue);
        Assert.Equal("12.50", Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableMoney).Value);
    }

    [Theory]
    [InlineData("influencer_id;orders;revenue\n1;1.250;99,90", 1250)]
    [InlineData("influencer_id;orders;revenue\n1;1.250;99.90", 1.25)]
    [InlineData("influencer_id;orders;revenue\n1;1.250;100", 1250)]
    public void What_a_column_leaves_open_the_others_decide_else_the_separator(string sales, double orders)
    {
        using var campaign = new TestCampaign { Sales = sales };

        var data = campaign.Load();

        Assert.Equal((decimal)orders, data.Performance().Totals.Orders);
        Assert.DoesNotContain(data.Issues, issue => issue.Kind == IssueKind.AmbiguousNumbers);
    }

    [Fact]
    public void A_column_that_can_be_read_in_two_ways_is_said_with_both_totals()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,12.500\n1,8.250" };

        var data = campaign.Load();

        Assert.Equal(20.75m, data.Performance().Totals.Revenue);
        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.AmbiguousNumbers);
        Assert.Equal((2L, "revenue", "12.500", 2L, 20.75m), (issue.Line!.Value, issue.Column, issue.Value, issue.Count, issue.Revenue));
        Assert.Contains("20.75", issue.Message, StringComparison.Ordinal);
        Assert.Contains("20,750", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("comma", 20_750)]
    [InlineData("point", 20.75)]
    public void The_option_decides(string sign, double expected)
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,12.500\n1,8.250" };

        var data = campaign.Load(new LoadOptions { DecimalSign = sign });

        Assert.Equal((decimal)expected, data.Performance().Totals.Revenue);
        Assert.DoesNotContain(data.Issues, issue => issue.Kind == IssueKind.AmbiguousNumbers);
    }

    [Fact]
    public void An_option_that_names_no_sign_is_refused()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,5" };

        var exception = Assert.Throws<CampaignInputException>(() => campaign.Load(new LoadOptions { DecimalSign = "dot" }));

        Assert.Contains("--decimal 'dot'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Followers_reach_and_rates_are_read_by_column_too()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id;followers\n1;1.250.000\n2;45,3K",
            Posts = "influencer_id;reach;likes\n1;12.000;500\n1;1,5K;20",
            Payouts = "influencer_id;basis;rate;total_payout\n1;order;12,50;100,00\n2;;₹1.500,00/post;9",
            Sales = "influencer_id;revenue\n1;5",
        };

        var data = campaign.Load();

        Assert.Equal([1_250_000, 45_300], data.Influencers.Select(influencer => influencer.FollowerCount!.Value));
        Assert.Equal([12_000, 1500], data.Posts.Select(post => post.Reach!.Value));
        Assert.Equal([12.5m, 1500], data.Payouts.Select(payout => payout.Rate!.Value));
        Assert.Equal(109, data.Performance().Totals.TotalPayout);
    }

    [Fact]
    public void The_sums_of_an_experiment_are_read_by_column()
    {
        var test = Assert.Single(LiftData.Load(FieldFolder.Of("64-thousands-point-in-lift")).Holdouts);

        Assert.Equal((1250m, 125_000m, 50_000m), (test.Treated.Orders, test.Treated.Revenue, test.Treated.Spend));
        Assert.Equal((1000m, 100_000m, 2000m), (test.Control.Orders, test.Control.Revenue, test.Control.Spend));
    }

    private static decimal Amount(Random random) => random.Next(4) switch
    {
        0 => random.Next(0, 2000),
        1 => random.Next(0, 2_000_000_00) / 100m,
        2 => random.Next(1, 900) * 1000m,
        _ => random.Next(0, 100_00) / 100m,
    };
}
