using HealthKart.Report;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

public sealed class RatioTests
{
    [Fact]
    public void The_headline_is_the_sum_of_revenue_over_the_sum_of_every_payout()
    {
        using var campaign = TestCampaign.Festivals();

        var totals = campaign.Performance().Totals;

        Assert.Equal((4, 7000m, 28m, 2650m), (totals.Influencers, totals.Revenue, totals.Orders, totals.TotalPayout));
        Assert.Equal(7000m / 2650, totals.Roas);
        Assert.Equal((7000m - 2650) / 2650, totals.Roi);
        Assert.Equal(250m, totals.Aov);
        Assert.Equal(2650m / 28, totals.CostPerOrder);
    }

    [Fact]
    public void Mean_and_median_are_over_every_influencer_of_the_report_no_payout_counting_as_0()
    {
        using var campaign = TestCampaign.Festivals();

        var totals = campaign.Performance().Totals;

        // ROAS: 4000/800 = 5, 2000/1000 = 2, 1000/500 = 2, Dev 0.
        Assert.Equal((2.25m, 2m), (totals.MeanInfluencerRoas, totals.MedianInfluencerRoas));
    }

    [Fact]
    public void The_median_of_equal_values_is_that_value_to_its_last_digit()
    {
        const decimal Allocated = 5341.0041666666666666666666667m;

        Assert.Equal(Allocated, Ratios.Median([Allocated]));
        Assert.Equal(Allocated, Ratios.Median([Allocated, Allocated]));
        Assert.Equal(2.5m, Ratios.Median([4, 1, 2, 3]));
    }

    [Fact]
    public void The_other_reading_is_over_influencers_with_at_least_one_used_sale()
    {
        using var campaign = TestCampaign.Festivals();

        var withSales = campaign.Performance().WithSales;

        Assert.Equal((3, 7000m, 28m, 2300m), (withSales.Influencers, withSales.Revenue, withSales.Orders, withSales.TotalPayout));
        Assert.Equal((7000m / 2300, 3m, 2m), (withSales.Roas, withSales.MeanInfluencerRoas, withSales.MedianInfluencerRoas));
    }

