using FsCheck.Xunit;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;
using Xunit;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>
/// What holds for every campaign. FsCheck prints the seed with which a failure can be repeated, and the smallest campaign that fails.
/// </summary>
[Properties(Arbitrary = [typeof(CampaignArbitrary), typeof(ExportedCampaignArbitrary)], MaxTest = 500, EndSize = 40)]
public sealed class CampaignInvariantTests
{
    // What is allocated is a quotient of 28 digits: sums of such differ in the last ones with the order of the rows.
    private const int Decimals = 12;

    private static readonly string[] s_cities = ["Pune", "PUNE", "Agra", "Goa", ""];

    [Property]
    public void Nothing_is_lost(GeneratedCampaign generated)
    {
        using var campaign = generated.Write();

        var data = campaign.Load();
        var performance = data.Performance();

        Assert.Equal(generated.Revenue, performance.Totals.Revenue + performance.Unattributed.Revenue);
        Assert.Equal(generated.Sales.Sum(sale => sale.Orders), performance.Totals.Orders + performance.Unattributed.Orders);
        Assert.Equal(generated.TotalPayout, performance.Totals.TotalPayout);
        Assert.All(data.Accounts, account => Assert.True(account.IsBalanced, account.ToString()));
        Assert.Equal(generated.Revenue, MoneyOf(data, CampaignFile.Sales));
        Assert.Equal(generated.TotalPayout, MoneyOf(data, CampaignFile.Payouts));
    }

    [Property]
    public void Nothing_of_an_export_with_every_fault_is_lost(ExportedCampaign exported)
    {
        using var campaign = exported.Write();

        var data = campaign.Load();
        var (performance, sales, payouts) =
            (data.Performance(), AccountOf(data, CampaignFile.Sales), AccountOf(data, CampaignFile.Payouts));

        Assert.Equal(
            exported.Tables.Select(table => table.Rows.LongCount(row => !Array.TrueForAll(row, string.IsNullOrWhiteSpace))),
            data.Accounts.OrderBy(account => account.File).Select(account => account.RowsRead));
        Assert.All(data.Accounts, account => Assert.True(account.IsBalanced, account.ToString()));
        Assert.Equal(sales.RowsUsed, performance.Influencers.Sum(row => row.SalesRows));
        Assert.Equal(sales.RowsUnattributed + payouts.RowsUnattributed, performance.Unattributed.Rows);
        Assert.Equal(
            (sales.MoneyUsed, sales.MoneyUnattributed, sales.MoneyExcluded, sales.MoneyRejected),
            (performance.Totals.Revenue, performance.Unattributed.Revenue, performance.Excluded.Revenue, performance.Rejected.Revenue));
        Assert.Equal(
            (payouts.MoneyUsed + payouts.MoneyUnattributed, payouts.MoneyExcluded, payouts.MoneyRejected),
            (performance.Totals.TotalPayout, performance.Excluded.TotalPayout, performance.Rejected.TotalPayout));
    }

    [Property]
    public void A_filter_leaves_no_payout_uncounted(GeneratedCampaign generated)
    {
        // A campaign alone: what is in it, what nobody can tell, and what is in the others are all payouts.
        using var campaign = generated.Write();
        var data = campaign.Load();

        var performances = GeneratedCampaign.Campaigns.Append("(unknown)")
            .Select(name => data.Performance(new() { Campaigns = [name] }))
            .ToList();

        var notAllocated = performances[0].NotAllocatedPayout;
        Assert.All(performances, performance => Assert.Equal(notAllocated, performance.NotAllocatedPayout));
        Assert.Equal(generated.TotalPayout, Rounded(performances.Sum(performance => performance.Totals.TotalPayout) + notAllocated));
    }

