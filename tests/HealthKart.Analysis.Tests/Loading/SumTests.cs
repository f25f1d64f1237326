using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>A line of sums is no influencer, and is not counted again.</summary>
public sealed class SumTests
{
    [Theory]
    [InlineData("Total")]
    [InlineData("TOTAL:")]
    [InlineData("Grand Total")]
    [InlineData("Sub-Total")]
    [InlineData("Summe")]
    [InlineData("Gesamt")]
    [InlineData("कुल")]
    [InlineData("Overall")]
    [InlineData("Total (INR)")]
    [InlineData("Total: Account")]
    [InlineData("March Total")]
    public void A_row_with_a_word_for_a_sum_and_its_amount_is_excluded_in_every_file(string word)
    {
        using var campaign = new TestCampaign
        {
            Influencers = $"id,name,followers\n1,Asha,1000\n2,Bala,500\n{word},,1500",
            Posts = $"influencer_id,reach\n1,10\n2,20\n{word},30",
            Payouts = $"influencer_id,total_payout\n1,4\n2,6\n{word},10",
            Sales = $"influencer_id,orders,revenue\n1,1,10\n2,2,20.50\n{word},,30.50",
        };

        var data = campaign.Load();
        var totals = data.Performance().Totals;

        Assert.Equal((2, 30.50m, 3m, 10m), (totals.Influencers, totals.Revenue, totals.Orders, totals.TotalPayout));
        Assert.Equal([4L, 4L, 4L, 4L], data.Issues.Where(issue => issue.Kind == IssueKind.ExcludedSum).Select(issue => issue.Line!.Value));
        Assert.All(data.Accounts, account =>
            Assert.Equal((3L, 2L, 1L, true), (account.RowsRead, account.RowsUsed, account.RowsExcluded, account.IsBalanced)));
        Assert.DoesNotContain(data.Issues, issue => issue.Kind == IssueKind.SumRow);
    }

    [Theory]
    [InlineData("1,1,10\n2,2,20\n,3,30", 30, 1)]
    [InlineData(",3,30\n1,1,10\n2,2,20", 30, 1)]
    [InlineData("1,1,10\n2,2,20\n,4,30", 30, 0)]
    [InlineData("1,1,10\n,1,10", 10, 0)]
    [InlineData("1,1,10\n2,1,5\n,1,14", 15, 0)]
    [InlineData("1,1,10\n1,2,20\n,3,30\n2,1,4\n2,1,6\n,2,10\n,5,40", 40, 3)]
    [InlineData("1,1,10\n#N/A,1,20\n2,1,5\n,3,35", 15, 1)]
    [InlineData(",1,7\n1,1,10\n2,2,20\n,3,30", 30, 1)]
    public void A_row_that_names_nobody_is_a_sum_where_all_its_amounts_are(string rows, double revenue, long excluded)
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n" + rows };

        foreach (var least in new[] { 0, long.MaxValue })
        {
            var data = campaign.Load(new LoadOptions { LeastToShare = least });

            Assert.Equal(((decimal)revenue, excluded), (data.Performance().Totals.Revenue, Assert.Single(data.Accounts).RowsExcluded));
        }
    }

    [Theory]
    [InlineData("1,1,5,x\n,1,7\n1,1,10\n2,2,20\n,3,30")]
    [InlineData("1,1,\n,1,7\n1,1,10\n2,2,20\n,3,30")]
    public void A_row_that_could_not_be_read_is_not_the_first_of_which_others_are_no_sum(string rows)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n" + rows,
            Payouts = "influencer_id,orders,total_payout\n" + rows,
        };

        var data = campaign.Load();
        var performance = data.Performance();

        Assert.Equal((30m, 7m), (performance.Totals.Revenue, performance.Unattributed.Revenue));
        Assert.Equal(37, performance.Totals.TotalPayout);
        Assert.Equal(2, data.Issues.Count(issue => issue.Kind == IssueKind.ExcludedSum));
    }

    [Theory]
    [InlineData(",5,50,10\n1,1,10,\n2,2,20,\n,3,30,", 70)]
    [InlineData("1,5,50,10\n2,1,20,\n,6,70,", 60)]
    public void A_sum_counts_what_was_sold_whatever_went_back_of_it(string rows, double revenue)
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue,refunded\n" + rows };

        var data = campaign.Load();
        var performance = data.Performance();

        Assert.Equal((decimal)revenue, performance.Totals.Revenue + performance.Unattributed.Revenue);
        Assert.Single(data.Issues, issue => issue.Kind == IssueKind.ExcludedSum);
    }

    [Fact]
    public void A_sum_of_what_stands_and_a_sum_of_all_are_both_sums()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,status,revenue\n1,paid,10\n2,declined,20\n2,refund,3\nTotal,,33\nTotal,,7",
        };

        var data = campaign.Load();

        Assert.Equal((7m, 3L), (data.Performance().Totals.Revenue, Assert.Single(data.Accounts).RowsExcluded));
    }

    [Fact]
    public void Inserting_lines_of_sums_changes_no_total_for_one_reader_or_two()
    {
        var random = new Random(21);
        for (var run = 0; run < 60; run++)
        {
            var groups = Enumerable.Range(1, random.Next(1, 6))
                .Select(id =>
                    Enumerable.Range(0, random.Next(1, 40))
                        .Select(_ => (Id: $"INF{id}", Orders: random.Next(1, 9), Revenue: random.Next(1, 100_000) / 100m))
                        .ToList())
                .ToList();
            var (plain, summed) = (new List<string>(), new List<string>());
            foreach (var group in groups)
            {
                var rows = group.Select(row => Row(row.Id, row.Orders, row.Revenue)).ToList();
                plain.AddRange(rows);
                summed.AddRange(rows);
                summed.Add(Row(group[0].Id + " Total", group.Sum(row => row.Orders), group.Sum(row => row.Revenue)));
            }

            var (orders, revenue) =
                (groups.SelectMany(group => group).Sum(row => row.Orders), groups.SelectMany(group => group).Sum(row => row.Revenue));
            summed.Insert(random.Next(2) == 0 ? 0 : summed.Count, Row("Grand Total", orders, revenue));
            using var one = new TestCampaign { Sales = Header + string.Join('\n', plain) };
            using var two = new TestCampaign { Sales = Header + string.Join('\n', summed) };

            var data = two.Load(new LoadOptions { LeastToShare = run % 2 == 0 ? 0 : long.MaxValue });

            Assert.Equal(one.Performance().Totals, data.Performance().Totals);
            Assert.Equal(groups.Count + 1, Assert.Single(data.Accounts).RowsExcluded);
            Assert.True(Assert.Single(data.Accounts).IsBalanced);
        }
    }

    private const string Header = "influencer_id,orders,revenue\n";

    private static string Row(string id, int orders, decimal revenue) =>
        string.Create(CultureInfo.InvariantCulture, $"{id},{orders},{revenue}");
}
