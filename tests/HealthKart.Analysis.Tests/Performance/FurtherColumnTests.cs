using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

/// <summary>Columns that this product has no name for filter and break down as those do that it has.</summary>
public sealed class FurtherColumnTests
{
    // Asha has half of her orders in Pune; both files have a city.
    private const string Sales = """
        influencer_id,Customer Type,city,orders,revenue
        1,new,Pune,1,100
        1,returning,Agra,1,200
        2,NEW,Pune,3,300
        3,,Pune,1,50
        ,new,Pune,1,70
        """;

    private const string Influencers = """
        id,name,city,persona
        1,Asha,Delhi,mom
        2,Bala,Pune,gym
        3,Chitra,Delhi,
        """;

    [Fact]
    public void New_customers_have_their_revenue_their_allocated_payout_and_what_one_cost()
    {
        var data = CampaignData.Load(FieldFolder.Of("42-new-and-returning-customers"));

        var filtered = data.Performance(new() { Where = ["customer_type=new"] });
        var parts = data.Performance().By("customer_type");

        Assert.Equal(
            (250m, 2m, 40m, 6.25m), (filtered.Totals.Revenue, filtered.Totals.Orders, filtered.Totals.TotalPayout, filtered.Totals.Roas));
        Assert.Equal((60m, 250m / 60, 30m), (filtered.WholePayout, filtered.RoasOnWholePayout, filtered.WholePayoutPerOrder));
        Assert.Equal(
            [("new", 250m, 2m, 40m, 250m / 60, 30m), ("returning", 200m, 1m, 20m, 200m / 60, 60m)],
            parts.Select(part =>
                (part.Value,
                    part.Revenue!.Value,
                    part.Orders!.Value,
                    part.TotalPayout!.Value,
                    part.RoasOnWholePayout!.Value,
                    part.WholePayoutPerOrder!.Value)));
        Assert.True(filtered.PayoutAllocated);
    }

    [Theory]
    [InlineData("customer_type=new", 400)]
    [InlineData("CUSTOMER-TYPE = New", 400)]
    [InlineData("tracking.customer type=new", 400)]
    [InlineData("customer_type=", 50)]
    [InlineData("customer_type=(unknown)", 50)]
    [InlineData("city=Pune", 450)]
    [InlineData("influencers.city=Pune", 300)]
    [InlineData("persona=mom", 300)]
    [InlineData("persona=", 50)]
    [InlineData("city=Pune|city=Agra", 650)]
    [InlineData("city=Pune|customer_type=new|persona=mom|persona=gym", 400)]
    public void A_value_leaves_the_sales_or_the_influencers_that_have_it(string where, int revenue)
    {
        using var campaign = new TestCampaign { Influencers = Influencers, Sales = Sales };

        Assert.Equal(revenue, campaign.Performance(new() { Where = where.Split('|') }).Totals.Revenue);
    }

    [Fact]
    public void A_column_of_the_influencers_cuts_payouts_with_their_influencers_and_leaves_nobody_out_of_nothing()
    {
        using var campaign = new TestCampaign
        {
            Influencers = Influencers,
            Sales = Sales,
            Payouts = "influencer_id,total_payout\n1,10\n2,20\n,5",
        };

        var performance = campaign.Performance(new() { Where = ["influencers.city=Delhi"] });

        Assert.Equal((10m, 0m, false), (performance.Totals.TotalPayout, performance.Unattributed.Revenue, performance.PayoutAllocated));
    }

    [Theory]
    [InlineData(
        "custmer_type=new",
        "--where 'custmer_type': no such further column in the sales or the influencers file; did you mean 'Customer Type'? Known: "
        + "Customer Type, city, influencers.city, persona.")]
    [InlineData("customer_type=newe", "No Customer Type 'newe' in the data; did you mean 'new'? Known: (unknown), new, returning.")]
    [InlineData("persona=gim", "No persona 'gim' in the data; did you mean 'gym'? Known: (unknown), gym, mom.")]
    [InlineData("platform=Instagram", "--where 'platform': that column has an option of its own, --platform. Use it instead.")]
    [InlineData(
        "new",
        "--where 'new' is not COLUMN=VALUE; expected a further column of the sales or the influencers file and a value, "
        + "such as customer_type=new.")]
    [InlineData(
        "=new",
        "--where '=new' is not COLUMN=VALUE; expected a further column of the sales or the influencers file and a value, "
        + "such as customer_type=new.")]
    [InlineData(
        "influencers.customer_type=new",
        "--where 'influencers.customer_type': no such further column in the sales or the influencers file. Known: "
        + "Customer Type, city, influencers.city, persona.")]
    public void What_is_not_there_is_an_error_that_names_what_is(string where, string expected)
    {
        using var campaign = new TestCampaign { Influencers = Influencers, Sales = Sales };

        Assert.Equal(expected, Assert.Throws<CampaignInputException>(() => campaign.Performance(new() { Where = [where] })).Message);
    }