    [Fact]
    public void A_rejected_sale_does_not_make_an_influencer_one_with_sales()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,10\n2,1,bad\n3,1,0",
            Payouts = "influencer_id,total_payout\n1,5\n2,5\n3,5",
        };

        var performance = campaign.Performance();

        Assert.Equal((2, 10m), (performance.WithSales.Influencers, performance.WithSales.TotalPayout));
        Assert.Equal(["2"], performance.PaidWithoutSales().Select(row => row.InfluencerId));
    }

    [Fact]
    public void Unattributed_sales_are_in_no_reading_and_stand_beside()
    {
        using var campaign = TestCampaign.Festivals();

        var performance = campaign.Performance();

        Assert.Equal(new Remainder(2, 900m, 3m, 50m), performance.Unattributed);
        Assert.Equal(7000m, performance.Totals.Revenue);
    }

    [Theory]
    [InlineData("1,100", PayoutStatus.Paid, 100.0, 5.0)]
    [InlineData("1,60\n1,40", PayoutStatus.Paid, 100.0, 5.0)]
    [InlineData("1,100\n1,", PayoutStatus.Paid, 100.0, 5.0)]
    [InlineData("1,0.01", PayoutStatus.Paid, 0.01, 50000.0)]
    [InlineData("2,100", PayoutStatus.NoPayout, null, 0.0)]
    [InlineData("1,", PayoutStatus.NoPayout, null, 0.0)]
    [InlineData("1,n/a\n1,-", PayoutStatus.NoPayout, null, 0.0)]
    [InlineData("1,0", PayoutStatus.ZeroPayout, 0.0, 0.0)]
    [InlineData("1,0\n1,", PayoutStatus.ZeroPayout, 0.0, 0.0)]
    [InlineData("1,100\n1,-100", PayoutStatus.ZeroPayout, 0.0, 0.0)]
    [InlineData("1,100\n1,(150)", PayoutStatus.ZeroPayout, -50.0, 0.0)]
    public void A_missing_or_zero_payout_has_ROAS_0_and_a_status_that_says_which(
        string payouts, PayoutStatus status, double? payout, double roas)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,4,500",
            Payouts = "influencer_id,total_payout\n" + payouts,
        };

        var row = campaign.Performance().Influencers.Single(row => row.InfluencerId == "1");

        Assert.Equal((status, (decimal?)payout, (decimal)roas), (row.PayoutStatus, row.TotalPayout, row.Roas));
        Assert.Equal(payout is null ? null : (decimal)payout / 4, row.CostPerOrder);
        Assert.Equal(status == PayoutStatus.Paid ? (500 - row.TotalPayout) / row.TotalPayout : null, row.Roi);
    }

    [Fact]
    public void Without_orders_there_is_no_order_value_and_no_cost_per_order()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,0,500",
            Payouts = "influencer_id,total_payout\n1,100",
        };

        var row = Assert.Single(campaign.Performance().Influencers);

        Assert.Equal((5m, null, null, null), (row.Roas, row.Aov, row.CostPerOrder, row.RoasInterval));
    }

    [Fact]
    public void Payouts_alone_give_a_report_of_payouts()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,100\n2,50\n,7" };

        var performance = campaign.Performance();

        var totals = performance.Totals;
        Assert.Equal((2, 157m), (totals.Influencers, totals.TotalPayout));
        Assert.All(
            [
                totals.Revenue, totals.Orders, totals.Roas, totals.Roi, totals.Aov, totals.CostPerOrder, totals.MeanInfluencerRoas,
                totals.MedianInfluencerRoas,
            ],
            value => Assert.Null(value));
        Assert.All(performance.Influencers, row => Assert.Equal((null, null, null), (row.Revenue, row.Orders, row.Roas)));
        Assert.All(performance.ByPlatform(), part => Assert.Equal((null, null, null), (part.Revenue, part.Orders, part.Roas)));
        Assert.Equal(157m, performance.ByPlatform().Sum(part => part.TotalPayout));
        Assert.Empty(performance.PaidWithoutSales());
        Assert.Single(performance.Data.Issues, issue =>
            issue.Kind == IssueKind.MissingFile && issue.Message.Contains("report of payouts", StringComparison.Ordinal));
    }

    [Fact]
    public void Sales_alone_give_no_ROAS_and_no_payout()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,2,100\n2,1,50" };

        var totals = campaign.Performance().Totals;

        Assert.Equal((150m, 3m, null), (totals.Revenue, totals.Orders, totals.TotalPayout));
        Assert.Equal((null, null, 50m, null), (totals.Roas, totals.Roi, totals.Aov, totals.CostPerOrder));
        Assert.Equal((null, null), (totals.MeanInfluencerRoas, totals.MedianInfluencerRoas));
    }

    [Theory]
    [InlineData(new[] { 3.0 }, 3.0)]
    [InlineData(new[] { 1.0, 9.0 }, 5.0)]
    [InlineData(new[] { 9.0, 1.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0, 3.0, 100.0 }, 3.5)]
    public void The_median_is_the_middle_or_the_mean_of_the_middle_two(double[] values, double median) =>
        Assert.Equal((decimal)median, Ratios.Median(values.Select(value => (decimal)value)));

    [Fact]
    public void Of_nothing_there_is_no_median() => Assert.Null(Ratios.Median([]));

    // 123,456 ÷ 345 and 237 ÷ 5: published examples of the two ratios.
    [Fact]
    public void Order_value_and_cost_per_order_are_those_of_the_published_examples()
    {
        Assert.Equal(357.8434782608696m, Math.Round(Ratios.Aov(123_456, 345)!.Value, 13));
        Assert.Equal(47.4m, Ratios.CostPerOrder(237, 5));
    }

    [Theory]
    [InlineData(null, 1.0)]
    [InlineData(0.5, 2.0)]
    [InlineData(0.25, 4.0)]
    public void Break_even_is_1_over_the_margin(double? margin, double roas) =>
        Assert.Equal((decimal)roas, new AnalysisSettings { GrossMargin = (decimal?)margin }.BreakEvenRoas);

    [Theory]
    [InlineData(0)]
    [InlineData(9_999)]
    [InlineData(10_000)]
    [InlineData(99_999)]
    [InlineData(100_000)]
    [InlineData(999_999)]
    [InlineData(1_000_000)]
    public void Tiers_begin_at_their_limits(int followers)
    {
        var expected = followers < 10_000 ? "nano" : followers < 100_000 ? "micro" : followers < 1_000_000 ? "macro" : "mega";

        Assert.Equal(expected, new FollowerTiers().TierOf(followers));
    }

    [Fact]
    public void The_limits_of_tiers_are_a_setting_that_rows_filters_and_breakdowns_follow()
    {
        using var campaign = TestCampaign.Festivals();
        var settings = new AnalysisSettings { Tiers = new FollowerTiers { Micro = 1_000, Macro = 2_000, Mega = 50_000 } };

        var performance = campaign.Performance(new() { Tiers = ["MACRO", "mega"] }, settings);

        Assert.Equal(["macro", "mega", "mega", "mega"], performance.Influencers.Select(row => row.Tier).Order());
        Assert.Equal(["mega", "macro"], performance.ByTier().OrderByDescending(part => part.Influencers).Select(part => part.Value));
    }

    [Theory]
    [InlineData("1,Per Order\n1,per_order\n1,order\n1,ORDER\n1,per-order", "order")]
    [InlineData("1,Per Post\n1,order", PayoutBasis.Mixed)]
    [InlineData("1,order\n1,post\n1,order", PayoutBasis.Mixed)]
    [InlineData("1,post\n1,", "post")]
    [InlineData("1,\n1,post", "post")]
    [InlineData("1,n/a", "")]
    public void The_spellings_of_a_basis_are_one_and_several_bases_are_mixed(string payouts, string expected)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,10",
            Payouts = "influencer_id,basis,total_payout\n" + payouts.Replace("\n", ",5\n", StringComparison.Ordinal) + ",5",
        };

        Assert.Equal(expected, Assert.Single(campaign.Performance().Influencers).PayoutBasis);
    }
}
