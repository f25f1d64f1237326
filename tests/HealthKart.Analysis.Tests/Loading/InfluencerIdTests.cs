using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class InfluencerIdTests
{
    [Theory]
    [InlineData("7")]
    [InlineData(" 7 ")]
    [InlineData("7.0")]
    [InlineData("\" 7.0\t\"")]
    [InlineData("\u00A07\u00A0")]
    public void Spellings_of_a_number_are_one_influencer(string spelling)
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n7,Asha",
            Sales = $"influencer_id,orders,revenue\n{spelling},1,100",
            Payouts = $"influencer_id,total_payout\n{spelling},50",
        };

        var row = Assert.Single(campaign.Performance().Influencers);

        Assert.Equal(("7", "Asha", 100m, 50m), (row.InfluencerId, row.Name, row.Revenue, row.TotalPayout));
    }

    [Fact]
    public void Ids_are_compared_without_case_in_any_script()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\nINF1,Asha\nÉLAN,Élan",
            Sales = "influencer_id,revenue\ninf1,100\nInf1,10\nélan,5",
        };

        var rows = campaign.Performance().Influencers;

        Assert.Equal([("INF1", 110m), ("ÉLAN", 5m)], rows.Select(row => (row.InfluencerId, row.Revenue!.Value)));
    }

    [Theory]
    [InlineData("7.00", "7")]
    [InlineData("07", "7")]
    [InlineData("A7.0", "A7")]
    [InlineData("7.5", "7")]
    [InlineData(".0", "0")]
    public void Only_digits_lose_a_trailing_point_zero(string one, string other)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,revenue\n{one},100\n{other},10" };

        Assert.Equal([one, other], campaign.Load().Influencers.Select(influencer => influencer.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData("Null")]
    [InlineData("-")]
    [InlineData("\u00A0")]
    public void A_blank_id_in_sales_and_payouts_is_unattributed(string blank)
    {
        using var campaign = new TestCampaign
        {
            Sales = $"influencer_id,orders,revenue\n{blank},2,100.50\n1,1,10",
            Payouts = $"influencer_id,total_payout\n{blank},30.25\n1,5",
        };

        var performance = campaign.Performance();

        Assert.Equal("1", Assert.Single(performance.Influencers).InfluencerId);
        Assert.Equal(new Remainder(2, 100.50m, 2m, 30.25m), performance.Unattributed);
        Assert.Equal((10m, 1m, 35.25m), (performance.Totals.Revenue, performance.Totals.Orders, performance.Totals.TotalPayout));
    }

    [Fact]
    public void The_influencers_file_spells_an_id_before_the_payouts_and_those_before_the_sales()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id\nAbc",
            Payouts = "influencer_id,total_payout\nABC,1\nXyz,1",
            Sales = "influencer_id,revenue\nabc,1\nXYZ,1\nqrs,1\nQRS,1",
        };

        Assert.Equal(["Abc", "Xyz", "qrs"], campaign.Load().Influencers.Select(influencer => influencer.Id));
    }

    [Fact]
    public void The_report_has_everybody_of_any_file()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform\n1,Asha,Instagram\n2,Bala,YouTube",
            Payouts = "influencer_id,total_payout\n2,10\n3,20",
            Sales = "influencer_id,orders,revenue\n3,1,30\n4,1,40",
        };

        var rows = campaign.Performance().Influencers;

        Assert.Equal(["1", "2", "3", "4"], rows.Select(row => row.InfluencerId).Order());
        Assert.All(rows.Where(row => row.InfluencerId is "3" or "4"), row =>
        {
            Assert.Equal((row.InfluencerId, Influencer.Unknown, Influencer.Unknown, Influencer.Unknown), (row.Name, row.Platform, row.Category, row.Tier));
            Assert.False(row.Influencer.IsListed);
        });
    }

    [Fact]
    public void An_id_that_the_influencers_file_lacks_is_an_issue_once()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id\n1",
            Payouts = "influencer_id,total_payout\n1,10\n9,20",
            Sales = "influencer_id,revenue\n8,30\n8,5\n1,2",
        };

        var issues = campaign.Load().Issues.Where(issue => issue.Kind == IssueKind.OrphanId).ToList();

        Assert.Equal([("payouts.csv", 3L, "9"), ("tracking_data.csv", 2L, "8")], issues.Select(issue => (issue.File!, issue.Line!.Value, issue.Value!)));
        Assert.All(issues, issue => Assert.Equal(IssueSeverity.Warning, issue.Severity));
    }

    [Fact]
    public void Of_an_influencer_who_stands_twice_the_first_row_counts()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n1,Asha\n1.0,Impostor\n2,Bala",
            Sales = "influencer_id,revenue\n1,30",
            Payouts = "influencer_id,total_payout\n1,10",
        };

        var data = campaign.Load();

        Assert.Equal(["Asha", "Bala"], data.Influencers.Select(influencer => influencer.Name));
        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.DuplicateInfluencer);
        Assert.Equal((3L, "1.0", IssueSeverity.Error), (issue.Line!.Value, issue.Value, issue.Severity));
        Assert.Equal(40m, data.Performance().Totals.Revenue + data.Performance().Totals.TotalPayout);
    }

    [Theory]
    [InlineData("2", "10")]
    [InlineData("9", "B1")]
    [InlineData("002", "10")]
    [InlineData("02", "2")]
    [InlineData("99999999999999999999", "100000000000000000000")]
    [InlineData("A10", "A9")]
    [InlineData("ghost", "UNSOLD")]
    [InlineData("GHOST", "unsold")]
    public void Ids_are_ordered_as_numbers_where_both_are_digits_else_without_case(string first, string second)
    {
        Assert.True(InfluencerId.Compare(first, second) < 0);
        Assert.True(InfluencerId.Compare(second, first) > 0);
        Assert.Equal(0, InfluencerId.Compare(first, first));
    }
}
