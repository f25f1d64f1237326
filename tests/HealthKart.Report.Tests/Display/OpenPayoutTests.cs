using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Formatting;
using Xunit;

namespace HealthKart.Report.Tests.Display;

/// <summary>Nobody is called paid whose payouts are all open, wherever people are told of.</summary>
public sealed class OpenPayoutTests
{
    [Fact]
    public void Rankings_remark_that_a_payout_is_open()
    {
        using var campaign = Campaign();

        var top = campaign.Performance().Top();

        Assert.Equal(["", "payout open"], top.Select(row => top.Column("remark").TextOf(row)));
        Assert.Contains(">payout open<", Shown.Html(top), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_of_a_payout_that_is_paid_in_part_how_much_is_open()
    {
        using var campaign = Campaign();

        var all = campaign.Performance().Influencers;

        Assert.Equal(
            [("1", "paid"), ("2", "open"), ("3", "open"), ("4", "paid, ₹30 open")],
            all.Select(row => (row.InfluencerId, all.Column("payout_status").TextOf(row))).Order());
    }

    [Fact]
    public void Lists_findings_and_issues_of_payouts_without_a_sale_say_what_is_open()
    {
        using var campaign = Campaign();
        var performance = campaign.Performance();

        var list = performance.PaidWithoutSales();

        Assert.Equal("Payout without a sale: 2 influencers, ₹400 of payout (₹330 of it still open)", list.Caption);
        Assert.Contains(">open<", Shown.Html(list), StringComparison.Ordinal);
        Assert.Contains(
            performance.Insights(),
            insight => insight.Finding
                == "2 influencers have payouts of ₹400 (₹330 of it still open) (57.1 % of the payout) and have no tracked sale.");
        Assert.Contains(
            performance.Data.Issues,
            issue => issue.Kind == IssueKind.PayoutsWithoutSales
                && issue.Message == "2 influencers with payout rows have no sale (2 of them with payouts of ₹400, ₹330 of it still open).");
    }

    [Fact]
    public void The_words_stay_as_they_are_where_nothing_is_open()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,6,900\n",
            Payouts = "influencer_id,total_payout,status\n1,100,Paid\n3,300,Paid\n",
        };
        var performance = campaign.Performance();

        Assert.Equal("Paid without a sale: 1 influencer, ₹300 of payout", performance.PaidWithoutSales().Caption);
        Assert.Contains("1 of 2 paid influencers stays below break-even (1.00×)", SpreadTitle(performance), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_of_payouts_calls_nobody_paid_where_some_are_open()
    {
        using var campaign = Campaign();

        Assert.StartsWith(
            "2 of 4 influencers with a payout stay below break-even (1.00×)",
            SpreadTitle(campaign.Performance()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_payout_audit_says_what_is_still_open()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,6,900\n2,6,900\n3,6,900\n4,6,900\n",
            Payouts =
                "influencer_id,basis,rate,orders,total_payout,status\n1,order,10,6,60,Paid\n2,order,10,6,60,Paid\n3,order,10,6,60,Paid\n"
                + "4,order,10,6,99,Pending\n",
        };

        var audit = campaign.Performance().PayoutAudit(targetRoas: 1);

        Assert.Contains("₹99 of it is still open: not paid yet.", audit.Findings().Findings[0].Text, StringComparison.Ordinal);
        Assert.Equal("₹99.00 (open)", audit.Exceptions.Column("paid").TextOf(Assert.Single(audit.Exceptions)));
        var hovers = ChartJson.Of(audit.ExpectedVsPaidChart()).ToJsonString();
        Assert.Contains("open \\u20B999", hovers, StringComparison.Ordinal);
        Assert.DoesNotContain("paid \\u20B999", hovers, StringComparison.Ordinal);
    }

    private static string SpreadTitle(CampaignPerformance performance) =>
        (string)ChartJson.Of(Charts.RevenueVsPayout(performance.ToDataFrame()))["layout"]!["meta"]!["title"]!;

    private static TestCampaign Campaign() => new()
    {
        Sales = "influencer_id,orders,revenue\n1,6,900\n2,6,800\n",
        Payouts = "influencer_id,total_payout,status\n1,100,Paid\n2,200,Pending\n3,300,Scheduled\n4,70,Paid\n4,30,Pending\n",
    };
}
