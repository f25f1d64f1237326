using HealthKart.Report;
using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>
/// What holds for every file, however it is written: of its numbers, of what its rows say of themselves, of its orders, sums and columns.
/// </summary>
[Properties(Arbitrary = [typeof(LedgerArbitrary)], MaxTest = 200, EndSize = 40)]
public sealed class ReadingInvariantTests
{
    private const string Payouts = "influencer_id,total_payout\nINF1,100\nINF2,70.50\nINF3,9";

    private static readonly string[] s_doesNotStand = ["declined", "Cancelled", "RTO", "refunded", "chargeback"];

    // Columns that a file may have more, which are none of a campaign's.
    private static readonly IssueKind[] s_aboutColumns = [IssueKind.DuplicateHeader, IssueKind.SecondCandidate];

    [Property]
    public void Amounts_in_any_convention_are_the_same_numbers_or_are_warned_of_with_both_totals(WrittenColumn column)
    {
        using var campaign = new TestCampaign { Sales = column.Csv };

        var data = campaign.Load();

        if (data.Performance().Totals.Revenue != column.Total)
        {
            var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.AmbiguousNumbers);
            Assert.Contains(column.Total.ToString("#,0.##", CultureInfo.InvariantCulture), issue.Message, StringComparison.Ordinal);
            Assert.Contains(issue.Revenue!.Value.ToString("#,0.##", CultureInfo.InvariantCulture), issue.Message, StringComparison.Ordinal);
            Assert.Equal(issue.Revenue, data.Performance().Totals.Revenue);
        }

