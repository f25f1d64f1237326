using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

public sealed class ConcentrationTests
{
    [Fact]
    public void The_curve_goes_from_the_highest_revenue_to_all_of_it()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,100\n2,1,600\n3,1,300\n,1,900",
            Payouts = "influencer_id,total_payout\n2,50\n3,50\n4,100",
        };

        var curve = campaign.Performance().Concentration().Curve;

        Assert.Equal([0.6m, 0.9m, 1], curve.Select(point => point.ShareOfRevenue));
        Assert.Equal([0.25m, 0.5m, 0.5m], curve.Select(point => point.ShareOfPayout));
        Assert.Equal([1, 2, 3], curve.Select(point => point.Influencers));
        Assert.Equal(12, curve[0].Roas);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 2)]
    [InlineData(200, 20)]
    public void The_top_tenth_is_rounded_down_to_whole_influencers_and_is_at_least_one(int sellers, int expected)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue\n" + string.Concat(Enumerable.Range(1, sellers).Select(id => $"{id},{id}\n")),
        };
        var concentration = campaign.Performance().Concentration();

        var tenth = concentration.TopPart(0.1m)!;

        Assert.Equal(expected, tenth.Influencers);
        Assert.Equal(Enumerable.Range(sellers - expected + 1, expected).Sum() / (sellers * (sellers + 1m) / 2), tenth.ShareOfRevenue);
        Assert.Same(tenth, concentration.Top(expected));
        Assert.Null(concentration.Top(sellers + 1));
        Assert.Null(concentration.Top(0));
    }

    [Fact]
    public void Without_sales_or_revenue_there_is_no_share()
    {
        using var paid = new TestCampaign { Payouts = "influencer_id,total_payout\n1,5" };
        using var returned = new TestCampaign { Sales = "influencer_id,revenue\n1,-5" };

        Assert.Null(paid.Performance().Concentration().TopPart(0.1m));
        Assert.Null(returned.Performance().Concentration().TopPart(0.1m)!.ShareOfRevenue);
    }
}
