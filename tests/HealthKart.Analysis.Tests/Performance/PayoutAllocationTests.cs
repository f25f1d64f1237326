using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

public sealed class PayoutAllocationTests
{
    // Six orders and ₹1,200 in all; Diwali has 2 orders and ₹900.
    private const string Sales = """
        influencer_id,campaign,product,date,orders,revenue
        1,Diwali,Whey,2025-01-10,1,100
        1,Diwali,Bar,2025-02-10,1,800
        1,Holi,Whey,2025-02-10,3,200
        1,Holi,Bar,2025-03-10,1,100
        """;

    private static readonly CampaignFilter s_diwali = new() { Campaigns = ["Diwali"] };
    private static readonly CampaignFilter s_whey = new() { Products = ["Whey"] };
    private static readonly CampaignFilter s_february = new() { From = new DateOnly(2025, 2, 1), To = new DateOnly(2025, 2, 28) };

    [Fact]
    public void A_payout_is_allocated_by_orders_and_says_so()
    {
        using var campaign = Paid("1,600,,");

        var performance = campaign.Performance(s_diwali);

        var row = Assert.Single(performance.Influencers);
        Assert.Equal((200m, 4.5m, true), (row.TotalPayout, row.Roas, row.PayoutAllocated));
        Assert.True(performance.PayoutAllocated);
        Assert.Equal((200m, 0m), (performance.Totals.TotalPayout, performance.NotAllocatedPayout));
    }

    [Fact]
    public void Without_a_filter_on_sales_nothing_is_allocated()
    {
        using var campaign = Paid("1,600,,\n1,50,Diwali,\n1,7,,2030-01-01\n9,30,Never,\n,5,,");

        var performance = campaign.Performance();

        Assert.Equal((692m, 0m, false), (performance.Totals.TotalPayout, performance.NotAllocatedPayout, performance.PayoutAllocated));
    }

    [Fact]
    public void The_share_is_not_rounded()
    {
        using var campaign = Paid("1,100,,");

        Assert.Equal(100m * 2 / 6, campaign.Performance(s_diwali).Totals.TotalPayout);
    }

