using HealthKart.Report;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

public sealed class PersonaTests
{
    [Fact]
    public void Combinations_are_sums_over_sums_and_small_ones_stand_after_the_others_whatever_their_ROAS()
    {
        using var campaign = new TestCampaign
        {
            Influencers = """
                id,name,platform,category,gender,followers
                1,a,Instagram,Fitness,Female,5000
                2,b,instagram,Fitness,female,6000
                3,c,Instagram,Fitness,Female,7000
                4,d,Instagram,Fitness,Female,8000
                5,e,YouTube,Fitness,Female,5000
                6,f,YouTube,Food,Female,5000
                7,g,Twitter,Yoga,Male,50000
                8,h,Twitter,Yoga,Male,50000
                9,i,Twitter,Yoga,Male,50000
                """,
            Sales = "influencer_id,orders,revenue\n1,10,100\n2,10,200\n3,10,300\n5,50,9000\n6,3,50\n7,9,300\n8,9,300\n9,9,300",
            Payouts = "influencer_id,total_payout\n1,100\n2,100\n3,100\n4,100\n5,10\n7,100\n8,100\n9,100",
        };

        var personas = campaign.Performance().Personas();

        Assert.Equal(["Twitter", "Instagram", "YouTube", "YouTube"], personas.Select(row => row.Platform));
        Assert.Equal([3, 1.5m, 900, 0], personas.Select(row => row.Roas));
        Assert.Equal([3, 3, 1, 1], personas.Select(row => row.WithSales));
        Assert.Equal([3, 4, 1, 1], personas.Select(row => row.Influencers));
        Assert.Equal(
            ["", "", "too few influencers", "too few influencers, too few orders"],
            personas.Select(row => (string)personas.Column("remark").Value(row)!));
        Assert.Equal(RoasInterval.Of(600, 30, 400), personas[1].RoasInterval);
        Assert.Contains("4 combinations", personas.Caption, StringComparison.Ordinal);
        Assert.Contains("2 of them", personas.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_are_the_whole()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();

        var personas = performance.Personas();

        Assert.Equal(performance.Totals.Revenue, personas.Sum(row => row.Revenue));
        Assert.Equal(performance.Totals.TotalPayout, personas.Sum(row => row.TotalPayout) + performance.Unattributed.TotalPayout);
        Assert.Equal(performance.Totals.Influencers, personas.Sum(row => row.Influencers));
    }

    [Fact]
    public void Influencers_stand_beside_sales_of_nobody()
    {
        using var campaign = TestCampaign.Festivals();

        var both = campaign.Performance().AttributedAndOrganic();
        var chosen = campaign.Performance(new() { Platforms = ["Instagram"] }).AttributedAndOrganic();

        Assert.Equal([(6L, 28m, 7000m), (1L, 3m, 900m)], both.Select(row => (row.Rows, row.Orders, row.Revenue)));
        Assert.Equal(900m / 7900, both[1].ShareOfRevenue);
        Assert.Equal((0L, 0m), (chosen[1].Rows, chosen[1].Revenue));
        Assert.Equal(
            [("story", 4000m), ("post", 3000m)],
            campaign.Performance().BySource().Where(row => row.Revenue > 0).Select(row => (row.Value, row.Revenue!.Value)));
    }
}
