using HealthKart.Report;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Rows that say themselves that they did not happen are in no sum, and in the account.</summary>
public sealed class StandingTests
{
    [Theory]
    [InlineData("status", "declined")]
    [InlineData("Order Status", "Cancelled")]
    [InlineData("financial_status", "voided")]
    [InlineData("payment status", "FAILED")]
    [InlineData("conversion_status", "rejected")]
    [InlineData("commissionStatus", "denied")]
    [InlineData("state", "returned to origin")]
    [InlineData("status", "chargeback")]
    [InlineData("status", "refunded")]
    [InlineData("cancelled_at", "2025-03-03 12:00")]
    [InlineData("Canceled At", "yes")]
    [InlineData("is_test", "true")]
    [InlineData("test_order", "1")]
    [InlineData("type", "test")]
    public void What_does_not_stand_is_excluded_in_rows_and_money(string header, string cell)
    {
        using var campaign = new TestCampaign
        {
            Sales = $"influencer_id,{header},orders,revenue\n1,,1,100.50\n1,{cell},2,200.25\n,{cell},1,7",
            Payouts = $"influencer_id,{header},total_payout\n1,,10\n1,{cell},20\n1,{cell},",
        };

        var data = campaign.Load();
        var performance = data.Performance();
        var sales = data.Accounts.First(account => account.File == CampaignFile.Sales);
        var payouts = data.Accounts.First(account => account.File == CampaignFile.Payouts);

        Assert.Equal((100.5m, 1m, 10m), (performance.Totals.Revenue, performance.Totals.Orders, performance.Totals.TotalPayout));
        Assert.Equal((3L, 1L, 2L, 207.25m), (sales.RowsRead, sales.RowsUsed, sales.RowsExcluded, sales.MoneyExcluded));
        Assert.Equal((3L, 1L, 2L, 20m), (payouts.RowsRead, payouts.RowsUsed, payouts.RowsExcluded, payouts.MoneyExcluded));
        Assert.Equal(new Remainder(4, 207.25m, 0, 20), performance.Excluded);
        Assert.All(data.Accounts, account => Assert.True(account.IsBalanced));
        Assert.Equal(100.5m, Assert.Single(data.Sales()).Revenue);
        var issue = data.Issues.First(issue => issue.Kind == IssueKind.NotStanding && issue.File == TestCampaign.SalesName);
        Assert.Equal(
            (3L, header, cell, 200.25m, IssueSeverity.Warning),
            (issue.Line!.Value, issue.Column, issue.Value, issue.Revenue, issue.Severity));
    }

    [Theory]
    [InlineData("status", "approved")]
    [InlineData("status", "partially_refunded")]
    [InlineData("cancelled_at", "")]
    [InlineData("cancelled_at", "0000-00-00 00:00:00")]
    [InlineData("is_test", "no")]
    [InlineData("is_test", "FALSE")]
    [InlineData("state", "Maharashtra")]
    [InlineData("type", "sale")]
    public void What_stands_is_used_without_a_word(string header, string cell)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,{header},orders,revenue\n1,{cell},1,100" };

        var data = campaign.Load();