    [Fact]
    public void Without_orders_it_is_allocated_by_revenue()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,0,900\n1,Holi,,300",
            Payouts = "influencer_id,total_payout\n1,600",
        };

        Assert.Equal(450m, campaign.Performance(s_diwali).Totals.TotalPayout);
    }

    [Theory]
    [InlineData("2,Diwali,2025-01-10,1,100")]
    [InlineData("1,Diwali,2025-01-10,0,0")]
    [InlineData("1,Diwali,2025-01-10,0,-50")]
    public void With_neither_orders_nor_revenue_it_is_not_allocated_and_counts_in_the_unfiltered_total_only(string sale)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,date,orders,revenue\n" + sale,
            Payouts = "influencer_id,total_payout\n1,600",
        };

        var filtered = campaign.Performance(s_diwali);

        Assert.Equal((600m, 0m), (campaign.Performance().Totals.TotalPayout, campaign.Performance().NotAllocatedPayout));
        Assert.Equal((0m, 600m, false), (filtered.Totals.TotalPayout, filtered.NotAllocatedPayout, filtered.PayoutAllocated));
        Assert.Equal(sale.StartsWith('1') ? 1 : 0, filtered.Influencers.Count(row => row.InfluencerId == "1"));
        Assert.All(
            filtered.Influencers.Where(row => row.InfluencerId == "1"),
            row => Assert.Equal((null, PayoutStatus.NoPayout), (row.TotalPayout, row.PayoutStatus)));
    }

    [Fact]
    public void Who_has_neither_sales_nor_a_payout_in_a_part_of_the_sales_is_not_in_it()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "influencer_id,name\n1,Sold\n2,Paid\n3,Elsewhere\n4,Nowhere",
            Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,1,100\n3,Holi,1,100",
            Payouts = "influencer_id,total_payout,campaign\n1,50,\n2,70,Diwali\n3,90,",
        };

        var filtered = campaign.Performance(s_diwali);

        Assert.Equal(["1", "2"], filtered.Influencers.Select(row => row.InfluencerId).Order());
        Assert.Equal((2, 120m, 50m), (filtered.Totals.Influencers, filtered.Totals.TotalPayout, filtered.Influencers[0].TotalPayout));
        Assert.Equal(1m, filtered.Totals.MedianInfluencerRoas);
        Assert.Equal(4, campaign.Performance().Totals.Influencers);
    }

    [Theory]
    [InlineData("diwali", 600.0)]
    [InlineData("Holi", null)]
    public void A_payout_with_a_campaign_of_its_own_follows_it_whole(string own, double? payout)
    {
        using var campaign = Paid($"1,600,{own},");

        var performance = campaign.Performance(s_diwali);

        Assert.Equal((decimal?)payout, Assert.Single(performance.Influencers).TotalPayout);
        Assert.Equal((0m, false), (performance.NotAllocatedPayout, performance.PayoutAllocated));
    }

    [Theory]
    [InlineData("2025-02-01", 600.0)]
    [InlineData("2025-02-28", 600.0)]
    [InlineData("2025-03-01", null)]
    [InlineData("2025-01-31", null)]
    public void A_payout_with_a_date_of_its_own_follows_it_whole(string own, double? payout)
    {
        using var campaign = Paid($"1,600,,{own}");

        var performance = campaign.Performance(s_february);

        Assert.Equal((decimal?)payout, Assert.Single(performance.Influencers).TotalPayout);
        Assert.False(performance.PayoutAllocated);
    }

    [Fact]
    public void A_payout_with_both_of_its_own_needs_both()
    {
        using var campaign = Paid("1,600,Diwali,2025-02-10\n1,70,Holi,2025-02-10\n1,8,Diwali,2025-01-10");

        var performance = campaign.Performance(s_february with { Campaigns = ["Diwali"] });

        Assert.Equal((600m, false), (performance.Totals.TotalPayout, performance.PayoutAllocated));
    }

    [Fact]
    public void A_payout_with_its_own_campaign_is_allocated_within_it_under_another_filter()
    {
        // Diwali has 2 orders: 1 of them in Whey, 1 in February.
        using var campaign = Paid("1,600,Diwali,");

        Assert.Equal((300m, true), (campaign.Performance(s_whey).Totals.TotalPayout, campaign.Performance(s_whey).PayoutAllocated));
        Assert.Equal(300m, campaign.Performance(s_february).Totals.TotalPayout);
        Assert.Equal(300m, campaign.Performance(s_whey with { Campaigns = ["DIWALI"] }).Totals.TotalPayout);
        Assert.Null(Assert.Single(campaign.Performance(s_whey with { Campaigns = ["Holi"] }).Influencers).TotalPayout);
    }

    [Fact]
    public void A_payout_with_its_own_date_is_allocated_within_that_day_under_another_filter()
    {
        // 10 February has 4 orders: 1 of Diwali, 3 of Whey.
        using var campaign = Paid("1,600,,2025-02-10");

        Assert.Equal(150m, campaign.Performance(s_diwali).Totals.TotalPayout);
        Assert.Equal(450m, campaign.Performance(s_whey).Totals.TotalPayout);
    }

    [Fact]
    public void A_payout_whose_own_campaign_has_no_sale_of_its_influencer_is_not_allocated()
    {
        using var campaign = Paid("1,600,Navratri,");

        Assert.Equal((0m, 600m), (campaign.Performance(s_whey).Totals.TotalPayout, campaign.Performance(s_whey).NotAllocatedPayout));
    }

    [Fact]
    public void A_campaign_that_only_payouts_have_can_be_filtered_by()
    {
        using var campaign = Paid("1,600,Navratri,\n1,70,,");

        var performance = campaign.Performance(new() { Campaigns = ["navratri"] });

        Assert.Equal((0m, 600m), (performance.Totals.Revenue, performance.Totals.TotalPayout));
    }

    [Fact]
    public void Payouts_of_nobody_follow_their_own_campaign_and_are_else_not_allocated()
    {
        using var campaign = Paid(",600,Diwali,\n,70,Holi,\n,8,,");

        var performance = campaign.Performance(s_diwali);

        Assert.Equal(
            (600m, 8m, 600m), (performance.Totals.TotalPayout, performance.NotAllocatedPayout, performance.Unattributed.TotalPayout));
    }

    [Fact]
    public void What_is_allocated_to_the_parts_of_a_campaign_adds_up_to_the_payout()
    {
        using var campaign = Paid("1,600,,\n1,30,Diwali,\n1,9,,2025-02-10");

        var holi = campaign.Performance(new() { Campaigns = ["Holi"] }).Totals.TotalPayout;

        Assert.Equal(639m, campaign.Performance(s_diwali).Totals.TotalPayout + holi);
    }

    [Fact]
    public void A_payout_that_a_minimum_hides_is_no_allocated_money_shown()
    {
        using var campaign = new TestCampaign
        {
            Sales = Sales + "\n2,Diwali,Whey,2025-01-10,9,900",
            Payouts = "influencer_id,total_payout,campaign\n1,600,\n2,10,Diwali",
        };

        var performance = campaign.Performance(s_diwali with { MinOrders = 9 });

        Assert.Equal(["2"], performance.Influencers.Select(row => row.InfluencerId));
        Assert.False(performance.PayoutAllocated);
    }

    private static TestCampaign Paid(string payouts) => new()
    {
        Sales = Sales,
        Payouts = "influencer_id,total_payout,campaign,date\n" + payouts,
    };
}
