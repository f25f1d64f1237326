using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>An order counts once, however often it stands in the file.</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData("order_id")]
    [InlineData("Order Number")]
    [InlineData("transactionId")]
    [InlineData("conversion_id")]
    [InlineData("Name")]
    public void Equal_rows_of_one_order_count_once(string header)
    {
        using var campaign = new TestCampaign
        {
            Sales = $"{header},influencer_id,orders,revenue\n#1,1,1,100\n#2,1,1,50\n#1,1,1,100\n#1 ,1,1,100",
        };

        var data = campaign.Load();

        Assert.Equal((150m, 2m), (data.Performance().Totals.Revenue, data.Performance().Totals.Orders));
        Assert.Equal([4L, 5L], data.Issues.Where(issue => issue.Kind == IssueKind.RepeatedOrder).Select(issue => issue.Line!.Value));
        Assert.Equal((2L, 200m), (Assert.Single(data.Accounts).RowsExcluded, Assert.Single(data.Accounts).MoneyExcluded));
        Assert.DoesNotContain(data.Issues, issue => issue.Kind == IssueKind.DuplicateRow);
    }

    [Fact]
    public void Names_of_people_are_no_order_ids()
    {
        using var campaign = new TestCampaign { Sales = "Name,influencer_id,orders,revenue\nAsha,1,1,100\n#1,1,1,100\nAsha,1,1,100" };

        var data = campaign.Load();

        Assert.Equal((300m, 0L), (data.Performance().Totals.Revenue, Assert.Single(data.Accounts).RowsExcluded));
    }

    [Theory]
    [InlineData("order_id,status,influencer_id,revenue\n1,pending,1,100\n1,approved,1,100\n2,pending,1,50", 150, 50)]
    [InlineData("order_id,status,influencer_id,revenue\n1,pending,1,100\n1,declined,1,100\n2,paid,1,50", 50, 0)]
    [InlineData(
        "order_id,status,updated_at,influencer_id,revenue\n1,declined,2025-03-05,1,100\n1,pending,2025-03-01,1,100\n2,paid,2025-03-01,1,50",
        50,
        0)]
    [InlineData(
        "order_id,status,status_date,influencer_id,revenue\n1,declined,,1,100\n1,approved,2025-03-01,1,100\n2,paid,2025-03-01,1,50",
        150,
        0)]
    [InlineData(
        "order_id,financial_status,cancelled_at,influencer_id,revenue\n1,paid,,1,100\n1,voided,2025-03-02,1,100\n2,paid,,1,50", 50, 0)]
    public void An_order_counts_in_its_last_state(string sales, double revenue, double open)
    {
        using var campaign = new TestCampaign { Sales = sales };

        var data = campaign.Load();

        Assert.Equal(((decimal)revenue, (decimal)open), (data.Performance().Totals.Revenue, data.Performance().Totals.OpenRevenue));
        Assert.Single(data.Issues, issue => issue.Kind == IssueKind.EarlierState);
        Assert.All(data.Accounts, account => Assert.True(account.IsBalanced));
    }

    [Theory]
    [InlineData(null, 150, 2)]
    [InlineData("once", 150, 2)]
    [InlineData("sum", 350, 4)]
    public void A_total_that_stands_on_every_line_of_an_order_counts_once(string? lines, double revenue, double orders)
    {
        using var campaign = new TestCampaign
        {
            Sales = "order_id,influencer_id,product,orders,revenue\n1,1,A,1,100\n1,1,B,1,100\n2,1,A,1,50\n1,1,C,1,100",
        };

        var totals = campaign.Load(new LoadOptions { OrderLines = lines }).Performance().Totals;

        Assert.Equal(((decimal)revenue, (decimal)orders), (totals.Revenue, totals.Orders));
    }

    [Fact]
    public void Amounts_of_lines_are_added_up_where_they_differ_in_any_order()
    {
        using var campaign = new TestCampaign
        {
            Sales = "order_id,influencer_id,product,revenue\n1,1,A,100\n1,1,B,100\n2,1,A,50\n2,1,B,60",
        };

        var totals = campaign.Performance().Totals;

        Assert.Equal((310m, 2m), (totals.Revenue, totals.Orders));
    }

    [Fact]
    public void Lines_without_an_amount_are_no_errors()
    {
        using var campaign = new TestCampaign { Sales = "Name,influencer_id,product,revenue\n#1,1,A,100\n#1,,B,\n#2,1,A,50\n#3,1,C," };

        var data = campaign.Load();

        Assert.Equal((150m, 2m), (data.Performance().Totals.Revenue, data.Performance().Totals.Orders));
        Assert.Equal((1L, 1L), (Assert.Single(data.Accounts).RowsExcluded, Assert.Single(data.Accounts).RowsRejected));
        Assert.Equal(3, Assert.Single(data.Issues, issue => issue.Kind == IssueKind.LineWithoutAmount).Line);
    }

    [Fact]
    public void A_refund_of_an_order_is_a_return_and_no_repeated_total()
    {
        using var campaign = new TestCampaign { Sales = "order_id,type,influencer_id,revenue\n1,sale,1,100\n1,refund,1,100\n2,sale,1,50" };

        var totals = campaign.Performance().Totals;

        Assert.Equal((50m, 2m), (totals.Revenue, totals.Orders));
    }

    [Fact]
    public void Where_there_is_no_orders_column_orders_are_the_order_ids_else_the_rows_and_it_is_said()
    {
        using var ids = new TestCampaign { Sales = "order_id,influencer_id,revenue\n1,1,100\n1,1,20\n2,1,50\n,1,5" };
        using var rows = new TestCampaign { Sales = "influencer_id,revenue\n1,100\n1,50\n1,-20" };

        Assert.Equal((3m, 2m), (ids.Performance().Totals.Orders, rows.Performance().Totals.Orders));
        Assert.Contains(
            "each order_id counts",
            Assert.Single(ids.Load().Issues, issue => issue.Kind == IssueKind.MissingColumn).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "each row counts",
            Assert.Single(rows.Load().Issues, issue => issue.Kind == IssueKind.MissingColumn).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Repeating_rows_and_adding_earlier_states_changes_no_total_for_one_reader_or_two()
    {
        var random = new Random(5);
        for (var run = 0; run < 30; run++)
        {
            var orders = Enumerable.Range(1, 200)
                .Select(
                    id => (Id: id, Who: random.Next(8), Date: $"2025-03-{random.Next(1, 28):00}", Revenue: $"{random.Next(1, 5000)}.25"))
                .ToList();
            var once = orders.Select(order => Row(order, "approved")).ToList();
            var often = orders
                .SelectMany(order =>
                    Enumerable.Repeat(Row(order, "pending"), random.Next(3))
                        .Concat(Enumerable.Repeat(Row(order, "approved"), random.Next(1, 3))))
                .ToList();
            using var one = new TestCampaign { Sales = Header + string.Join('\n', once) };
            using var two = new TestCampaign { Sales = Header + string.Join('\n', often) };

            var expected = one.Performance();
            var actual = two.Load(new LoadOptions { LeastToShare = run % 2 == 0 ? 0 : long.MaxValue });

            Assert.Equal(
                (expected.Totals.Revenue, expected.Totals.Orders, expected.Totals.OpenRevenue),
                (actual.Performance().Totals.Revenue, actual.Performance().Totals.Orders, actual.Performance().Totals.OpenRevenue));
            Assert.Equal(often.Count - once.Count, Assert.Single(actual.Accounts).RowsExcluded);
            Assert.True(Assert.Single(actual.Accounts).IsBalanced);
        }
    }

    private const string Header = "order_id,influencer_id,date,revenue,status\n";

    private static string Row((int Id, int Who, string Date, string Revenue) order, string status) =>
        $"{order.Id},{order.Who},{order.Date},{order.Revenue},{status}";
}
