using HealthKart.Report;
using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Files that broke on their way: what can be read is, what is lost is said.</summary>
public sealed class DamagedFileTests
{
    [Theory]
    [InlineData("1,10,x\n2,20,\"Holi\n3,30,z\n4,40,z\n", 10, 20, "the 2 lines below are in its cell too")]
    [InlineData("1,10,x\n2,20,\"Holi\n3,30,z", 10, 20, "the line below is in its cell too")]
    [InlineData("1,10,x\n2,20,\"Holi", 10, 20, "a quote opens in this row and is not closed; the row is rejected.")]
    [InlineData("1,10,x\n2,20,\"Holi\n3,30,\"z\"\n4,40,z\n", 50, 20, "the line below is in its cell too")]
    [InlineData("1,10,x\n2,\"20,Holi\n3,30,z\n", 10, 0, "the line below is in its cell too")]
    public void A_quote_that_is_not_closed_costs_its_row_and_says_which_lines_it_took(string rows, int used, int rejected, string message)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue,campaign\n" + rows,
            Payouts = "influencer_id,total_payout,basis\n" + rows,
        };

        var data = campaign.Load();

        foreach (var account in data.Accounts)
        {
            Assert.Equal(((decimal)used, (decimal)rejected, 1L), (account.MoneyUsed, account.MoneyRejected, account.RowsRejected));
            var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnclosedQuote && issue.File == account.Name);
            Assert.Equal((3L, IssueSeverity.Error), (issue.Line, issue.Severity));
            Assert.Contains(message, issue.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1,10,5\" screen", "5\" screen")]
    [InlineData("1,10,\"big\" deal", "big deal")]
    public void A_quote_that_stays_in_its_line_is_text(string row, string campaignName)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,revenue,campaign\n{row}\n2,20,x\n" };

        var data = campaign.Load();

        Assert.Equal([campaignName, "x"], data.Sales().Select(sale => sale.Campaign));
        Assert.Equal(0, Assert.Single(data.Accounts).RowsRejected);
    }

    [Theory]
    [InlineData("1,5,10\n2,5,\"x\n3,5,1\n")]
    [InlineData("1,5,10\n2,5,\"x\n3,5,\"y\"\n")]
    public void A_quote_that_is_not_closed_costs_influencers_and_posts_their_row_too(string rows)
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,city\n" + rows,
            Posts = "influencer_id,likes,caption\n" + rows,
            Payouts = "influencer_id,total_payout\n1,1",
        };

        var data = campaign.Load();

        Assert.All(
            data.Accounts.Where(account => account.File != CampaignFile.Payouts),
            account => Assert.Equal((2L, 1L, 1L), (account.RowsRead, account.RowsUsed, account.RowsRejected)));
        Assert.Equal(2, data.Issues.Count(issue => issue.Kind == IssueKind.UnclosedQuote));
    }

    [Fact]
    public void A_quote_that_takes_a_whole_large_file_is_one_line_and_not_all_of_the_memory()
    {
        var rows = new StringBuilder("influencer_id,revenue,campaign\n1,10,\"x\n");
        rows.Insert(rows.Length, "2,20,Diwali\n", 9_000_000);
        using var campaign = new TestCampaign { Sales = rows.ToString() };

        var error = Assert.Throws<CampaignInputException>(() => campaign.Load()).Message;

        Assert.Equal(
            "tracking_data.csv: a row has more than 64 MB, as happens when a quote is not closed. "
            + "Look for a single quote sign (\") in the file and close or remove it.",
            error);
    }

    [Fact]
    public void A_cell_of_10_MB_is_a_cell()
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,campaign,revenue\n1,{new string('x', 10_000_000)},10\n2,y,oops\n" };

        var data = campaign.Load();

        Assert.Equal((10_000_000, 10m), (Assert.Single(data.Sales()).Campaign.Length, data.Performance().Totals.Revenue));
        Assert.Equal(3, Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableMoney).Line);
    }

    [Fact]
    public void A_file_whose_end_was_filled_with_NUL_says_that_it_is_damaged()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue\n1,10\n" + new string('\0', 500),
            Payouts = "influencer_id,total_payout\n1,10\n" + new string('\0', 500),
        };

        var data = campaign.Load();

        Assert.All(data.Accounts, account => Assert.Equal((2L, 1L, 1L), (account.RowsRead, account.RowsUsed, account.RowsRejected)));
        var issue = data.Issues.First(issue => issue.Kind == IssueKind.NulBytes);
        Assert.Equal(
            "payouts.csv, line 3: the row holds NUL bytes and no amount: the file is damaged here; "
            + "the row is rejected. Export the file again.",
            issue.ToLine());
    }

    [Fact]
    public void NUL_bytes_around_a_value_are_no_part_of_it()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,campaign,date,revenue\n\0" + "1\0,\0,\0\0\0\0\0\0\0\0\0\0,10\n" };

        var sale = Assert.Single(campaign.Load().Sales());

        Assert.Equal(("1", "", null), (sale.InfluencerId, sale.Campaign, sale.Date));
    }

    [Fact]
    public void A_row_that_ends_before_its_amount_says_so()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,Net Revenue\n1\n2,x\n3,x,10\n",
            Payouts = "influencer_id,total_payout\n1\n",
        };

        var data = campaign.Load();

        Assert.Equal(
            [
                "payouts.csv, line 2: the row ends after 1 of 2 cells, before total_payout; its amount is not known.",
                "tracking_data.csv, line 2: the row ends after 1 of 3 cells, before Net Revenue; it is rejected. "
                + "Look whether the file was cut here.",
                "tracking_data.csv, line 3: the row ends after 2 of 3 cells, before Net Revenue; it is rejected. "
                + "Look whether the file was cut here.",
            ],
            data.Issues.Where(issue => issue.Kind == IssueKind.ShortRow).Select(issue => issue.ToLine()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("influencer_id,revenue,orders,campaign\n1,10,1,x\n2,20,1,y\n3,3", 2)]
    [InlineData("influencer_id;revenue;orders;campaign\r\n1;10;1;x\r\n2;20;1", 3)]
    public void A_file_that_ends_within_a_row_may_have_been_cut(string text, int cells)
    {
        using var campaign = new TestCampaign { Sales = text };

        var issue = Assert.Single(campaign.Load().Issues, issue => issue.Kind == IssueKind.CutFile);

        Assert.Equal(
            $"tracking_data.csv: the file ends within its last row, after {cells} of 4 cells and without a line end: it may have been cut. "
            + "Export it again if it was.",
            issue.ToLine());
    }

    [Theory]
    [InlineData("influencer_id,revenue,orders\n1,10,1\n2,20,1")]
    [InlineData("influencer_id,revenue,orders\n1,10,1\n2,20\n")]
    [InlineData("influencer_id,revenue,orders\n1,10,1\n2,20,\"1")]
    [InlineData("influencer_id,revenue,orders")]
    public void A_last_row_that_is_whole_or_ended_says_nothing_of_a_cut(string text)
    {
        using var campaign = new TestCampaign { Sales = text };

        Assert.DoesNotContain(campaign.Load().Issues, issue => issue.Kind == IssueKind.CutFile);
    }

    [Fact]
    public void A_header_that_stands_in_the_file_again_is_no_row_of_data()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "ID,Name\n1,Asha\n ID,Name \n2,Bala\nID,Name",
            Posts = "influencer_id,likes\n1,5\ninfluencer_id,likes\n",
            Sales = "influencer_id,revenue\n1,10\ninfluencer_id,revenue\n1,20\ninfluencer_id,revenue\n",
            Payouts = "influencer_id,total_payout,basis\n1,10,post\ninfluencer_id,total_payout,basis\n",
        };

        var data = campaign.Load();

        Assert.Equal(["Asha", "Bala"], data.Influencers.Select(influencer => influencer.Name));
        Assert.Equal([2L, 1L, 2L, 1L], data.Accounts.OrderBy(account => account.File).Select(account => account.RowsRejected));
        Assert.Equal(6, data.Issues.Count(issue => issue is { Kind: IssueKind.RepeatedHeader, Severity: IssueSeverity.Error }));
        Assert.DoesNotContain(
            data.Issues, issue => issue.Kind is IssueKind.DuplicateRow or IssueKind.UnusableNumber or IssueKind.UnusableMoney);
    }

    [Fact]
    public void A_column_that_the_header_names_twice_is_read_once_with_a_warning()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,Revenue,revenue,note,note\n1,10,99,a,b" };

        var data = campaign.Load();

        Assert.Equal(10m, data.Performance().Totals.Revenue);
        Assert.Equal(
            "tracking_data.csv: 2 columns are called 'Revenue'; the first is read. Rename the others, or remove them.",
            Assert.Single(data.Issues, issue => issue.Kind == IssueKind.DuplicateHeader).ToLine());
    }

    [Fact]
    public void Rows_of_empty_cells_are_blank_lines()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n,\n1,Asha\n,\n",
            Posts = "influencer_id,likes\n,\n1,4\n ,\n",
            Sales = "influencer_id,revenue\n,\n1,10\n,\n,\n",
            Payouts = "influencer_id,total_payout\n1,10\n\" \",\n,\n,\n",
        };

        var data = campaign.Load();

        Assert.All(data.Accounts, account => Assert.Equal((1L, 1L), (account.RowsRead, account.RowsUsed)));
        Assert.DoesNotContain(data.Issues, issue => issue.Kind is not (IssueKind.MissingColumn or IssueKind.MissingFile));
    }

    [Fact]
    public void A_line_with_a_word_for_a_sum_and_another_amount_is_used_with_a_warning()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n1,Asha\nsum,Sum Kapoor",
            Sales = "influencer_id,revenue\n1,10\n1,19\nGrand Total,31\nsum,1\n",
            Payouts = "influencer_id,total_payout\n1,3\nTotal:,5\n",
        };

        var data = campaign.Load();

        Assert.Equal((61m, 8m), (data.Performance().Totals.Revenue, data.Performance().Totals.TotalPayout));
        Assert.Equal(
            [
                ("id 'Grand Total' looks like a line of sums; its row is used, which counts everything twice if so. Remove it then.",
                    31m,
                    null),
                ("id 'Total:' looks like a line of sums; its row is used, which counts everything twice if so. Remove it then.", 0m, 5m),
            ],
            data.Issues.Where(issue => issue.Kind == IssueKind.SumRow)
                .OrderBy(issue => issue.Message, StringComparer.Ordinal)
                .Select(issue => (issue.Message, issue.Revenue!.Value, issue.TotalPayout)));
    }
}
