using HealthKart.Analysis.Payouts;
using Xunit;

namespace HealthKart.Analysis.Tests.RealData;

/// <summary>What the payouts of real campaigns say, counted independently of this product.</summary>
public sealed class RealPayoutTests
{
    public static TheoryData<string, string, string, int, decimal> Rules => new()
    {
        { "Satyam0775__healthkart-intern-assignment", "order", "rate × orders of the payouts file", 74_717, 5_431_860_000m },
        { "Satyam0775__healthkart-intern-assignment", "post", "flat: the rate, once", 75_283, 75_283_000m },
        { "abhy-kumar__Healthkart-Intern", "post", "rate × posts", 55, 3_207_937.01m },
        { "abhy-kumar__Healthkart-Intern", "order", "rate × orders of the payouts file", 45, 150_394.21m },
        { "dransing__healthkart-influencer-dashboard", "order", "rate × orders of the payouts file", 2, 700 },
        { "dransing__healthkart-influencer-dashboard", "post", "rate × posts", 1, 500 },
        { "harshavv2504__test_case", "post", "rate × posts", 129, 23_837_561.89m },
        { "sathvisath__HealthKart_Influencer_Marketing_Task", "order", "rate × orders of the payouts file", 2, 2_000 },
        { "sathvisath__HealthKart_Influencer_Marketing_Task", "post", "rate × posts", 2, 3_500 },
        { "viso27__HealthKart-Influencer-Marketing-Dashboard", "order", "rate × orders of the payouts file", 59, 159_960.54m },
        { "viso27__HealthKart-Influencer-Marketing-Dashboard", "post", "rate × 3, the same for everybody", 41, 7_663.50m },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_explains_every_row_of_the_basis(string set, string name, string rule, int rows, decimal paid)
    {
        var audit = CampaignData.Load(Oracle.FolderOf(set)).PayoutAudit();

        var basis = Assert.Single(audit.Bases, basis => basis.Basis == name);
        Assert.Equal(
            (rule, rows, rows, paid, paid),
            (basis.Rule?.ToString(), basis.Rows, basis.Test!.RowsExplained, basis.TotalPayout, basis.Test.PaidExplained));
        Assert.DoesNotContain(audit.Exceptions, row => row.Basis == name);
    }

    [Fact]
    public void A_ledger_of_commissions_without_sales_follows_no_rule_that_its_rows_can_tell()
    {
        var data = CampaignData.Load(Oracle.FolderOf("harshavv2504__test_case"));

        var audit = data.PayoutAudit();

        // Every row is 8 % of one order of one of ten prices: the sales that would tell which are not there.
        var orders = data.Payouts.Where(payout => payout.Basis == "order").ToList();
        Assert.Equal((0.08m, 1m), orders.Select(payout => (payout.Rate!.Value, payout.Orders!.Value)).Distinct().Single());
        Assert.Equal(
            [350, 450, 650, 800, 900, 950, 1200, 1500, 1800, 3800],
            orders.Select(payout => payout.Amount!.Value / payout.Rate!.Value).Distinct().Order());
        var basis = audit.Bases.Single(basis => basis.Basis == "order");
        Assert.Equal((null, 26_007, 2_272_080m, 28_401_000m), (basis.Rule, basis.Rows, basis.TotalPayout, basis.RevenueIfRatesAreShares));
        Assert.Empty(audit.Exceptions);
    }

    [Fact]
    public void The_same_ledger_is_a_share_of_revenue_once_there_are_sales()
    {
        // The sales that the ledger implies, written as a sales file: an order of amount ÷ 0.08 for each row.
        var folder = Oracle.FolderOf("harshavv2504__test_case");
        var ledger = CampaignData.Load(folder).Payouts.Where(payout => payout.Basis == "order").ToList();
        using var campaign = new TestCampaign
        {
            Payouts = File.ReadAllText(Path.Combine(folder, "payouts.csv")),
            Sales = "influencer_id,orders,revenue\n"
                + string.Concat(ledger.Select(payout => FormattableString.Invariant($"{payout.InfluencerId},1,{payout.Amount / 0.08m}\n"))),
        };

        var basis = campaign.Load().PayoutAudit().Bases.Single(basis => basis.Basis == "order");

        Assert.Equal((new PayoutRule(PayoutRuleForm.Rate, PayoutMeasure.TrackedRevenue), 26_007), (basis.Rule, basis.Test!.RowsExplained));
    }

    [Fact]
    public void Orders_that_payouts_claim_and_nobody_tracked_are_told_in_rupees()
    {
        var audit = CampaignData.Load(Oracle.FolderOf("Satyam0775__healthkart-intern-assignment")).PayoutAudit();

        var tracked = audit.Rules.Single(test => test.Basis == "order" && test.Rule.Measure == PayoutMeasure.TrackedOrders);

        Assert.Equal((5_431_834_550m, 0), (tracked.Overpaid, tracked.Underpaid));
    }

    [Fact]
    public void Posts_that_payouts_take_for_granted_are_held_against_the_posts_file()
    {
        var audit = CampaignData.Load(Oracle.FolderOf("viso27__HealthKart-Influencer-Marketing-Dashboard")).PayoutAudit();

        var posts = audit.Rules.Single(test => test.Basis == "post" && test.Rule.Measure == PayoutMeasure.Posts);

        Assert.Equal(7, posts.RowsExplained);
    }
}