    [Fact]
    public void A_column_of_the_influencers_without_a_sales_file_chooses_among_the_paid()
    {
        using var campaign = new TestCampaign { Influencers = Influencers, Payouts = "influencer_id,total_payout\n1,10\n2,20" };

        Assert.Equal(20m, campaign.Performance(new() { Where = ["city=Pune"] }).Totals.TotalPayout);
        Assert.Equal(
            [("Pune", 20m), ("Delhi", 10m)], campaign.Performance().By("city").Select(part => (part.Value, part.TotalPayout!.Value)));
    }

    [Fact]
    public void A_status_or_an_order_id_filters_too()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,order_id,status,orders,revenue\n1,A1,approved,1,100\n1,A2,shipped late,1,50",
        };

        Assert.Equal(50m, campaign.Performance(new() { Where = ["status=shipped late"] }).Totals.Revenue);
        Assert.Equal(100m, campaign.Performance(new() { Where = ["order id=a1"] }).Totals.Revenue);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void A_column_with_a_value_for_each_row_filters_and_is_no_breakdown(long leastToShare)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,remark,revenue\n" + string.Concat(Enumerable.Range(1, 25_000).Select(row => $"1,remark {row},{row}\n")),
        };
        var data = campaign.Load(new LoadOptions { LeastToShare = leastToShare });

        Assert.Equal(24_999m + 5, data.Performance(new() { Where = ["remark=Remark 24999", "remark=remark 5"] }).Totals.Revenue);
        Assert.Equal(
            "'remark' has more than 10,000 different values, too many for a breakdown. "
            + "Choose a column that sorts sales into groups, such as a city.",
            Assert.Throws<CampaignInputException>(() => data.Performance().By("remark")).Message);
    }

    [Fact]
    public void A_payout_with_a_campaign_of_its_own_is_split_by_the_sales_of_that_campaign()
    {
        using var campaign = new TestCampaign
        {
            Sales =
                "influencer_id,campaign,city,orders,revenue\n1,Diwali,Pune,1,100\n1,Diwali,Agra,3,300\n1,Holi,Pune,6,600\n2,Holi,Goa,1,10",
            Payouts = "influencer_id,campaign,total_payout\n1,diwali,80\n1,,20\n3,,7",
        };

        var parts = campaign.Performance().By("city");

        Assert.Equal(
            [("Pune", 20m + 14m), ("Agra", 60m + 6m), ("Goa", null), (BreakdownRow.NotAllocated, 7m)],
            parts.Select(part => (part.Value, part.TotalPayout)));
        Assert.Equal(20m + 14m, campaign.Performance(new() { Where = ["city=Pune"] }).Totals.TotalPayout);
    }

    [Fact]
    public void Columns_with_names_break_down_under_these()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();

        Assert.Equal(performance.ByCampaign(), performance.By("Campaign"));
        Assert.Equal(performance.ByTier(), performance.By("tier"));
        using var bare = new TestCampaign { Sales = Sales };
        Assert.Equal(
            "tracking_data.csv has no column 'brand', so that nothing can be broken down by it.",
            Assert.Throws<CampaignInputException>(() => bare.Performance().By("brand")).Message);
        Assert.Equal(["Pune", "Chennai", "Kolkata", "Kochi", BreakdownRow.Unattributed], performance.By("city").Select(part => part.Value));
    }

    [Fact]
    public void A_column_called_as_one_of_the_table_has_a_name_of_its_own_in_the_frame()
    {
        using var campaign = new TestCampaign { Influencers = "id,name,ROAS\n1,Asha,high", Sales = Sales };

        Assert.Equal("by_ROAS", campaign.Performance().By("roas").Columns[0].Name);
    }
}
