using HealthKart.Analysis;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Tests.RealData;
using Xunit;

namespace HealthKart.Report.Tests.Display;

/// <summary>What is said of the payouts of real campaigns.</summary>
public sealed class RealPayoutFindingsTests
{
    [Fact]
    public void Of_commissions_without_sales_it_is_said_which_revenue_they_stand_for()
    {
        var audit = CampaignData.Load(Oracle.FolderOf("harshavv2504__test_case")).PayoutAudit();

        Assert.Contains(audit.Findings().Findings, finding =>
            finding.Text.Contains("the amounts stand for ₹2,84,01,000 of revenue", StringComparison.Ordinal));
    }

    [Fact]
    public void Posts_that_payouts_take_for_granted_are_said_to_be_others()
    {
        var audit = CampaignData.Load(Oracle.FolderOf("viso27__HealthKart-Influencer-Marketing-Dashboard")).PayoutAudit();

        Assert.Contains(audit.Findings().Findings, finding =>
            finding.Text.StartsWith("If the posts counted instead, payouts paid per post", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("post", false)]
    [InlineData("order", true)]
    public void Who_is_paid_by_the_post_is_off_by_no_tracked_order(string basis, bool isTold)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,60,1000\n2,40,9000\n",
            Payouts = $"influencer_id,basis,rate,orders,total_payout\n1,{basis},100,2,200\n2,{basis},150,3,450\n",
        };

        var findings = campaign.Load().PayoutAudit().Findings().Findings;

        Assert.Equal(
            isTold, findings.Any(finding => finding.Text.Contains("If the tracked orders counted instead", StringComparison.Ordinal)));
    }
}