        Assert.Equal(100, data.Performance().Totals.Revenue);
        Assert.DoesNotContain(data.Issues, issue => issue.Kind is not IssueKind.MissingFile);
    }

    [Fact]
    public void Open_rows_are_used_and_their_amount_is_said_or_they_are_left_out()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,status,orders,revenue\n1,A,pending,1,100\n1,B,approved,1,50\n2,B,On-Hold,1,30",
            Payouts = "influencer_id,status,total_payout\n1,Pending,40\n1,scheduled,2\n2,Pending,9\n2,Paid,1\n,pending,5",
        };

        var (used, excluded) = (campaign.Load().Performance(), campaign.Load(new LoadOptions { Open = "exclude" }).Performance());

        Assert.Equal(
            (180m, 130m, 57m, 56m), (used.Totals.Revenue, used.Totals.OpenRevenue, used.Totals.TotalPayout, used.Totals.OpenPayout));
        Assert.Equal(
            [PayoutStatus.Open, PayoutStatus.Paid],
            used.Influencers.OrderBy(row => row.InfluencerId, StringComparer.Ordinal).Select(row => row.PayoutStatus));
        Assert.Equal(30, campaign.Load().Performance(new CampaignFilter { Campaigns = ["B"] }).Totals.OpenRevenue);
        Assert.Equal(
            (50m, 0m, 1m, 0m),
            (excluded.Totals.Revenue, excluded.Totals.OpenRevenue, excluded.Totals.TotalPayout, excluded.Totals.OpenPayout));
        Assert.Equal(new Remainder(6, 130, 0, 56), excluded.Excluded);
    }

    [Fact]
    public void A_refund_with_a_positive_amount_is_a_return_with_its_orders()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,type,orders,revenue\n1,sale,2,500\n1,refund,1,200\n1,Refund,1,-100\n1,return,,50",
        };

        var data = campaign.Load();

        Assert.Equal((150m, 2m), (data.Performance().Totals.Revenue, data.Performance().Totals.Orders));
        Assert.Equal([3L, 5L], data.Issues.Where(issue => issue.Kind == IssueKind.Refund).Select(issue => issue.Line!.Value));
        Assert.Equal(150, Assert.Single(data.Accounts).MoneyRead);
    }

    [Theory]
    [InlineData("revenue", 350, 150)]
    [InlineData("gross_revenue", 350, 150)]
    [InlineData("net_revenue", 500, 0)]
    public void Refunded_money_reduces_its_row_unless_the_amount_is_net(string header, double revenue, double excluded)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,orders,{header},refunds\n1,1,300,\n1,1,150,100\n1,1,50,-50" };

        var data = campaign.Load();

        Assert.Equal((decimal)revenue, data.Performance().Totals.Revenue);
        var account = Assert.Single(data.Accounts);
        Assert.Equal((500m, (decimal)excluded, excluded == 0 ? 0L : 1L), (account.MoneyRead, account.MoneyExcluded, account.RowsExcluded));
        Assert.True(account.IsBalanced);
    }

    [Fact]
    public void Words_that_nobody_knows_are_used_and_listed_with_their_money()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,status,orders,revenue\n1,paid,1,100\n1,mystery,1,50\n1,Mystery,1,5\n1,odd,1,700\n1,declined,1,9",
            Payouts = "influencer_id,state,total_payout\n1,Kerala,10",
        };

        var data = campaign.Load();

        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnknownStatus);
        Assert.Equal(("status", 3L, 755m), (issue.Column, issue.Count, issue.Revenue));
        Assert.Contains("'odd' in 1 row with ₹700, 'mystery'", issue.Message, StringComparison.Ordinal);
        Assert.Equal(855, data.Performance().Totals.Revenue);
    }

    [Fact]
    public void Two_readers_of_one_file_exclude_what_one_does()
    {
        string[] words = ["approved", "declined", "pending", "refund", "odd", ""];
        var random = new Random(3);
        var rows = Enumerable.Range(0, 20_000)
            .Select(_ => $"{random.Next(50)},{words[random.Next(words.Length)]},{random.Next(3)},{random.Next(10_000)}.5");
        using var campaign = new TestCampaign { Sales = "influencer_id,status,orders,revenue\n" + string.Join('\n', rows) };

        var (one, two) =
            (campaign.Load(new LoadOptions { LeastToShare = long.MaxValue }), campaign.Load(new LoadOptions { LeastToShare = 0 }));

        Assert.Equal(one.Accounts, two.Accounts);
        Assert.Equal(one.Performance().Totals, two.Performance().Totals);
        Assert.Equal(
            one.Issues.Where(issue => issue.Kind == IssueKind.UnknownStatus).Select(issue => (issue.Count, issue.Revenue)),
            two.Issues.Where(issue => issue.Kind == IssueKind.UnknownStatus).Select(issue => (issue.Count, issue.Revenue)));
    }

    [Fact]
    public void Excluded_rows_stand_with_their_reason_in_the_file_of_rejected_rows()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,status,orders,revenue,refunds\n1,declined,1,100,\n1,pending,1,5,\n1,paid,1,60,10",
        };

        var path = campaign.PathOf("rejected-rows.csv");
        Assert.Equal(path, campaign.Load(new LoadOptions { Open = "exclude" }).Quality().WriteRejectedRows(path));

        var lines = File.ReadAllLines(path);
        Assert.Equal("file,line,column,reason,influencer_id,status,orders,revenue,refunds", lines[0]);
        Assert.StartsWith("tracking_data.csv,2,status,\"status says 'declined'", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("tracking_data.csv,3,status,\"status says 'pending'", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("tracking_data.csv,4,refunds,\"₹10 of ₹60 went back", lines[3], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Theory]
    [InlineData("Void", "1", "0")]
    [InlineData("Is Cancelled", "TRUE", "false")]
    [InlineData("Action Status", "REVERSED", "LOCKED")]
    public void What_a_network_calls_void_or_reversed_does_not_stand(string header, string not, string stands)
    {
        using var campaign = new TestCampaign
        {
            Sales =
                $"Action Id,Media Partner Id,Action Date,Sale Amount,{header}\n1,77,2025-03-01,100,{stands}\n2,77,2025-03-01,50,{not}\n",
            Payouts = "Media Partner,Payout\n77,10\n",
        };

        var performance = campaign.Performance();

        Assert.Equal((100m, 1m, 10m), (performance.Totals.Revenue, performance.Totals.Orders, performance.Totals.Roas));
        Assert.Equal((1, 50m), (performance.Excluded.Rows, performance.Excluded.Revenue));
    }
}