        Assert.Equal((column.Amounts.Count, 0L), (data.Accounts[0].RowsUsed, data.Accounts[0].RowsRejected));
    }

    [Property]
    public void Any_mixture_of_what_rows_say_of_themselves_keeps_every_row_and_rupee(Ledger ledger)
    {
        foreach (var open in new[] { "use", "exclude" })
        {
            using var campaign = new TestCampaign { Sales = ledger.ToString() };

            var data = campaign.Load(new LoadOptions { Open = open });

            // Sums have a property of their own.
            if (data.Issues.Any(issue => issue.Kind == IssueKind.ExcludedSum))
            {
                return;
            }

            var account = Assert.Single(data.Accounts);
            var expected = Judge(ledger, open == "exclude");
            Assert.Equal(
                (ledger.Rows.Count, expected.Used.Rows, expected.Unattributed.Rows, expected.Excluded.Rows, 0L),
                (account.RowsRead, account.RowsUsed, account.RowsUnattributed, account.RowsExcluded, account.RowsRejected));
            var allMoney = expected.Used.Money + expected.Unattributed.Money + expected.Excluded.Money;
            Assert.Equal(
                (expected.Used.Money, expected.Unattributed.Money, expected.Excluded.Money, allMoney),
                (account.MoneyUsed, account.MoneyUnattributed, account.MoneyExcluded, account.MoneyRead));
            Assert.Equal(
                (expected.Used.Money, expected.Orders, expected.Open),
                (data.Performance().Totals.Revenue, data.Performance().Totals.Orders, data.Performance().Totals.OpenRevenue));
        }
    }

    [Property]
    public void Sums_in_a_file_change_no_total_and_no_ROAS(Ledger ledger, bool isFirst, bool isBlank, bool isShared)
    {
        // Each influencer's rows stand together, with what they come to below them.
        var rows = Known(ledger).OrderBy(row => row.Id, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var plain = new Ledger(rows);
        var lines = new List<string>();
        var order = 0;
        foreach (var group in rows.GroupBy(row => row.Id, StringComparer.Ordinal))
        {
            lines.AddRange(group.Select(row => plain.Line(row, order++)));
            lines.Add(SumLine(isBlank && group.Count() > 1 ? "" : $"{group.Key} Total", [.. group]));
        }

        lines.Insert(
            isFirst ? 0 : lines.Count,
            SumLine(isBlank && rows.Count > 1 && rows.DistinctBy(row => row.Id).Count() > 1 ? "" : "Grand Total", rows));
        using var campaign = new TestCampaign { Sales = plain.ToString(), Payouts = Payouts };
        using var summed = new TestCampaign { Sales = string.Join('\n', lines.Prepend(Ledger.Header)), Payouts = Payouts + "\n,179.50" };

        AssertSame(campaign.Load(), summed.Load(new LoadOptions { LeastToShare = isShared ? 0 : long.MaxValue }));
    }

    [Property]
    public void Repeated_rows_and_earlier_states_of_orders_change_no_total_and_no_ROAS(Ledger ledger, PositiveInt seed, bool isShared)
    {
        var random = new Random(seed.Get);
        var rows = Known(ledger);
        var plain = new Ledger(rows);
        var lines = new List<string>();
        for (var order = 0; order < rows.Count; order++)
        {
            if (random.Next(3) == 0)
            {
                lines.Add(plain.Line(rows[order] with { Status = "pending", RefundedPaise = 0, Cancelled = "" }, order));
            }

            lines.Add(plain.Line(rows[order], order));
            if (random.Next(3) == 0)
            {
                var earlier = rows[random.Next(order + 1)];
                var row = random.Next(2) == 0 ? earlier : rows[order];
                var again = plain.Line(row, random.Next(2) == 0 ? rows.IndexOf(earlier) : order);
                lines.Add(lines.Contains(again) ? again : lines[^1]);
            }
        }

        using var campaign = new TestCampaign { Sales = plain.ToString(), Payouts = Payouts };
        using var repeated = new TestCampaign { Sales = string.Join('\n', lines.Prepend(Ledger.Header)), Payouts = Payouts };

        var data = repeated.Load(new LoadOptions { LeastToShare = isShared ? 0 : long.MaxValue });

        AssertSame(campaign.Load(), data);
        Assert.True(data.Accounts.All(account => account.IsBalanced));
    }

    [Property]
    public void Names_and_places_of_columns_and_further_columns_change_only_what_is_said_of_columns(Ledger ledger, PositiveInt seed)
    {
        var random = new Random(seed.Get);
        using var campaign = new TestCampaign { Sales = ledger.ToString(), Payouts = Payouts };
        using var other = new TestCampaign
        {
            Sales = Otherwise(ledger.ToString(), ColumnAliases.Sales, random),
            Payouts = Otherwise(Payouts, ColumnAliases.Payouts, random),
        };

        var (plain, changed) = (campaign.Load(), other.Load());

        AssertSame(plain, changed);
        Assert.Equal(plain.Accounts, changed.Accounts);
        Assert.Equal(IssuesOf(plain), IssuesOf(changed));

        static IEnumerable<(IssueKind, string?, long?, long, decimal?, decimal?)> IssuesOf(CampaignData data) => data.Issues
            .Where(issue => !s_aboutColumns.Contains(issue.Kind))
            .Select(issue => (issue.Kind, issue.File, issue.Line, issue.Count, issue.Revenue, issue.TotalPayout))
            .Order();
    }

    private static void AssertSame(CampaignData expected, CampaignData actual)
    {
        var (one, two) = (expected.Performance(), actual.Performance());
        Assert.Equal(one.Totals, two.Totals);
        Assert.Equal(one.Unattributed, two.Unattributed);
        Assert.Equal(RowsOf(one), RowsOf(two));

        static IEnumerable<(string, decimal?, decimal?, decimal?, decimal?)> RowsOf(CampaignPerformance performance) =>
            performance.Influencers.Select(row => (row.InfluencerId.ToUpperInvariant(), row.Orders, row.Revenue, row.TotalPayout, row.Roas))
                .Order();
    }

    /// <summary>The rows that belong to somebody, each under one spelling.</summary>
    private static List<LedgerRow> Known(Ledger ledger) =>
        [
            .. ledger.Rows.Where(row => row.Id.StartsWith("INF", StringComparison.OrdinalIgnoreCase))
                .Select(row => row with { Id = row.Id.ToUpperInvariant() }),
        ];

    private static string SumLine(string name, IReadOnlyList<LedgerRow> rows) =>
        $",{name},,{rows.Sum(row => row.Orders)},{Ledger.Rupees(rows.Sum(row => (long)row.Paise))},,,,,";

    /// <summary>The rules once more, as simply as can be.</summary>
    private static (Part Used, Part Unattributed, Part Excluded, decimal Orders, decimal Open) Judge(Ledger ledger, bool isOpenExcluded)
    {
        var (used, unattributed, excluded, orders, open) = (new Part(), new Part(), new Part(), 0m, 0m);
        foreach (var row in ledger.Rows)
        {
            var isRefund = row.Type is "refund" or "Return" or "credit note";
            var isOpen = row.Status is "pending" or "on_hold";
            var money = (isRefund ? -row.Paise : row.Paise) / 100m;
            var (_, back) = (row, money > 0 ? row.RefundedPaise / 100m : 0);
            var isOut = row.Cancelled is "2025-03-09" or "yes"
                || row.Test is "true" or "1" or "yes"
                || row.Type == "test"
                || s_doesNotStand.Contains(row.Status)
                || (isOpen && isOpenExcluded);
            if (isOut || back >= Math.Abs(money))
            {
                excluded.Add(1, money);
                continue;
            }

            excluded.Add(0, back);
            var isNobody = row.Id is "" or "(not set)";
            (isNobody ? unattributed : used).Add(1, money - back);
            orders += isNobody ? 0 : isRefund ? -row.Orders : row.Orders;
            open += isNobody || !isOpen ? 0 : money - back;
        }

        return (used, unattributed, excluded, orders, open);
    }

    /// <summary>The same file with other names of its columns, in another order, with columns that nobody reads.</summary>
    private static string Otherwise(string csv, ColumnAliases.Column[] columns, Random random)
    {
        var rows = csv.Split('\n').Select(line => line.Split(',').ToList()).ToList();
        for (var place = 0; place < rows[0].Count; place++)
        {
            var column = columns.First(each => each.Name == rows[0][place] || each.Aliases.Contains(ColumnAliases.Fold(rows[0][place])));
            var aliases = column.Aliases
                .Where(alias =>
                    columns.Count(each => each.Aliases.Contains(alias)) == 1
                        && !(column.Name == "revenue" && alias.StartsWith("net", StringComparison.Ordinal)))
                .ToList();
            var alias = aliases[random.Next(aliases.Count)];
            rows[0][place] = random.Next(3) switch { 0 => alias.ToUpperInvariant(), 1 => $" {alias[..1]}_{alias[1..]}", _ => alias };
        }

        for (var more = random.Next(4); more > 0; more--)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                rows[row].Add(row == 0 ? $"zz note {more}" : "1.250,5 of it");
            }
        }

        int[] places = [.. Enumerable.Range(0, rows[0].Count)];
        random.Shuffle(places);
        return string.Join(
            '\n',
            rows.Select(row =>
                string.Join(
                    ',', places.Select(place => row[place].Contains(',', StringComparison.Ordinal) ? $"\"{row[place]}\"" : row[place]))));
    }

    private sealed class Part
    {
        internal long Rows { get; private set; }

        internal decimal Money { get; private set; }

        internal void Add(long rows, decimal money) => (Rows, Money) = (Rows + rows, Money + money);
    }
}