    [Property]
    public void The_values_of_a_further_column_add_up_to_the_totals_and_part_the_campaign(GeneratedCampaign generated, int seed)
    {
        // The city of a sale: one of four, or a blank.
        using var campaign = generated.Write();
        var random = new Random(seed);
        var lines = File.ReadAllLines(campaign.PathOf(TestCampaign.SalesName));
        campaign.Write(
            TestCampaign.SalesName,
            string.Concat(lines.Select((line, i) => $"{line},{(i == 0 ? "City" : s_cities[random.Next(s_cities.Length)])}\n")));
        var data = campaign.Load(new() { SplitBy = random.Next(2) == 0 ? ["city"] : [] });
        var performance = data.Performance(generated.Filter);

        var parts = performance.By("city");
        var whole = data.Performance(generated.Filter with { MinRoas = 0, MinOrders = 0 });
        var values = data.Performance().By("city").Select(part => part.Value).Where(value => value != BreakdownRow.NotAllocated).ToList();
        var cities = values.Select(city => data.Performance(whole.Filter with { Where = [$"city={city}"] })).ToList();

        Assert.Equal(
            (performance.Totals.Revenue, performance.Totals.Orders), (parts.Sum(part => part.Revenue), parts.Sum(part => part.Orders)));
        Assert.Equal(Rounded(performance.Totals.TotalPayout), Rounded(parts.Sum(part => part.TotalPayout ?? 0)));
        if (values.Count > 0)
        {
            Assert.Equal(
                (whole.Totals.Revenue, whole.Totals.Orders),
                (cities.Sum(city => city.Totals.Revenue), cities.Sum(city => city.Totals.Orders)));
            Assert.All(cities, city => Assert.Equal(cities[0].NotAllocatedPayout, city.NotAllocatedPayout));
            Assert.Equal(
                Rounded(whole.Totals.TotalPayout + whole.NotAllocatedPayout),
                Rounded(cities.Sum(city => city.Totals.TotalPayout) + cities[0].NotAllocatedPayout));
        }
    }

    [Property]
    public void A_filter_by_payout_basis_leaves_those_whom_the_report_shows_with_it(GeneratedCampaign generated)
    {
        using var campaign = generated.Write();
        var data = campaign.Load();
        var performance = data.Performance(generated.Filter);

        foreach (var basis in performance.ByPayoutBasis().Select(part => part.Value).Where(value => value != BreakdownRow.Unattributed))
        {
            var expected = performance.Influencers.Where(row => Breakdowns.BasisOf(row) == basis).ToList();
            var found = data.Performance(generated.Filter with { Bases = [basis] });

            Assert.Equal(
                expected.Select(row => (row.InfluencerId, row.Revenue, row.TotalPayout)),
                found.Influencers.Select(row => (row.InfluencerId, row.Revenue, row.TotalPayout)));
            Assert.Equal(new Remainder(0, 0, 0, 0), found.Unattributed);
        }
    }

    [Property]
    public void A_campaign_beside_itself_shows_no_change_and_half_the_payouts_are_half(GeneratedCampaign generated)
    {
        using var campaign = generated.Write();
        var performance = campaign.Performance(generated.Filter);

        var same = CampaignComparison.Of(performance, performance);
        var half = performance.WhatIf(payout => payout.Amount / 2);

        Assert.All(same.Totals, total => Assert.Equal(0, total.Change.Absolute ?? 0));
        Assert.All(same.Influencers.Concat(same.Campaigns), row =>
            Assert.Equal((Presence.Both, 0, 0), (row.Presence, row.Revenue.Absolute ?? 0, row.TotalPayout.Absolute ?? 0)));
        Assert.Equal(Rounded(performance.Totals.TotalPayout / 2), Rounded(half.After.Totals.TotalPayout));
        Assert.Equal(
            (performance.Totals.Revenue, performance.Totals.Influencers), (half.After.Totals.Revenue, half.After.Totals.Influencers));
    }

