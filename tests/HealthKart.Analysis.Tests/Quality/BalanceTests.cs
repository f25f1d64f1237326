using HealthKart.Report;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Tests.RealData;
using Xunit;

namespace HealthKart.Analysis.Tests.Quality;

/// <summary>Used + unattributed + rejected = read: both sides are counted apart, so that a fault on the way shows.</summary>
public sealed class BalanceTests
{
    private static readonly RowAccount s_whole = new()
    {
        File = CampaignFile.Sales,
        Name = "tracking_data.csv",
        RowsRead = 10,
        RowsUsed = 7,
        RowsUnattributed = 2,
        RowsRejected = 1,
        MoneyRead = 100.50m,
        MoneyUsed = 80m,
        MoneyUnattributed = 20m,
        MoneyRejected = 0.50m,
    };

    public static TheoryData<string> Sets => Oracle.Sets();

    [Fact]
    public void An_account_balances_when_its_parts_are_the_whole_in_rows_and_in_rupees()
    {
        Assert.True(s_whole.IsBalanced);
        Assert.False((s_whole with { RowsUsed = 8 }).IsBalanced);
        Assert.False((s_whole with { RowsRejected = 0 }).IsBalanced);
        Assert.False((s_whole with { MoneyUsed = 80.01m }).IsBalanced);
        Assert.False((s_whole with { MoneyUnattributed = 0 }).IsBalanced);
        Assert.False((s_whole with { MoneyRead = 100.51m }).IsBalanced);
    }

    [Fact]
    public void An_account_that_does_not_balance_is_an_error_with_both_sides()
    {
        var issue = Assert.Single(JoinIssues.Unbalanced([s_whole, s_whole with { RowsUsed = 6, MoneyUsed = 30 }]));

        Assert.Equal((IssueKind.UnbalancedAccount, IssueSeverity.Error, "tracking_data.csv"), (issue.Kind, issue.Severity, issue.File));
        Assert.StartsWith(
            "10 rows and ₹100.50 were read, but 9 rows and ₹50.50 are used, unattributed, excluded or rejected.",
            issue.Message,
            StringComparison.Ordinal);
        Assert.Contains("fault of the program", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_used_is_what_the_influencers_have_after_the_join_whatever_was_read()
    {
        var sums = new InfluencerSums(
            new SalesSummary(new SalesQuery()),
            [new InfluencerPayout(0, new Payout { Amount = 70 }), new InfluencerPayout(-1, new Payout { Amount = 5 })],
            2);

        var sales = sums.Complete(s_whole);
        var payouts = sums.Complete(
            s_whole with { File = CampaignFile.Payouts, RowsRead = 3, RowsRejected = 0, MoneyRead = 175, MoneyRejected = 0 });

        Assert.Equal((0L, 0m, false), (sales.RowsUsed, sales.MoneyUsed, sales.IsBalanced));
        Assert.Equal(
            (1L, 70m, 1L, 5m, false),
            (payouts.RowsUsed, payouts.MoneyUsed, payouts.RowsUnattributed, payouts.MoneyUnattributed, payouts.IsBalanced));
        Assert.True((payouts with { RowsRead = 2, MoneyRead = 75 }).IsBalanced);
    }

    [Fact]
    public void What_is_read_counts_every_row_and_every_readable_rupee()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,100.10\n2,1,-20.05\n,1,50.50\n2,1,lots\n3,1,70.70,shifted\n3,1,0.0001\n",
            Payouts = "influencer_id,total_payout\n1,1000.10\n1,\nn/a,200\n2,soon\n2,30.03,,extra\n",
        };

        var accounts = campaign.Load().Accounts;

        Assert.Equal([(5L, 1230.13m), (6L, 201.2501m)], accounts.Select(account => (account.RowsRead, account.MoneyRead)));
        Assert.All(accounts, account => Assert.True(account.IsBalanced));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Sets))]
    public void Real_data_balance(string set) =>
        Assert.All(CampaignData.Load(Oracle.FolderOf(set)).Accounts, account => Assert.True(account.IsBalanced, account.ToString()));

    [Fact]
    public void A_broken_account_fails_the_check()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();
        var accounts = (List<RowAccount>)performance.Data.Accounts;
        Assert.False(new QualityCheck(performance, []).Failed);

        accounts[^1] = accounts[^1] with { MoneyUsed = accounts[^1].MoneyUsed - 0.01m };

        Assert.True(new QualityCheck(performance, []).Failed);
    }
}
