using HealthKart.Report;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Payouts;

public sealed class PayoutAuditTests
{
    private static TestCampaign Mixed() => new()
    {
        Influencers = "id,name,platform\n1,Asha,Instagram\n2,Bala,YouTube\n3,Chitra,Instagram\n4,Dev,YouTube\n5,Esha,Instagram\n",
        Posts = "influencer_id,likes\n1,5\n1,5\n2,5\n3,5\n3,5\n3,5\n,5\n99,5\n",
        Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,4,2000\n2,Diwali,6,1500\n3,Holi,10,4000\n5,Holi,2,700\n",
        Payouts = """
            influencer_id,basis,rate,orders,total_payout
            1,Per Post,100,,200
            2,per_post,300,,300
            3,post,400,,1500
            1,order,50,4,200
            2,Per Order,20,6,120
            4,order,30,3,190
            ,order,10,2,20
            3,,,,75
            """,
    };

    [Fact]
    public void Each_basis_has_its_own_rule_and_exceptions_come_by_their_size()
    {
        using var campaign = Mixed();

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal(
            [("post", "rate × posts", 3, 2), ("order", "rate × orders of the payouts file", 4, 3), ("(unknown)", null, 1, null)],
            audit.Bases.Select(basis => (basis.Basis, basis.Rule?.ToString(), basis.Rows, basis.Test?.RowsExplained)));
        Assert.Equal(
            [("3", "post", 300m), ("4", "order", 100m)], audit.Exceptions.Select(row => (row.InfluencerId, row.Basis, row.Difference)));
        Assert.Equal((400, 0), (audit.Overpaid, audit.Underpaid));
        Assert.Equal(2000, audit.Bases[0].TotalPayout);
        Assert.Equal(0.25m, audit.Bases[0].Test!.ShareOfPaid);
    }

    [Fact]
    public void A_filter_of_influencers_chooses_whose_payouts_are_reported_and_not_the_rule()
    {
        using var campaign = Mixed();
        var data = campaign.Load();

        var audit = data.Performance(new CampaignFilter { Name = "Chitra" }).PayoutAudit();

        // Of Chitra's post row alone no rule could be told.
        var post = Assert.Single(audit.Bases, basis => basis.Basis == "post");
        Assert.Equal(("rate × posts", 1, 0), (post.Rule!.ToString(), post.Rows, post.Test!.RowsExplained));
        Assert.Equal(300, Assert.Single(audit.Exceptions).Difference);
        Assert.DoesNotContain(audit.Bases, basis => basis.Basis == "order");
        Assert.Equal("3", Assert.Single(audit.Rates).Performance.InfluencerId);
    }

    [Fact]
    public void What_is_still_open_stands_beside_what_the_rules_say()
    {
        using var campaign = new TestCampaign
        {
            Payouts =
                "influencer_id,basis,rate,orders,total_payout,status\n1,order,50,4,200,Paid\n2,order,20,6,120,Pending\n"
                + "3,order,10,9,190,on hold\n1,post,500,,500,Paid\n",
        };

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal(
            [("order", 510m, 310m), ("post", 500m, 0m)], audit.Bases.Select(basis => (basis.Basis, basis.TotalPayout, basis.OpenPayout)));
        var exception = Assert.Single(audit.Exceptions);
        Assert.Equal(("3", 100m, 190m), (exception.InfluencerId, exception.Difference, exception.Open));
        Assert.Contains("₹190.00 (open)", audit.Exceptions.Columns.Select(column => column.TextOf(exception)));
    }

    [Fact]
    public void A_filter_of_sales_does_not_cut_the_audit()
    {
        using var campaign = Mixed();
        var data = campaign.Load();

        var (all, filtered) = (data.PayoutAudit(), data.Performance(new CampaignFilter { Campaigns = ["Diwali"] }).PayoutAudit());

        Assert.Equal(all.Exceptions, filtered.Exceptions);
        Assert.Equal(all.Rates.Select(row => row.HighestPerOrder), filtered.Rates.Select(row => row.HighestPerOrder));
        Assert.False(filtered.Campaign.PayoutAllocated);
    }

    [Fact]
    public void Payouts_of_nobody_are_checked_by_rows_and_left_out_where_a_filter_chooses_influencers()
    {
        using var campaign = Mixed();
        var data = campaign.Load();

        var (all, instagram) = (data.PayoutAudit(), data.Performance(new CampaignFilter { Platforms = ["Instagram"] }).PayoutAudit());

        Assert.Contains(all.Checked, row => row.InfluencerId == "(unattributed)" && row.IsExplained);
        Assert.DoesNotContain(instagram.Checked, row => row.Influencer is null);
        Assert.Equal(1, instagram.Bases.Single(basis => basis.Basis == "order").Rows);
    }

    [Fact]
    public void Another_rule_than_the_chosen_one_can_be_asked_for_its_exceptions()
    {
        using var campaign = Mixed();
        var audit = campaign.Load().PayoutAudit();

        var exceptions = audit.ExceptionsBy("Per Order", new PayoutRule(PayoutRuleForm.Rate, PayoutMeasure.TrackedOrders));

        var dev = Assert.Single(exceptions);
        Assert.Equal(("4", 0, 190), (dev.InfluencerId, dev.Expected, dev.Difference));
        var test = audit.Rules.Single(test => test.Basis == "order" && test.Rule.Measure == PayoutMeasure.TrackedOrders);
        Assert.Equal((2, 1, 190m, false), (test.RowsExplained, test.RowsNotChecked, test.Overpaid, test.IsChosen));
        Assert.Throws<ArgumentException>(() => audit.ExceptionsBy("click", test.Rule));
    }