    [Property]
    public void Personas_and_the_curve_add_up_to_the_totals(GeneratedCampaign generated)
    {
        using var campaign = generated.Write();
        var performance = campaign.Performance(generated.Filter);

        var (personas, curve) = (performance.Personas(), performance.Concentration().Curve);

        Assert.Equal(performance.Totals.Revenue, personas.Sum(row => row.Revenue ?? 0));
        Assert.Equal(
            Rounded(performance.Totals.TotalPayout),
            Rounded(personas.Sum(row => row.TotalPayout ?? 0) + performance.Unattributed.TotalPayout));
        Assert.Equal(
            (performance.WithSales.Revenue, Rounded(performance.WithSales.TotalPayout)),
            curve.Count == 0 ? (0, 0) : (curve[^1].Revenue, Rounded(curve[^1].TotalPayout)));
        var steps = curve.Zip(curve.Skip(1), (one, next) => next.Revenue - one.Revenue)
            .Prepend(curve.Count == 0 ? 0 : curve[0].Revenue)
            .ToList();
        Assert.Equal(steps.OrderDescending(), steps);
        Assert.Equal(personas.Sum(row => row.WithSales), curve.Count);
    }

    [Property]
    public void The_order_of_rows_does_not_matter(GeneratedCampaign generated, int seed)
    {
        var random = new Random(seed);
        var shuffled = generated with
        {
            Sales = Shuffled(generated.Sales, random),
            Payouts = Shuffled(generated.Payouts, random),
            Listed = Shuffled(generated.Listed, random),
        };

        AssertSameInAnyCase(Result(generated), Result(shuffled));
    }

    [Property]
    public void The_order_of_the_rows_of_an_export_with_every_fault_does_not_matter(ExportedCampaign exported, int seed)
    {
        // Not that of the influencers: of two with the same id the first stands.
        var random = new Random(seed);
        var shuffled = exported with
        {
            Sales = exported.Sales with { Rows = Shuffled(exported.Sales.Rows, random) },
            Payouts = exported.Payouts with { Rows = Shuffled(exported.Payouts.Rows, random) },
        };

        AssertSameInAnyCase(Result(exported), Result(shuffled));
    }

    [Property]
    public void It_does_not_matter_whether_the_payouts_are_read_before_the_sales_or_beside_them(GeneratedCampaign generated)
    {
        var before = generated with { Payouts = [.. generated.Payouts.Select(payout => payout with { Campaign = "", Date = "" })] };

        Assert.Equal(Result(before), Result(before with { PayoutsHaveKeys = false }));
    }

    [Property]
    public void The_order_of_columns_does_not_matter(GeneratedCampaign generated, int seed) =>
        Assert.Equal(Result(generated), Result(generated, columns: new Random(seed)));

    [Property]
    public void Splitting_a_sale_or_a_payout_in_two_changes_nothing(GeneratedCampaign generated)
    {
        // Not all of them, so that the shares of rows change; and into rows that are the same where they can be.
        var split = generated with
        {
            Sales = [.. generated.Sales.SelectMany((sale, i) => i % 2 == 0 ? [sale] : new[]
            {
                sale with { Orders = sale.Orders / 2, Revenue = sale.Revenue / 2 },
                sale with { Orders = sale.Orders - (sale.Orders / 2), Revenue = sale.Revenue / 2 },
            })],
            Payouts = [.. generated.Payouts.SelectMany((payout, i) => i % 2 == 0
                ? [payout]
                : Enumerable.Repeat(payout with { Amount = payout.Amount / 2 }, 2))],
        };

        Assert.Equal(Result(generated, withIssues: false), Result(split, withIssues: false));
    }

