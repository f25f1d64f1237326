using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

public sealed class RankingTests
{
    [Fact]
    public void Top_and_bottom_rank_those_with_orders_and_a_payout_by_ROAS()
    {
        using var campaign = Campaign("1,10,100,50\n2,10,300,50\n3,10,200,50\n4,0,900,50\n5,10,900,\n6,10,900,0\n7,,,50");

        Assert.Equal("2 3 1", Ids(campaign.Performance().Top()));
        Assert.Equal("1 3 2", Ids(campaign.Performance().Bottom()));
        Assert.Equal("2 3", Ids(campaign.Performance().Top(2)));
    }

    [Fact]
    public void Ties_are_broken_by_revenue_then_by_id_as_a_number()
    {
        using var campaign = Campaign("10,10,100,50\n9,10,100,50\nB,10,100,50\n3,10,200,100\nA,10,100,50");

        Assert.Equal("3 9 10 A B", Ids(campaign.Performance().Top()));
        Assert.Equal("3 9 10 A B", Ids(campaign.Performance().Bottom()));
        Assert.Equal("3 9 10 A B", Ids(campaign.Performance().Influencers));
    }

    [Fact]
    public void Those_with_too_few_orders_are_marked_and_ranked_after_the_others_in_both_lists()
    {
        using var campaign = Campaign("1,4,900,50\n2,5,100,50\n3,9,200,50\n4,1,10,50");

        var performance = campaign.Performance();

        Assert.Equal("3 2 1 4", Ids(performance.Top()));
        Assert.Equal("2 3 4 1", Ids(performance.Bottom()));
        Assert.Equal("1 4", Ids(performance.Influencers.Where(row => row.TooFewOrders)));
        Assert.Equal("1 3 2 4", Ids(campaign.Performance(settings: new() { TooFewOrders = 1 }).Top()));
    }

    [Fact]
    public void Everybody_is_listed_by_ROAS_and_those_without_a_payout_stand_at_0()
    {
        using var campaign = Campaign("1,1,100,50\n2,1,900,\n3,1,-100,50\n4,,,50\n5,1,950,0");

        Assert.Equal("1 5 2 4 3", Ids(campaign.Performance().Influencers));
    }

    [Fact]
    public void Sales_without_a_payout_and_paid_without_sales_are_lists_of_their_own()
    {
        using var campaign = Campaign("1,1,100,50\n2,1,200,\n3,1,300,0\n4,1,400,-5\n5,,,50\n6,,,70\n7,,,0");

        Assert.Equal("4 3 2", Ids(campaign.Performance().SalesWithoutPayout()));
        Assert.Equal("6 5", Ids(campaign.Performance().PaidWithoutSales()));
    }

    // Exact limits of a Poisson count, 90 %: Garwood (1936); the figures are those of the usual tables
    // of χ²(0.05; 2n) ÷ 2 and χ²(0.95; 2n + 2) ÷ 2.
    [Theory]
    [InlineData(1, 0.0513, 4.7439)]
    [InlineData(2, 0.3554, 6.2958)]
    [InlineData(5, 1.9701, 10.5130)]
    [InlineData(10, 5.4254, 16.9622)]
    [InlineData(20, 13.2547, 29.0620)]
    [InlineData(100, 84.1393, 118.0793)]
    public void The_interval_is_that_of_a_Poisson_count(int orders, double lower, double upper)
    {
        // ₹1 an order and a payout of ₹1: the limits of the ROAS are those of the count.
        var interval = RoasInterval.Of(orders, orders, 1);

        Assert.Equal(((decimal)lower, (decimal)upper), (decimal.Round(interval!.Value.Lower, 4), decimal.Round(interval.Value.Upper, 4)));
    }

    [Fact]
    public void The_interval_scales_with_order_value_and_payout()
    {
        var interval = RoasInterval.Of(revenue: 5_000, orders: 10, payout: 2_000)!.Value;

        Assert.Equal((1.3564m, 4.2406m), (decimal.Round(interval.Lower, 4), decimal.Round(interval.Upper, 4)));
    }

