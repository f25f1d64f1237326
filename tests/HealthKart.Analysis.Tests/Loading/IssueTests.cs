using HealthKart.Report;
using System.Globalization;
using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class IssueTests
{
    [Fact]
    public void The_line_of_an_issue_is_where_its_row_starts_after_blank_lines_and_quoted_line_ends()
    {
        using var campaign = new TestCampaign
        {
            Sales = "\n\ninfluencer_id,campaign,revenue\r\n1,\"two\nlines\",bad\r\n\r\n1,x,10\n1,\"a\r\nb\r\nc\",worse\n1,x,worst",
        };

        var lines = campaign.Load().Issues.Where(issue => issue.Kind == IssueKind.UnusableMoney)
            .Select(issue => (issue.Line!.Value, issue.Value!));

        Assert.Equal([(4L, "bad"), (8L, "worse"), (11L, "worst")], lines);
    }

    [Fact]
    public void The_line_stays_exact_far_into_a_large_file()
    {
        var text = new StringBuilder("influencer_id,campaign,revenue\n");
        for (var row = 0; row < 40_000; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row},\"two\nlines\",10\n");
        }

        using var campaign = new TestCampaign { Sales = text.Append("x,y,bad").ToString() };

        Assert.Equal(80_002L, Assert.Single(campaign.Load().Issues, issue => issue.Kind == IssueKind.UnusableMoney).Line);
    }

    [Fact]
    public void Of_a_kind_1000_are_kept_and_all_are_counted()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue\n" + string.Concat(Enumerable.Repeat("1,bad\n", 1_234)) + "1,-5\n",
        };

        var data = campaign.Load();
        var issues = data.Issues.Where(issue => issue.Kind == IssueKind.UnusableMoney).ToList();

        Assert.Equal(1_001, issues.Count);
        Assert.Equal(1_234, issues.Sum(issue => issue.Count));
        Assert.Equal(
            (234L, null, "234 more of the same kind, not listed one by one."), (issues[^1].Count, issues[^1].Line, issues[^1].Message));
        Assert.Single(data.Issues, issue => issue.Kind == IssueKind.NegativeRevenue);
        Assert.Equal(1_234, Assert.Single(data.Accounts).RowsRejected);
    }

    [Fact]
    public void Exactly_1000_of_a_kind_need_no_line_about_more()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n" + string.Concat(Enumerable.Repeat("1,bad\n", 1_000)) };

        Assert.Equal(1_000, campaign.Load().Issues.Count(issue => issue.Kind == IssueKind.UnusableMoney));
    }

    [Fact]
    public void Errors_stand_before_warnings()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,-5\n1,bad" };

        var severities = campaign.Load().Issues.Select(issue => issue.Severity).ToList();

        Assert.Equal(severities.OrderByDescending(severity => severity), severities);
        Assert.Equal(IssueSeverity.Error, severities[0]);
    }

    [Fact]
    public void Rows_that_repeat_are_found_with_their_money_and_used()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\r\n1,1,100\n1,2,100\r\n1,1,100\n1,1,100",
            Payouts = "influencer_id,total_payout\n1,40\n2,40\n1,40",
            Posts = "influencer_id,likes\n1,4\n1,4",
        };

        var data = campaign.Load();

        Assert.Equal(
            [
                ("posts.csv", 3L, null, null),
                ("payouts.csv", 4L, null, 40m),
                ("tracking_data.csv", 4L, 100m, null),
                ("tracking_data.csv", 5L, 100m, (decimal?)null),
            ],
            data.Issues.Where(issue => issue.Kind == IssueKind.DuplicateRow)
                .OrderBy(issue => issue.File, StringComparer.Ordinal).ThenBy(issue => issue.Line)
                .OrderBy(issue => issue.File != "posts.csv")
                .Select(issue => (issue.File!, issue.Line!.Value, issue.Revenue, issue.TotalPayout)));
        Assert.Equal((400m, 120m), (data.Performance().Totals.Revenue, data.Performance().Totals.TotalPayout));
    }

    [Fact]
    public void Above_two_million_rows_repetitions_are_not_sought_and_the_report_says_so()
    {
        var text = new StringBuilder("id,revenue\n", 9_000_000).Insert(11, "1,1\n", DuplicateRows.MostRows + 1);
        using var campaign = new TestCampaign { Sales = text.ToString() };

        var data = campaign.Load(new LoadOptions { Breakdowns = false });

        Assert.Equal(DuplicateRows.MostRows + 1, data.Performance().Totals.Revenue);
        Assert.DoesNotContain(data.Issues, issue => issue.Kind == IssueKind.DuplicateRow);
        Assert.Contains(
            "2,000,000",
            Assert.Single(data.Issues, issue => issue.Kind == IssueKind.DuplicatesNotSought).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Those_paid_without_a_sale_and_those_who_sold_without_a_payout_are_summed_up()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,100\n2,1,30.50\n3,1,20",
            Payouts = "influencer_id,total_payout\n1,40\n4,70\n5,0",
        };

        var issues = campaign.Load().Issues;

        var unpaid = Assert.Single(issues, issue => issue.Kind == IssueKind.SalesWithoutPayouts);
        Assert.Equal((2L, 50.50m), (unpaid.Count, unpaid.Revenue));
        var unsold = Assert.Single(issues, issue => issue.Kind == IssueKind.PayoutsWithoutSales);
        Assert.Equal((2L, 70m), (unsold.Count, unsold.TotalPayout));
    }

    [Fact]
    public void A_message_is_one_line_whatever_the_header_holds()
    {
        using var campaign = new TestCampaign
        {
            Posts = "influencer_id,\"\u001b\nlikes\"\n1,many",
            Payouts = "influencer_id,total_payout,\"\nrate\"\n1,5,soon",
        };

        var issues = campaign.Load().Issues.Where(issue => issue.Kind == IssueKind.UnusableNumber).ToList();

        Assert.All(issues, issue => Assert.DoesNotContain(issue.ToLine(), char.IsControl));
    }

    [Fact]
    public void A_message_is_one_line_whatever_the_cell_holds()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,\"a\u001b[31m\nb\u2028" + new string('x', 500) + "\"" };

        var message = Assert.Single(campaign.Load().Issues, issue => issue.Kind == IssueKind.UnusableMoney).ToLine();

        Assert.DoesNotContain(message, letter => char.IsControl(letter) || letter == '\u2028');
        Assert.InRange(message.Length, 20, 300);
    }
}