    [Property]
    public void A_filter_never_raises_a_sum(GeneratedCampaign generated)
    {
        using var campaign = generated.Write();
        var data = campaign.Load();

        var (all, filtered) = (data.Performance(), data.Performance(generated.Filter));

        Assert.True(filtered.Totals.Revenue + filtered.Hidden.Revenue <= all.Totals.Revenue);
        Assert.True(filtered.Totals.Orders <= all.Totals.Orders);
        Assert.True(filtered.Unattributed.Revenue <= all.Unattributed.Revenue);
        Assert.True(filtered.Unattributed.Orders <= all.Unattributed.Orders);
        Assert.True(filtered.Unattributed.TotalPayout <= all.Unattributed.TotalPayout);
        Assert.True(
            Rounded(filtered.Totals.TotalPayout + filtered.Hidden.TotalPayout + filtered.NotAllocatedPayout) <= all.Totals.TotalPayout);
        var whole = all.Influencers.ToDictionary(row => row.InfluencerId);
        Assert.All(filtered.Influencers, row => Assert.True(
            row.Revenue <= whole[row.InfluencerId].Revenue
                && row.Orders <= whole[row.InfluencerId].Orders
                && row.SalesRows <= whole[row.InfluencerId].SalesRows
            && (Rounded(row.TotalPayout) ?? 0) <= (whole[row.InfluencerId].TotalPayout ?? 0)));
    }

    [Property]
    public void The_parts_of_every_breakdown_are_the_total(GeneratedCampaign generated)
    {
        using var campaign = generated.Write();

        AssertTotals(campaign.Load(Options(generated.Sales.Count)).Performance(generated.Filter));
    }

    [Property]
    public void The_parts_of_every_breakdown_of_an_export_with_every_fault_are_the_total(ExportedCampaign exported)
    {
        using var campaign = exported.Write();

        AssertTotals(campaign.Load(Options(exported.Sales.Rows.Count)).Performance(exported.Filter));
    }

    // Orders, revenue and payout of all parts are those of the headline, whose payout counts those of nobody: they are a part,
    // (unattributed) or (not allocated). What a filter leaves outside the headline as not allocated is in no part.
    // Without the column there is no part.
    private static void AssertTotals(CampaignPerformance performance)
    {
        AssertTotal(performance, performance.ByPlatform());
        AssertTotal(performance, performance.ByCategory());
        AssertTotal(performance, performance.ByGender());
        AssertTotal(performance, performance.ByTier());
        AssertTotal(performance, performance.ByPayoutBasis());
        AssertTotal(performance, performance.ByPlatformAndBasis());
        AssertTotal(performance, performance.ByCampaign());
        AssertTotal(performance, performance.ByProduct());
        AssertTotal(performance, performance.ByMonth());
        AssertDays(performance);
        Assert.Empty(performance.By(SaleDimension.Brand));
        Assert.Empty(performance.By(SaleDimension.Source));
    }

    // With the sums by dimension from loading, or from a second pass.
    private static LoadOptions Options(int rows) => new() { Breakdowns = rows % 2 == 0 };

    private static void AssertDays(CampaignPerformance performance)
    {
        var (days, months) = (performance.ByDay(), performance.ByMonth().Where(month => month.Value != "(unknown)").ToList());
        Assert.Equal(months.Sum(month => month.Revenue), days.Sum(day => day.Revenue));
        Assert.Equal(months.Sum(month => month.Orders), days.Sum(day => day.Orders));
    }

    private static void AssertTotal(CampaignPerformance performance, ResultList<BreakdownRow> parts)
    {
        Assert.Equal(performance.Totals.Revenue, parts.Sum(part => part.Revenue));
        Assert.Equal(performance.Totals.Orders, parts.Sum(part => part.Orders));
        Assert.Equal(Rounded(performance.Totals.TotalPayout), Rounded(parts.Sum(part => part.TotalPayout ?? 0)));
    }

    // Of names that stand in several spellings, the first is shown.
    private static void AssertSameInAnyCase(string expected, string found) =>
        Assert.Equal(expected.ToLowerInvariant(), found.ToLowerInvariant());

    private static string Result(GeneratedCampaign generated, Random? columns = null, bool withIssues = true)
    {
        using var campaign = generated.Write(columns);
        return Result(campaign.Load(), generated.Filter, withIssues);
    }

    private static string Result(ExportedCampaign exported)
    {
        using var campaign = exported.Write();
        return Result(campaign.Load(), exported.Filter);
    }

