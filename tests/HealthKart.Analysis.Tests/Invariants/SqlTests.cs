using FsCheck.Xunit;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests.RealData;
using Xunit;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>SQL computes every number a second time from the cells of the files: both must agree to the paisa.</summary>
[Properties(Arbitrary = [typeof(OrderedExportArbitrary)], MaxTest = 300)]
public sealed class SqlTests
{
    // SQL cuts each allocated payout off after eight decimals.
    private const decimal Allocated = 0.00001m;

    public static TheoryData<string> Sets => Oracle.Folders();

    [Property]
    public void Exports_with_every_fault_have_the_numbers_of_SQL(ExportedCampaign exported)
    {
        using var campaign = exported.Write();
        using var sql = new SqlCampaign(exported.Tables);
        var data = campaign.Load();

        AssertSame(sql, data, CampaignFilter.None);
        AssertSame(sql, data, exported.Filter);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Sets))]
    public void Real_data_have_the_numbers_of_SQL(string set) => AssertSame(Oracle.FolderOf(set));

    [Fact]
    public void The_sample_has_the_numbers_of_SQL() => AssertSame(RepositoryRoot.PathOf("data"));

    private static void AssertSame(string folder)
    {
        using var sql = new SqlCampaign(
        [
            CellTable.Read(folder, "influencer", "influencers", CellTable.InfluencerColumns),
            CellTable.Read(folder, "tracking", "sales", CellTable.SalesColumns),
            CellTable.Read(folder, "payout", "payouts", CellTable.PayoutColumns),
        ]);
        var data = CampaignData.Load(folder);

        foreach (var filter in Filters(sql))
        {
            AssertSame(sql, data, filter);
        }
    }

    /// <summary>Some filters of each kind, and all together.</summary>
    private static IEnumerable<CampaignFilter> Filters(SqlCampaign sql)
    {
        var (platforms, categories) =
            (sql.ValuesOf("influencer", "platform").Take(2).ToArray(), sql.ValuesOf("influencer", "category").Skip(1).ToArray());
        var (campaigns, products) = (sql.ValuesOf("sale", "campaign").Take(3).ToArray(), sql.ValuesOf("sale", "product").Take(3).ToArray());
        var days = sql.ValuesOf("sale", "day");
        DateOnly? since = days.Count == 0 ? null : DateOnly.Parse(days[days.Count / 4], null);
        DateOnly? until = days.Count == 0 ? null : DateOnly.Parse(days[days.Count * 3 / 4], null);
        return
        [
            CampaignFilter.None,
            new() { Platforms = platforms, MinRoas = 1.5m },
            new() { Categories = categories, From = since },
            new() { Campaigns = campaigns, Products = products },
            new()
            {
                Platforms = platforms,
                Categories = categories,
                Campaigns = campaigns,
                From = since,
                To = until,
                MinRoas = 0.5m,
                MinOrders = 1,
            },
        ];
    }

    private static void AssertSame(SqlCampaign sql, CampaignData data, CampaignFilter filter)
    {
        sql.Filter(filter);
        var performance = data.Performance(filter);
        AssertInfluencers(sql.Read("influencers"), performance);
        AssertTotals(sql.Read("totals"), performance);
        AssertAccounts(sql.Read("totals"), data);
        AssertParts(sql.Read("parts"), performance);
    }

    private static void AssertInfluencers(IReadOnlyDictionary<string, SqlSums> expected, CampaignPerformance performance)
    {
        Assert.Equal(expected.Count, performance.Influencers.Count);
        foreach (var row in performance.Influencers)
        {
            Assert.True(expected.TryGetValue(row.InfluencerId.ToLowerInvariant(), out var sums), row.InfluencerId);

            // One data set has 150,000 of them: assertions that look into tuples would take minutes.
            if (sums!.Rows != row.SalesRows
                || sums.Orders != (row.Orders ?? 0)
                || sums.Revenue != (row.Revenue ?? 0)
                || sums.Basis != row.PayoutBasis)
            {
                Assert.Fail($"expected {sums}, found {row}");
            }

            AssertPayout(sums, row.TotalPayout, row.Roas, row.PayoutAllocated);
        }
    }

    private static void AssertTotals(IReadOnlyDictionary<string, SqlSums> expected, CampaignPerformance performance)
    {
        var allocated = performance.PayoutAllocated;
        AssertTotals(expected["shown"], performance.Totals, allocated);
        AssertTotals(expected["with sales"], performance.WithSales, allocated);
        AssertRemainder(expected["unattributed"], performance.Unattributed);
        AssertRemainder(expected["rejected"], performance.Rejected);
        AssertRemainder(expected["excluded"] with { Orders = 0 }, performance.Excluded);
        Assert.Equal(expected["open"].Revenue, performance.Totals.OpenRevenue);
        Assert.True(Math.Abs(expected["open"].Payout!.Value - performance.Totals.OpenPayout) < Allocated);
        Assert.Equal((expected["hidden"].Rows, expected["hidden"].Revenue), (performance.Hidden.Influencers, performance.Hidden.Revenue));
        Assert.True(Math.Abs(expected["hidden"].Payout!.Value - performance.Hidden.TotalPayout) < Allocated);
        Assert.Equal(expected["not allocated"].Payout, performance.NotAllocatedPayout);
    }

    private static void AssertTotals(SqlSums expected, PerformanceTotals totals, bool isAllocated)
    {
        Assert.Equal((expected.Rows, expected.Orders, expected.Revenue), (totals.Influencers, totals.Orders ?? 0, totals.Revenue ?? 0));
        AssertPayout(expected, totals.TotalPayout, totals.Roas, isAllocated);
    }

    private static void AssertRemainder(SqlSums expected, Remainder remainder) => Assert.Equal(
        (expected.Rows, expected.Orders, expected.Revenue, expected.Payout ?? 0),
        (remainder.Rows, remainder.Orders, remainder.Revenue, remainder.TotalPayout));

    private static void AssertAccounts(IReadOnlyDictionary<string, SqlSums> expected, CampaignData data)
    {
        foreach (var account in data.Accounts.Where(account => account.File is CampaignFile.Sales or CampaignFile.Payouts))
        {
            AssertAccount("used", account.RowsUsed, account.MoneyUsed);
            AssertAccount("unattributed", account.RowsUnattributed, account.MoneyUnattributed);
            AssertAccount("excluded", account.RowsExcluded, account.MoneyExcluded);
            AssertAccount("rejected", account.RowsRejected, account.MoneyRejected);

            void AssertAccount(string status, long rows, decimal money)
            {
                var sums = expected.GetValueOrDefault($"{account.File} {status}".ToLowerInvariant(), SqlSums.None);
                Assert.Equal((status, sums.Rows, account.File == CampaignFile.Sales ? sums.Revenue : sums.Payout), (status, rows, money));
            }
        }
    }

    private static void AssertParts(IReadOnlyDictionary<string, SqlSums> expected, CampaignPerformance performance)
    {
        var parts = PartsOf("campaign", performance.ByCampaign())
            .Concat(PartsOf("product", performance.ByProduct()))
            .Concat(PartsOf("month", performance.ByMonth()));

        Assert.Equal(
            expected.Select(part => (part.Key, part.Value.Orders, part.Value.Revenue)).OrderBy(part => part.Key, StringComparer.Ordinal),
            parts.OrderBy(part => part.Name, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, decimal Orders, decimal Revenue)> PartsOf(string dimension, ResultList<BreakdownRow> parts) =>
        from part in parts
        where part.Orders != 0 || part.Revenue != 0
        select ($"{dimension} {part.Value.ToLowerInvariant()}", part.Orders ?? 0, part.Revenue ?? 0);

    private static void AssertPayout(SqlSums expected, decimal? payout, decimal? roas, bool isAllocated)
    {
        var isSame = isAllocated
            ? Math.Abs((expected.Payout - payout)!.Value) < Allocated
            : expected.Payout == payout && expected.Roas == Math.Floor((roas ?? 0) * 10_000) / 10_000;
        if (!isSame)
        {
            Assert.Fail($"expected {expected}, found payout {payout}, ROAS {roas}");
        }
    }
}