    [Theory]
    [InlineData(100.0, 0.0, 50.0)]
    [InlineData(100.0, null, 50.0)]
    [InlineData(100.0, 5.0, 0.0)]
    [InlineData(100.0, 5.0, -1.0)]
    [InlineData(100.0, 5.0, null)]
    [InlineData(null, 5.0, 50.0)]
    public void Without_orders_or_a_payout_there_is_no_interval(double? revenue, double? orders, double? payout) =>
        Assert.Null(RoasInterval.Of((decimal?)revenue, (decimal?)orders, (decimal?)payout));

    [Theory]
    [InlineData(0.5)]
    [InlineData(10_000.0)]
    [InlineData(1e9)]
    [InlineData(1e17)]
    public void Any_number_of_orders_has_an_interval_around_its_ROAS(double orders)
    {
        var interval = RoasInterval.Of(1_000, (decimal)orders, 500)!.Value;

        Assert.InRange(2m, interval.Lower, interval.Upper);
    }

    [Fact]
    public void The_interval_of_many_orders_continues_that_of_fewer()
    {
        // Both sides of the count from which an approximation is used.
        var (exact, approximate) = (RoasInterval.Of(10_000, 10_000, 1)!.Value, RoasInterval.Of(10_001, 10_001, 1)!.Value);

        Assert.Equal((9836.1m, 10166.1m), (decimal.Round(exact.Lower, 1), decimal.Round(exact.Upper, 1)));
        Assert.InRange(approximate.Lower - exact.Lower, 0.99m, 1m);
        Assert.InRange(approximate.Upper - exact.Upper, 1m, 1.01m);
    }

    [Fact]
    public void A_negative_revenue_has_its_limits_in_order()
    {
        var interval = RoasInterval.Of(-1_000, 10, 500)!.Value;

        Assert.InRange(-2m, interval.Lower, interval.Upper);
    }

    [Fact]
    public void The_reason_of_a_poor_ROAS_is_told_from_the_medians_of_those_with_sales()
    {
        // Medians of 1–7 (who have sales): payout 100, orders 10, order value 5. Dev (9) has no sale and would raise the payout's.
        using var campaign = Campaign("""
            1,10,40,300
            2,4,20,100
            3,4,20,300
            4,20,60,100
            5,10,90,100
            6,20,2000,50
            7,20,2000,50
            9,,,9000
            """);

        var poor = campaign.Performance(settings: new() { TooFewOrders = 0 }).PoorRoas();

        Assert.Equal(
            [
                ("3", PoorRoasReason.HighPayoutAndFewOrders), ("1", PoorRoasReason.HighPayout), ("2", PoorRoasReason.FewOrders),
                ("4", PoorRoasReason.LowBasket), ("5", PoorRoasReason.NothingStandsOut),
            ],
            poor.Select(row => (row.Influencer.InfluencerId, row.Reason)));
    }

    [Fact]
    public void What_is_poor_depends_on_the_margin()
    {
        using var campaign = Campaign("1,10,100,100\n2,10,199,100\n3,10,200,100");

        Assert.Empty(campaign.Performance().PoorRoas());
        Assert.Equal(
            ["1", "2"], campaign.Performance(settings: new() { GrossMargin = 0.5m }).PoorRoas().Select(row => row.Influencer.InfluencerId));
    }

    /// <summary>Rows of id, orders, revenue, payout; without a revenue there is no sale, without a payout no payout.</summary>
    private static TestCampaign Campaign(string rows)
    {
        var cells = rows.Split('\n').Select(row => row.Split(',')).ToList();
        return new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n"
                + string.Join('\n', cells.Where(cell => cell[2] != "").Select(cell => $"{cell[0]},{cell[1]},{cell[2]}")),
            Payouts = "influencer_id,total_payout\n"
                + string.Join('\n', cells.Where(cell => cell[3] != "").Select(cell => $"{cell[0]},{cell[3]}")),
        };
    }

    private static string Ids(IEnumerable<InfluencerPerformance> rows) => string.Join(' ', rows.Select(row => row.InfluencerId));
}