    private static string Result(CampaignData data, CampaignFilter filter, bool withIssues = true)
    {
        var (all, filtered) = (data.Performance(), data.Performance(filter));
        return string.Join('\n',
        [
            .. Sums(all).Order(StringComparer.OrdinalIgnoreCase),
            .. Sums(filtered).Order(StringComparer.OrdinalIgnoreCase),

            // Not in the filter: of allocated payouts, ROAS may differ in its last digit.
            $"ranked {string.Join(' ', all.Influencers.Select(row => row.InfluencerId))}",
            $"from {data.FirstDay:o} to {data.LastDay:o}",
            .. data.Accounts.Select(account =>
                $"{account.File} {Rounded(account.MoneyUsed)} {Rounded(account.MoneyUnattributed)} {Rounded(account.MoneyRejected)}"),
            .. withIssues ? Issues(data) : [],
        ]);
    }

    private static IEnumerable<string> Issues(CampaignData data) =>
        data.Issues.GroupBy(issue => $"{issue.File} {issue.Kind}", issue => issue.Count)
            .Select(kind => $"{kind.Key} {kind.Sum()}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sums(CampaignPerformance performance) =>
    [
        .. performance.Influencers.Select(row =>
            $"{row.InfluencerId} {Rounded(row.Orders)} {Rounded(row.Revenue)} {Rounded(row.TotalPayout)} {row.PayoutStatus} "
            + $"{row.PayoutBasis} {row.PayoutAllocated}"),
        $"total {Rounded(performance.Totals.Orders)} {Rounded(performance.Totals.Revenue)} {Rounded(performance.Totals.TotalPayout)}",
        $"with sales {Rounded(performance.WithSales.Orders)} {Rounded(performance.WithSales.Revenue)} "
        + $"{Rounded(performance.WithSales.TotalPayout)}",
        $"beside {Rounded(performance.NotAllocatedPayout)} {performance.Hidden.Influencers} {Rounded(performance.Hidden.Revenue)} "
        + $"{Rounded(performance.Hidden.TotalPayout)}",
        $"unattributed {Rounded(performance.Unattributed.Orders)} {Rounded(performance.Unattributed.Revenue)} "
        + $"{Rounded(performance.Unattributed.TotalPayout)}",
        $"rejected {Rounded(performance.Rejected.Revenue)} {Rounded(performance.Rejected.TotalPayout)}",
        .. Parts("platform", performance.ByPlatform()),
        .. Parts("campaign", performance.ByCampaign()),
        .. Parts("product", performance.ByProduct()),
        .. Parts("month", performance.ByMonth()),
        .. performance.ByDay().Select(day => $"{day.Date:o} {Rounded(day.Orders)} {Rounded(day.Revenue)}"),
        .. performance.UnattributedByDay().Select(day => $"unattributed {day.Date:o} {Rounded(day.Orders)} {Rounded(day.Revenue)}"),
    ];

    private static IEnumerable<string> Parts(string name, ResultList<BreakdownRow> parts) =>
        parts.Select(part => $"{name} {part.Value} {Rounded(part.Orders)} {Rounded(part.Revenue)} {Rounded(part.TotalPayout)}");

    private static RowAccount AccountOf(CampaignData data, CampaignFile file) => data.Accounts.Single(account => account.File == file);

    private static decimal MoneyOf(CampaignData data, CampaignFile file)
    {
        var account = AccountOf(data, file);
        return account.MoneyUsed + account.MoneyUnattributed + account.MoneyRejected;
    }

    // Divided by one with many decimals, so that 2.50 and 2.5 are written the same.
    private static decimal? Rounded(decimal? value) =>
        value is { } number ? decimal.Round(number, Decimals) / 1.000000000000000000000000000000000m : null;

    private static T[] Shuffled<T>(IReadOnlyList<T> rows, Random random)
    {
        T[] shuffled = [.. rows];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