    [Fact]
    public void A_ledger_of_many_rows_is_held_against_what_the_influencer_sold_in_all()
    {
        // 8 % of each order's value, a row for each order, no rate; the third was paid one order twice.
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,3,2150\n2,2,1000\n3,2,1400\n4,2,1600\n",
            Payouts =
                "influencer_id,basis,total_payout\n1,commission,72\n1,commission,64\n1,commission,36\n2,commission,40\n2,commission,40\n"
                + "3,commission,72\n3,commission,40\n3,commission,40\n4,commission,64\n4,commission,64\n",
        };

        var audit = campaign.Load().PayoutAudit();

        var basis = Assert.Single(audit.Bases);
        Assert.Equal(
            ("8 % of tracked revenue", 10, 7, 1), (basis.Rule?.ToString(), basis.Rows, basis.Test!.RowsExplained, basis.Exceptions));
        var third = Assert.Single(audit.Exceptions);
        Assert.Equal(("3", 3, 112, 40), (third.InfluencerId, third.Rows, third.Expected, third.Difference));
    }

    [Fact]
    public void Without_posts_and_sales_rules_that_count_them_are_not_tested()
    {
        using var campaign = new TestCampaign
        {
            Payouts = "influencer_id,basis,rate,orders,total_payout\n1,post,500,3,500\n2,post,700,2,700\n",
        };

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal(["flat: the rate, once", "rate × orders of the payouts file"], audit.Rules.Select(test => test.Rule.ToString()));
        Assert.Contains("there are none", audit.Rules.Note, StringComparison.Ordinal);
        Assert.All(audit.Rates, row => Assert.Equal((null, null, null), (row.HighestPerOrder, row.HighestPerPost, row.CostPerOrder)));
    }

    [Fact]
    public void Without_payouts_there_is_nothing_to_audit_and_the_highest_rates_stand()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,4,1000\n" };

        var audit = campaign.Load().PayoutAudit();

        Assert.Empty(audit.Bases);
        Assert.Empty(audit.Exceptions);
        Assert.Equal(250, Assert.Single(audit.Rates).HighestPerOrder);
    }

    [Fact]
    public void The_highest_rates_are_those_at_which_the_target_ROAS_still_holds()
    {
        using var campaign = Mixed();
        var audit = campaign.Load().PayoutAudit(targetRoas: 2.5m);

        var asha = audit.Rates.Single(row => row.Performance.Name == "Asha");

        // 2,000 of revenue, 4 orders, 2 posts, 400 of payout.
        Assert.Equal((800, 200, 400, 400), (asha.HighestPayout, asha.HighestPerOrder, asha.HighestPerPost, asha.Room));
        Assert.Equal((100, 200), (asha.CostPerOrder, asha.CostPerPost));
        Assert.Equal(2.5m, Ratios.Roas(2000, asha.HighestPerOrder * 4));
        Assert.Equal(2.5m, Ratios.Roas(2000, asha.HighestPerPost * 2));
    }

    [Fact]
    public void A_gross_margin_sets_the_target_unless_one_is_given()
    {
        using var campaign = Mixed();
        var performance = campaign.Performance(settings: new AnalysisSettings { GrossMargin = 0.4m });

        var asha = performance.PayoutAudit().Rates.Single(row => row.Performance.Name == "Asha");

        Assert.Equal((2.5m, 800), (asha.TargetRoas, asha.HighestPayout));
        Assert.Equal(4, performance.PayoutAudit(4).TargetRoas);
        Assert.Throws<CampaignInputException>(() => performance.PayoutAudit(0));
        Assert.Throws<CampaignInputException>(
            () => campaign.Performance(settings: new AnalysisSettings { GrossMargin = 40 }).PayoutAudit());
    }

    [Fact]
    public void Rates_are_undefined_without_orders_posts_or_with_more_returns_than_sales()
    {
        using var campaign = new TestCampaign
        {
            Posts = "influencer_id\n1\n",
            Sales = "influencer_id,orders,revenue\n1,0,100\n2,3,-50\n3,2,0\n",
            Payouts = "influencer_id,basis,total_payout\n1,post,10\n2,post,10\n",
        };

        var rates = campaign.Load().PayoutAudit().Rates.ToDictionary(row => row.Performance.InfluencerId);

        Assert.Equal((null, 100, 90), (rates["1"].HighestPerOrder, rates["1"].HighestPerPost, rates["1"].Room));
        Assert.Equal((null, null, null), (rates["2"].HighestPayout, rates["2"].HighestPerOrder, rates["2"].HighestPerPost));
        Assert.Equal((0, null, null), (rates["3"].HighestPerOrder, rates["3"].HighestPerPost, rates["3"].Room));
    }

    [Fact]
    public void The_exceptions_are_written_as_CSV_with_money_to_the_paisa()
    {
        using var campaign = Mixed();
        using var stream = new MemoryStream();

        campaign.Load().PayoutAudit().Exceptions.ToDataFrame().WriteCsv(stream);

        Assert.Equal(
            "influencer_id,name,platform,payout_basis,rule,payout_rows,rate,counted,expected,paid,difference,open_payout\r\n"
            + "3,Chitra,Instagram,post,rate × posts,1,400,3,1200.00,1500.00,300.00,0.00\r\n"
            + "4,Dev,YouTube,order,rate × orders of the payouts file,1,30,3,90.00,190.00,100.00,0.00\r\n",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Lists_of_one_sided_influencers_are_those_of_the_campaign()
    {
        using var campaign = Mixed();

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal("4", Assert.Single(audit.Campaign.PaidWithoutSales()).InfluencerId);
        Assert.Equal("5", Assert.Single(audit.Campaign.SalesWithoutPayout()).InfluencerId);
        Assert.Equal(audit.Campaign.ByPayoutBasis().Select(row => row.CostPerOrder), audit.CostPerOrder.Select(row => row.CostPerOrder));
    }
}
