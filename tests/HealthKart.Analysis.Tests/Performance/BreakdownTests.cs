using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

public sealed class BreakdownTests
{
    public static TheoryData<string> Names => [.. s_breakdowns.Keys];

    private static readonly Dictionary<string, Func<CampaignPerformance, ResultList<BreakdownRow>>> s_breakdowns = new()
    {
        ["platform"] = performance => performance.ByPlatform(),
        ["category"] = performance => performance.ByCategory(),
        ["gender"] = performance => performance.ByGender(),
        ["tier"] = performance => performance.ByTier(),
        ["basis"] = performance => performance.ByPayoutBasis(),
        ["platform and basis"] = performance => performance.ByPlatformAndBasis(),
        ["campaign"] = performance => performance.ByCampaign(),
        ["product"] = performance => performance.ByProduct(),
        ["brand"] = performance => performance.By(SaleDimension.Brand),
        ["source"] = performance => performance.By(SaleDimension.Source),
        ["month"] = performance => performance.ByMonth(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_parts_add_up_to_the_total_whatever_the_filter(string name)
    {
        using var campaign = TestCampaign.Festivals();
        var data = campaign.Load();

        foreach (var filter in new CampaignFilter[]
        {
            new(), new() { Platforms = ["Instagram", "Twitter"] }, new() { Campaigns = ["Diwali"] }, new() { MinRoas = 2 },
            new() { From = new DateOnly(2025, 2, 1), Products = ["Bar"] }, new() { Sources = ["post"], MinOrders = 1 },
        })
        {
            var performance = data.Performance(filter);
            var parts = s_breakdowns[name](performance);

            Assert.Equal(performance.Totals.Revenue, parts.Sum(part => part.Revenue));
            Assert.Equal(performance.Totals.Orders, parts.Sum(part => part.Orders));
            Assert.Equal(performance.Totals.TotalPayout, parts.Sum(part => part.TotalPayout ?? 0));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void With_a_gross_margin_the_contributions_of_the_parts_add_up_to_that_of_all_in_the_last_column(string name)
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Load().Performance(settings: new AnalysisSettings { GrossMargin = 0.4m });

        var parts = s_breakdowns[name](performance);

        Assert.Equal(performance.Totals.Contribution, parts.Sum(part => part.Contribution));
        Assert.Equal("contribution", parts.Columns[^1].Name);
        Assert.All(parts, part => Assert.Equal((part.Revenue * 0.4m) - (part.TotalPayout ?? 0), part.Contribution));
        Assert.All(s_breakdowns[name](campaign.Performance()), part => Assert.Null(part.Contribution));
        Assert.DoesNotContain(s_breakdowns[name](campaign.Performance()).Columns, column => column.Name == "contribution");
    }

    [Fact]
    public void Campaigns_have_the_payouts_of_their_own_and_the_shares_of_the_others()
    {
        using var campaign = TestCampaign.Festivals();

        var parts = campaign.Performance().ByCampaign();

        // Asha's 800 as 2 : 6 orders, Bala's 1,000 for Diwali, Chitra's 500 as 800 : 200 of revenue;
        // Dev's 300 and the 50 of nobody are for no campaign.
        Assert.Equal(
            [("Holi", 3, 4700m, 16m, 700m), ("Diwali", 3, 2300m, 12m, 1600m), (BreakdownRow.NotAllocated, 0, 0m, 0m, 350m)],
            parts.Select(part => (part.Value, part.Influencers, part.Revenue!.Value, part.Orders!.Value, part.TotalPayout!.Value)));
        Assert.Equal([true, true, false], parts.Select(part => part.PayoutAllocated));
        Assert.Equal(4700m / 700, parts[0].Roas);
    }

    [Fact]
    public void Platforms_have_the_payouts_of_their_influencers_and_those_of_nobody_stand_apart()
    {
        using var campaign = TestCampaign.Festivals();

        var parts = campaign.Performance().ByPlatform();

        Assert.Equal(
            [("Instagram", 5000m, 1300m), ("YouTube", 2000m, 1000m), ("Twitter", 0m, 300m), (BreakdownRow.Unattributed, 0m, 50m)],
            parts.Select(part => (part.Value, part.Revenue!.Value, part.TotalPayout!.Value)));
    }

    [Fact]
    public void Months_are_in_their_order_and_sales_without_a_date_have_a_month_of_their_own()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,date,orders,revenue\n1,2025-03-01,1,30\n1,,1,5\n1,2024-12-31,1,10\n1,31.31.2025,1,2\n1,2025-03-31,1,4",
            Payouts = "influencer_id,total_payout\n1,50",
        };

        var parts = campaign.Performance().ByMonth();

        Assert.Equal(
            [("(unknown)", 7m, 20m), ("2024-12", 10m, 10m), ("2025-03", 34m, 20m)],
            parts.Select(part => (part.Value, part.Revenue!.Value, part.TotalPayout!.Value)));
    }

    [Fact]
    public void A_payout_for_a_campaign_or_a_month_without_a_sale_is_a_part_of_its_own()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,date,orders,revenue\n1,Diwali,2025-01-10,1,30",
            Payouts = "influencer_id,total_payout,campaign,date\n1,50,Navratri,2025-06-01\n2,7,navratri,\n1,3,DIWALI,2025-01-31",
        };

