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

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#VALUE!")]
    [InlineData("#DIV/0!")]
    [InlineData("(not set)")]
    [InlineData(" (None) ")]
    [InlineData("(direct)")]
    [InlineData("(blank)")]
    [InlineData("nan")]
    [InlineData("NaN")]
    [InlineData("undefined")]
    [InlineData("None")]
    public void An_id_that_names_nobody_is_unattributed_and_said(string id)
    {
        using var campaign = new TestCampaign
        {
            Sales = $"influencer_id,orders,revenue\n{id},2,100.50\n1,1,10\n{id}x,1,1",
            Payouts = $"influencer_id,total_payout\n{id},30.25\n1,5",
        };

        var data = campaign.Load();

        Assert.Equal(new Remainder(2, 100.50m, 2m, 30.25m), data.Performance().Unattributed);
        Assert.Equal(
            [(30.25m, 0), (0m, 100.50m)],
            data.Issues.Where(issue => issue.Kind == IssueKind.UnsetId).Select(issue => (issue.TotalPayout ?? 0, issue.Revenue ?? 0)));
    }

    [Theory]
    [InlineData("\"=\"\"00123\"\"\"", "00123")]
    [InlineData("'00123", "00123")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("Riya\u00A0Sharma", "Riya Sharma")]
    [InlineData("INF1\u200B", "INF1")]
    [InlineData("\u200BINF1\uFEFF", "INF1")]
    [InlineData("IN\u00ADF1", "INF1")]
    [InlineData("मुंबई", "मुंबई")]
    public void What_nobody_sees_and_what_spreadsheets_add_is_no_part_of_an_id(string spelling, string id)
    {
        using var campaign = new TestCampaign
        {
            Influencers = $"id\n{id}",
            Sales = $"influencer_id,revenue\n{spelling},10",
            Payouts = $"influencer_id,total_payout\n{spelling},5",
        };

        var row = Assert.Single(campaign.Performance().Influencers);

        Assert.Equal((id, 10m, 5m, true), (row.InfluencerId, row.Revenue, row.TotalPayout, row.Influencer.IsListed));
    }

    [Theory]
    [InlineData("1.23457E+12", true)]
    [InlineData("9,91214e+15", true)]
    [InlineData("1E+12", true)]
    [InlineData("A1.2E+12", false)]
    [InlineData("12E+12", false)]
    [InlineData("team+12", false)]
    [InlineData("1.5", false)]
    public void Ids_in_scientific_notation_are_errors_in_every_file(string id, bool isDamaged)
    {
        using var campaign = new TestCampaign
        {
            Influencers = $"id;name\n{id};A",
            Sales = $"influencer_id;orders;revenue\n{id};1;10",
            Payouts = $"influencer_id;total_payout\n{id};5",
        };

        var data = campaign.Load();

        Assert.Equal(isDamaged ? 3 : 0, data.Issues.Count(issue => issue is { Kind: IssueKind.DamagedId, Severity: IssueSeverity.Error }));
        Assert.Equal(
            (isDamaged ? 10m : 0, isDamaged ? 5m : 0), (data.Performance().Rejected.Revenue, data.Performance().Rejected.TotalPayout));
        Assert.All(data.Accounts, account => Assert.True(account.IsBalanced));
    }

    [Theory]
    [InlineData("@Riya", "riya", true)]
    [InlineData("riya", "@riya", true)]
    [InlineData("@riya.k", "https://www.instagram.com/riya.k/?hl=en", true)]
    [InlineData("https://youtube.com/@riya", "RIYA", true)]
    [InlineData("@riya", "riya2", false)]
    [InlineData("@riya", "https://riya/", false)]
    [InlineData("Riya K", "@riya", false)]
    public void Handles_and_links_of_one_name_join_where_nothing_else_does_and_it_is_said(string known, string other, bool isOne)
    {
        using var campaign = new TestCampaign
        {
            Influencers = $"id\n{known}",
            Sales = $"influencer_id,campaign,revenue\n{other},A,10\n{known},A,1\n{other},B,3",
            Payouts = $"influencer_id,campaign,total_payout\n{other},A,5",
        };

        var data = campaign.Load();
        var performance = data.Performance();

        Assert.Equal(isOne ? 1 : 2, performance.Influencers.Count);
        Assert.Equal((14m, 5m), (performance.Totals.Revenue, performance.Totals.TotalPayout));
        var filtered = data.Performance(new CampaignFilter { Campaigns = ["A"] });
        Assert.Equal((11m, 5m), (filtered.Totals.Revenue, performance.ByCampaign().Sum(part => part.TotalPayout ?? 0)));
        Assert.Equal(
            isOne ? [other] : [], data.Issues.Where(issue => issue.Kind == IssueKind.JoinedByHandle).Select(issue => issue.Value!));
        Assert.All(data.Accounts, account => Assert.True(account.IsBalanced));
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
            Assert.Equal(
                (row.InfluencerId, Influencer.Unknown, Influencer.Unknown, Influencer.Unknown),
                (row.Name, row.Platform, row.Category, row.Tier));
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

        Assert.Equal(
            [("payouts.csv", 3L, "9"), ("tracking_data.csv", 2L, "8")],
            issues.Select(issue => (issue.File!, issue.Line!.Value, issue.Value!)));
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
