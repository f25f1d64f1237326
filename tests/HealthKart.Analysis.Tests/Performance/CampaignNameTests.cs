using HealthKart.Report;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

/// <summary>
/// Payouts for campaigns that no sale has, and the other way round, are said with their money; spellings of a campaign are one.
/// </summary>
public sealed class CampaignNameTests
{
    private const string Sales =
        "influencer_id,campaign,date,orders,revenue\n1,Diwali Sale,2025-10-10,1,100\n1,Diwali Sale,2025-10-11,1,200\n"
        + "2,Holi,2025-03-03,1,150\n2,Eid,2025-04-03,1,70";

    [Fact]
    public void A_payout_for_a_campaign_that_no_sale_has_is_a_finding_with_the_nearest_name()
    {
        using var campaign = new TestCampaign
        {
            Sales = Sales,
            Payouts = "influencer_id,campaign,total_payout\n1,diwali_sale,60\n1,Diwlai-Sale,40\n2,DIWLAI SALE,1.5\n2,HOLI,10\n2,,5",
        };

        var finding = Assert.Single(campaign.Load().Quality().Findings, finding => finding.Kind == IssueKind.PayoutCampaignWithoutSales);

        Assert.Equal((41.5m, 1L, "payouts.csv"), (finding.TotalPayout, finding.Count, finding.File));
        Assert.StartsWith(
            "Payouts of ₹41.50 are for a campaign that no sale has: 'Diwlai-Sale' (₹41.50; the nearest is 'Diwali Sale').",
            finding.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(campaign.Load().Issues, issue => issue.Kind == IssueKind.SalesCampaignWithoutPayouts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_campaign_that_no_payout_is_for_is_a_finding_where_every_payout_names_one(bool breakdowns)
    {
        using var campaign = new TestCampaign
        {
            Sales = Sales,
            Payouts = "influencer_id,campaign,total_payout\n1,Diwali Sale,60\n2,Holi,10",
        };

        var issue = Assert.Single(
            campaign.Load(new LoadOptions { Breakdowns = breakdowns }).Issues,
            issue => issue.Kind == IssueKind.SalesCampaignWithoutPayouts);

        Assert.Equal((70m, "Eid"), (issue.Revenue, issue.Value));
        Assert.Contains("'Eid' (₹70)", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_whose_campaigns_are_the_same_but_for_their_spelling_have_no_such_finding()
    {
        using var campaign = new TestCampaign
        {
            Sales = Sales,
            Payouts = "influencer_id,campaign,total_payout\n1,diwali-sale,60\n2,HOLI,10\n2,eid ,1",
        };

        Assert.DoesNotContain(
            campaign.Load().Issues, issue => issue.Kind is IssueKind.PayoutCampaignWithoutSales or IssueKind.SalesCampaignWithoutPayouts);
    }

    [Fact]
    public void Under_a_filter_by_campaign_a_payout_for_an_unknown_one_is_named_as_not_placed()
    {
        using var campaign = new TestCampaign
        {
            Sales = Sales,
            Payouts = "influencer_id,campaign,total_payout\n1,Diwali Sale,60\n1,Diwlai Sale,40\n2,Holi,10",
        };
        var data = campaign.Load();

        var diwali = data.Performance(new() { Campaigns = ["diwali_sale"] });

        Assert.Equal((60m, 0m), (diwali.Totals.TotalPayout, diwali.NotAllocatedPayout));
        Assert.Equal(
            ("Diwlai Sale", 40m, "Diwali Sale"), (diwali.NotPlaced[0].Name, diwali.NotPlaced[0].Money, diwali.NotPlaced[0].Nearest));
        Assert.Empty(data.Performance().NotPlaced);
        Assert.Empty(data.Performance(new() { Campaigns = ["Diwlai Sale"] }).NotPlaced);
        Assert.Empty(data.Performance(new() { Campaigns = ["Diwali Sale"], Name = "2" }).NotPlaced);
    }

    [Fact]
    public void A_filter_by_what_no_file_has_says_so()
    {
        using var campaign = new TestCampaign { Sales = Sales };

        Assert.Equal(
            "No platform 'Instagram' in the data: no file has a column 'platform', or it is blank in every row. "
            + "healthkart check lists the columns.",
            Assert.Throws<CampaignInputException>(() => campaign.Performance(new() { Platforms = ["Instagram"] })).Message);
    }

    [Fact]
    public void A_comparison_knows_the_spellings_of_a_campaign_and_counts_as_the_summary_does()
    {
        using var before = new TestCampaign { Sales = Sales, Influencers = "id,name\n1,Asha\n2,Bala\n3,Chitra" };
        using var after = new TestCampaign { Sales = Sales.Replace("Diwali Sale", "diwali_sale", StringComparison.Ordinal) };

        var comparison = CampaignComparison.Of(before.Performance(), after.Performance());

        Assert.All(comparison.Campaigns, campaign => Assert.Equal(Presence.Both, campaign.Presence));
        Assert.Equal([3m, 2m], comparison.Totals.Take(2).Select(total => total.Change.Before!.Value));
        Assert.Equal((before.Performance().Totals.Influencers, before.Performance().WithSales.Influencers), (3, 2));
    }
}