        var performance = campaign.Performance();

        Assert.Equal([("Diwali", 3m), ("Navratri", 57m)], performance.ByCampaign().Select(part => (part.Value, part.TotalPayout!.Value)));
        Assert.Equal(
            [("2025-01", 3m), ("2025-06", 50m), (BreakdownRow.NotAllocated, 7m)],
            performance.ByMonth().Select(part => (part.Value, part.TotalPayout!.Value)));
    }

    [Fact]
    public void A_part_that_got_money_back_is_shown()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,1,30\n1,Holi,-1,0\n2,Navratri,1,5\n2,Navratri,-1,-5",
            Payouts = "influencer_id,total_payout,campaign\n1,50,Diwali\n2,-20,Navratri",
        };

        var performance = campaign.Performance();
        var parts = performance.ByCampaign();

        Assert.Equal(["Diwali", "Holi", "Navratri"], parts.Select(part => part.Value).Order());
        Assert.Equal(
            (performance.Totals.Orders, performance.Totals.TotalPayout),
            (parts.Sum(part => part.Orders), parts.Sum(part => part.TotalPayout ?? 0)));
    }

    [Fact]
    public void Within_a_filter_the_parts_hold_only_what_the_filter_leaves()
    {
        using var campaign = TestCampaign.Festivals();

        var performance = campaign.Performance(new() { Campaigns = ["Diwali"] });

        Assert.Equal(
            [("Whey", 1500m, 1200m), ("Bar", 800m, 400m)],
            performance.ByProduct().Select(part => (part.Value, part.Revenue!.Value, part.TotalPayout!.Value)));
        Assert.Equal(350m, performance.NotAllocatedPayout);
    }

    [Fact]
    public void A_payout_of_the_slice_that_no_sale_can_split_is_not_allocated_within_it()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,product,orders,revenue\n1,Diwali,Whey,1,30",
            Payouts = "influencer_id,total_payout,campaign\n2,20,Diwali",
        };

        var performance = campaign.Performance(new() { Campaigns = ["Diwali"] });

        Assert.Equal((20m, 0m), (performance.Totals.TotalPayout, performance.NotAllocatedPayout));
        Assert.Equal(
            [("Whey", null), (BreakdownRow.NotAllocated, 20m)], performance.ByProduct().Select(part => (part.Value, part.TotalPayout)));
    }

    [Fact]
    public void Values_that_differ_in_case_alone_are_one_part()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,platform\n1,Instagram\n2,INSTAGRAM",
            Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,1,10\n2,DIWALI,1,20",
        };

        var performance = campaign.Performance();

        Assert.Equal(("Instagram", 2, 30m), Part(performance.ByPlatform()));
        Assert.Equal(("Diwali", 2, 30m), Part(performance.ByCampaign()));

        static (string, int, decimal) Part(ResultList<BreakdownRow> parts) =>
            Assert.Single(parts) is var part ? (part.Value, part.Influencers, part.Revenue!.Value) : default;
    }

    [Fact]
    public void Platform_and_basis_are_crossed_and_no_payout_is_a_basis_of_its_own()
    {
        using var campaign = TestCampaign.Festivals();

        Assert.Equal(
            ["Instagram · post", "Twitter · post", "YouTube · order", BreakdownRow.Unattributed],
            campaign.Performance()
                .ByPlatformAndBasis()
                .Select(part => part.Value)
                .Order(StringComparer.Ordinal)
                .OrderBy(value => value[0] == '('));
        using var unpaid = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,1,10" };
        Assert.Equal("(no payout)", Assert.Single(unpaid.Performance().ByPayoutBasis()).Value);
    }

    [Fact]
    public void Breakdowns_that_are_read_when_asked_for_are_the_same()
    {
        using var campaign = TestCampaign.Festivals();
        var filter = new CampaignFilter { Products = ["Whey"] };

        foreach (var breakdown in s_breakdowns.Values)
        {
            Assert.Equal(
                breakdown(campaign.Load().Performance(filter)), breakdown(campaign.Load(new() { Breakdowns = false }).Performance(filter)));
        }
    }
}
