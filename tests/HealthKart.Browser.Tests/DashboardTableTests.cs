using System.Globalization;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The table of all influencers: its cells, order, pages and details.</summary>
public sealed class DashboardTableTests(SampleDashboard sample, OpenDashboard open) : IClassFixture<OpenDashboard>
{
    private const int Year = 2025;

    // The texts of each row, apart from the drawing, which has its words beside it.
    private const string ReadRows = """
        (rows) => rows.map((row) => [row.querySelector(".hk-open").textContent, row.querySelector(".hk-influencer-id").textContent,
          ...Array.from(row.querySelectorAll("td"),
            (cell) => cell.querySelector("svg")?.getAttribute("aria-label") ?? cell.textContent)].join(" | "))
        """;

    private const string ReadDetail = """
        (detail) => Array.from(detail.querySelectorAll(".hk-detail-part"), (part) => [part.querySelector("h4").textContent,
          ...Array.from(part.querySelectorAll(":scope tbody tr"),
            (row) => Array.from(row.cells, (cell) => cell.innerText.trim()).join(" | ")),
          ...Array.from(part.querySelectorAll(".hk-months > :not(svg)"), (each) => each.textContent),
          ...Array.from(part.querySelectorAll("p"), (each) => each.textContent)].join("\n"))
        """;

    private static readonly Numerals s_numerals = Numerals.Indian;

    public static TheoryData<string, bool> Columns => new()
    {
        { "name", false },
        { "platform", false },
        { "category", false },
        { "orders", true },
        { "revenue", true },
        { "payout", true },
        { "roas", true },
        { "roi", true },
        { "aov", true },
        { "cpo", true },
        { "months", true },
        { "flags", true },
        { "interval", true },
        { "tier", false },
        { "basis", false },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task A_column_sorts_both_ways_with_the_unknown_last_and_equals_in_their_order(string column, bool fallsFirst)
    {
        var dashboard = await OpenAsync();
        await dashboard.ShowAllRowsAsync();
        var campaign = sample.Data.Performance();
        var december = column == "months"
            ? In(12, CampaignFilter.None).Influencers.ToDictionary(row => row.InfluencerId, row => row.Revenue ?? 0)
            : [];
        await dashboard.ShowAllColumnsAsync();
        var head = dashboard.Head(column);
        var other = dashboard.Head(column == "aov" ? "cpo" : "aov");
        await other.GetByRole(AriaRole.Button).ClickAsync();

        await head.GetByRole(AriaRole.Button).ClickAsync();
        await AssertSortedAsync(falling: fallsFirst);
        await head.GetByRole(AriaRole.Button).ClickAsync();
        await AssertSortedAsync(falling: !fallsFirst);
        await Assertions.Expect(other).Not.ToHaveAttributeAsync("aria-sort", new System.Text.RegularExpressions.Regex(".*"));

        async Task AssertSortedAsync(bool falling)
        {
            var direction = falling ? "descending" : "ascending";
            await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", direction);
            await Assertions.Expect(dashboard.Table.Locator("caption"))
                .ToHaveTextAsync($"203 influencers, sorted by {await head.InnerTextAsync()}, {direction}");
            Assert.Equal(Sorted(falling).Select(row => row.InfluencerId), await dashboard.IdsAsync());
        }

        IEnumerable<InfluencerPerformance> Sorted(bool falling) => column switch
        {
            "name" => ByText(row => row.Name, falling),
            "platform" => ByText(row => row.Platform, falling),
            "category" => ByText(row => row.Category, falling),
            "orders" => ByNumber(row => row.Orders, falling),
            "revenue" => ByNumber(row => row.Revenue, falling),
            "payout" => ByNumber(row => row.TotalPayout, falling),
            "roas" => ByNumber(row => row.Roas, falling),
            "roi" => ByNumber(row => row.Roi, falling),
            "aov" => ByNumber(row => row.Aov, falling),
            "cpo" => ByNumber(row => row.CostPerOrder, falling),
            "interval" => ByNumber(row => row.RoasInterval?.Lower, falling),
            "tier" => ByNumber(row => Array.IndexOf(["nano", "micro", "macro", "mega", "(unknown)"], row.Tier), falling),
            "basis" => ByText(Breakdowns.BasisOf, falling),
            "months" => ByNumber(row => december.GetValueOrDefault(row.InfluencerId), falling),
            _ => ByNumber(row => FlagsOf(row, campaign).Count is > 0 and var flags ? flags : null, falling),
        };

        IEnumerable<InfluencerPerformance> ByText(Func<InfluencerPerformance, string> text, bool falling) => falling
            ? campaign.Influencers.OrderByDescending(text, StringComparer.OrdinalIgnoreCase)
            : campaign.Influencers.OrderBy(text, StringComparer.OrdinalIgnoreCase);

        IEnumerable<InfluencerPerformance> ByNumber(Func<InfluencerPerformance, decimal?> number, bool falling)
        {
            var known = campaign.Influencers.Where(row => number(row) is not null);
            return (falling ? known.OrderByDescending(number) : known.OrderBy(number))
                .Concat(campaign.Influencers.Where(row => number(row) is null));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("campaign=MB_AlwaysOn&campaign=HKV_Monsoon_Care")]
    public async Task Every_cell_is_what_the_library_says(string hash)
    {
        var dashboard = await OpenAsync();
        await dashboard.ShowAllRowsAsync();
        await dashboard.ShowAllColumnsAsync();
        await dashboard.GoToAsync(hash);
        var filter = new CampaignFilter { Campaigns = hash.Length == 0 ? [] : ["MB_AlwaysOn", "HKV_Monsoon_Care"] };
        var campaign = sample.Data.Performance(filter);
        var months = CalendarOf(filter);

        var expected = campaign.Influencers.Select(row => string.Join(" | ", new[]
        {
            row.Name,
            row.InfluencerId,
            s_numerals.Ratio(row.Roas),
            s_numerals.WholeMoney(row.Revenue),
            s_numerals.WholeMoney(row.TotalPayout) + (row.PayoutAllocated ? "allocated" : ""),
            s_numerals.Count(row.Orders),
            row.Platform,
            row.Category,
            s_numerals.Percent(row.Roi, 1),
            s_numerals.WholeMoney(row.Aov),
            s_numerals.WholeMoney(row.CostPerOrder),
            PerformanceWords.IntervalOf(row.RoasInterval),
            row.Tier,
            Breakdowns.BasisOf(row),
            SparkOf(months, row.InfluencerId),
            string.Concat(FlagsOf(row, campaign)),
        })).ToList();

        Assert.Equal(hash.Length > 0, expected.Exists(row => row.Contains("allocated", StringComparison.Ordinal)));
        Assert.Equal(expected, await dashboard.Table.Locator("> tbody > tr").EvaluateAllAsync<string[]>(ReadRows));
    }

    [Fact]
    public async Task The_reader_chooses_the_columns_and_the_name_stays()
    {
        var dashboard = await OpenAsync();
        var chooser = dashboard.Page.Locator(".hk-columns");
        var titles = dashboard.Table.Locator("thead th");
        await dashboard.ShowColumnsAsync(show: false, "AOV", "CPO", "By month");
        await Assertions.Expect(chooser.Locator("summary")).ToHaveTextAsync("Columns 8 of 15");
        await Assertions.Expect(titles)
            .ToHaveTextAsync(["Influencer", "ROAS", "Revenue", "Payout", "Orders", "Platform", "ROI", "Flags"]);
        Assert.Equal(8, await dashboard.Table.Locator("tbody tr").First.EvaluateAsync<int>("row => row.cells.length"));

        await dashboard.ShowColumnsAsync(show: true, "90 % interval", "Basis");
        await Assertions.Expect(titles)
            .ToHaveTextAsync(["Influencer", "ROAS", "Revenue", "Payout", "Orders", "Platform", "ROI", "90 % interval", "Basis", "Flags"]);
        await dashboard.DownloadsAsync(sample.Data.Performance());

        await chooser.Locator("summary").ClickAsync();
        await dashboard.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(chooser.Locator("fieldset")).ToBeHiddenAsync();
        await dashboard.Report.AssertQuietAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("platform=YouTube&minOrders=5")]
    [InlineData("campaign=HKV_Monsoon_Care")]
    public async Task Below_the_rows_stand_the_sums_of_all_of_them_whatever_page_is_shown(string hash)
    {
        var dashboard = await OpenAsync();
        await dashboard.GoToAsync(hash);
        var campaign = sample.Data.Performance(hash.Length == 0 ? CampaignFilter.None
            : hash[0] == 'c' ? new CampaignFilter { Campaigns = ["HKV_Monsoon_Care"] }
            : new CampaignFilter { Platforms = ["YouTube"], MinOrders = 5 });
        var totals = campaign.Totals;

        await Assertions.Expect(dashboard.Table.Locator("tfoot tr > *")).ToHaveTextAsync(
        [
            $"Total{s_numerals.Counted(totals.Influencers, "influencer")}",
            s_numerals.Ratio(totals.Roas), s_numerals.WholeMoney(totals.Revenue), s_numerals.WholeMoney(totals.TotalPayout),
            s_numerals.Count(totals.Orders), "", s_numerals.Percent(totals.Roi, 1), s_numerals.WholeMoney(totals.Aov),
            s_numerals.WholeMoney(totals.CostPerOrder), "", "",
        ]);
    }

    [Fact]
    public async Task Pages_follow_each_other_until_the_end_and_back_and_a_filter_starts_again()
    {
        var dashboard = await OpenAsync();
        var all = sample.Data.Performance().Influencers.Select(row => row.InfluencerId).ToList();
        var pages = dashboard.Page.Locator(".hk-pages");
        var (previous, next) =
            (pages.GetByRole(AriaRole.Button, new() { Name = "Previous" }), pages.GetByRole(AriaRole.Button, new() { Name = "Next" }));
        var size = dashboard.Page.GetByLabel("Rows a page");
        await Assertions.Expect(size.Locator("option")).ToHaveTextAsync(["15", "25", "50", "100", "250"]);
        await size.SelectOptionAsync("50");
        await Assertions.Expect(previous).ToBeDisabledAsync();
        for (var first = 0; first < all.Count; first += 50)
        {
            var last = Math.Min(first + 50, all.Count);
            await Assertions.Expect(pages.GetByRole(AriaRole.Status)).ToHaveTextAsync($"Rows {first + 1} – {last} of 203");
            Assert.Equal(all[first..last], await dashboard.IdsAsync());
            if (last < all.Count)
            {
                await next.ClickAsync();
            }
        }

        await Assertions.Expect(next).ToBeDisabledAsync();
        await previous.ClickAsync();
        Assert.Equal(all[150..200], await dashboard.IdsAsync());

        // What was at the top stays in sight.
        await size.SelectOptionAsync("25");
        Assert.Equal(all[150..175], await dashboard.IdsAsync());
        await size.SelectOptionAsync("100");
        Assert.Equal(all[100..200], await dashboard.IdsAsync());

        await dashboard.GoToAsync("platform=YouTube");
        await Assertions.Expect(pages.GetByRole(AriaRole.Status)).ToContainTextAsync("Rows 1 – ");
        await dashboard.GoToAsync("minRoas=9");
        await Assertions.Expect(pages).ToBeHiddenAsync();
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_details_of_a_row_are_the_numbers_of_the_library()
    {
        var dashboard = await OpenAsync();
        var row = sample.Data.Performance().Influencers.First(row => PayoutsOf(row.InfluencerId).Count > 1 && row.SalesRows > 20);

        var detail = await OpenDetailAsync(dashboard, row.Name, row.InfluencerId);

        var person = row.Influencer;
        await Assertions.Expect(detail.Locator(".hk-detail-person")).ToHaveTextAsync(
            $"{person.Id} · {person.Gender} · {row.Tier}, {s_numerals.Count(person.FollowerCount)} followers");
        await AssertPartsAsync(detail, row.InfluencerId, CampaignFilter.None, payout => s_numerals.Money(payout.Amount));
    }

    [Fact]
    public async Task Under_a_filter_the_details_are_of_its_sales_and_say_what_of_a_payout_counts()
    {
        var dashboard = await OpenAsync();
        var filter = new CampaignFilter { Products = ["Biozyme Performance Whey 1 kg"] };
        await dashboard.GoToAsync("product=Biozyme+Performance+Whey+1+kg");
        var row = sample.Data.Performance(filter).Influencers.First(
            row => row is { PayoutAllocated: true, SalesRows: > 1 } && PayoutsOf(row.InfluencerId).Count == 1);

        var detail = await OpenDetailAsync(dashboard, row.Name, row.InfluencerId);

        await AssertPartsAsync(detail, row.InfluencerId, filter, _ => $"{s_numerals.Money(row.TotalPayout)}\nallocated");
    }

    [Fact]
    public async Task Details_open_and_close_and_stay_open_under_another_filter_and_order()
    {
        var dashboard = await OpenAsync();
        var (first, second) = (dashboard.Table.Locator(".hk-open").Nth(0), dashboard.Table.Locator(".hk-open").Nth(1));
        var name = await first.InnerTextAsync();
        await first.ClickAsync();
        await second.ClickAsync();
        await Assertions.Expect(dashboard.Table.Locator(".hk-detail")).ToHaveCountAsync(2);
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(second).ToBeFocusedAsync();
        await Assertions.Expect(dashboard.Table.Locator(".hk-open").Nth(2)).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.True(
            await first.EvaluateAsync<bool>(
                "button => document.getElementById(button.getAttribute('aria-controls')).classList.contains('hk-detail')"));

        await second.ClickAsync();
        await Assertions.Expect(dashboard.Table.Locator(".hk-detail")).ToHaveCountAsync(1);
        await dashboard.Head("orders").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(dashboard.Table.GetByRole(AriaRole.Button, new() { Expanded = true })).ToHaveTextAsync(name);
        await dashboard.Table.GetByRole(AriaRole.Button, new() { Name = $"Details of {name}" }).ClickAsync();
        await Assertions.Expect(dashboard.Table.Locator(".hk-detail")).ToHaveCountAsync(0);
        await dashboard.Report.AssertQuietAsync();
    }

    private async Task<LiveDashboard> OpenAsync()
    {
        var dashboard = await open.FreshAsync();
        await dashboard.LeaveChartsAsync();
        await dashboard.ShowColumnsAsync(show: true, "AOV", "CPO", "By month");
        await dashboard.ShowColumnsAsync(show: false, LiveDashboard.FurtherColumns);
        await dashboard.Head("aov").GetByRole(AriaRole.Button).ClickAsync();
        await dashboard.Head("roas").GetByRole(AriaRole.Button).ClickAsync();
        for (var left = await dashboard.Table.Locator(".hk-detail").CountAsync(); left > 0; left--)
        {
            await dashboard.Table.Locator(".hk-row-open .hk-open").First.ClickAsync();
        }

        return dashboard;
    }

    private static async Task<ILocator> OpenDetailAsync(LiveDashboard dashboard, string name, string id)
    {
        await dashboard.ShowAllRowsAsync();
        var row = dashboard.Table.Locator("tr").Filter(new() { Has = dashboard.Page.Locator($".hk-influencer-id:text-is('{id}')") });
        await row.GetByRole(AriaRole.Button, new() { Name = $"Details of {name}" }).ClickAsync();
        var detail = dashboard.Table.Locator(".hk-detail");
        await Assertions.Expect(detail).ToHaveCountAsync(1);
        return detail;
    }

    private async Task AssertPartsAsync(ILocator detail, string id, CampaignFilter filter, Func<Payout, string> counted)
    {
        var campaigns = sample.Data.Sales().Select(sale => sale.Campaign).Distinct()
            .Select(campaign => (Name: campaign, Performance: sample.Data.Performance(filter with { Campaigns = [campaign] })))
            .SelectMany(campaign => campaign.Performance.Influencers.Where(row => row.InfluencerId == id && row.HasSales)
                .Select(row => (campaign.Name, Row: row)))
            .OrderByDescending(campaign => campaign.Row.Revenue)
            .Select(campaign =>
                $"{campaign.Name} | {s_numerals.Count(campaign.Row.Orders)} | {s_numerals.Money(campaign.Row.Revenue)} | "
                + $"{s_numerals.Money(campaign.Row.TotalPayout)} | {s_numerals.Ratio(campaign.Row.Roas)}");
        var payouts = PayoutsOf(id)
            .Select(payout => $"(none of its own) | – | {payout.Basis} | {s_numerals.Money(payout.Amount)} | {counted(payout)}");
        var posts = sample.Data.Posts.Where(post => post.InfluencerId == id).ToList();
        var (reach, likes, comments) = (posts.Sum(post => post.Reach), posts.Sum(post => post.Likes), posts.Sum(post => post.Comments));
        var sums = posts.Count == 0 ? "No posts."
            : $"{posts.Count} | {s_numerals.Count(reach)} | {s_numerals.Count(likes)} | {s_numerals.Count(comments)} | "
                + s_numerals.Percent((likes + comments) / reach);
        var months = CalendarOf(filter)
            .Select(month => $"{Month(month.Month, "MMM yyyy")}\n{s_numerals.ShortMoney(month.Revenue.GetValueOrDefault(id))}");
        string[] expected =
        [
            Part("Campaigns", campaigns), Part("Payouts", payouts), Part("Posts", [sums]), Part("Revenue by month", months),
        ];

        Assert.Equal(expected, await detail.EvaluateAsync<string[]>(ReadDetail));

        static string Part(string title, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(title));
    }

    /// <summary>The page holds the rows of a basis as their sum, as none of them has a campaign or a day of its own.</summary>
    private List<Payout> PayoutsOf(string id) =>
    [
        .. sample.Data.Payouts.Where(payout => payout.InfluencerId == id)
            .GroupBy(payout => payout.Basis)
            .OrderBy(rows => rows.Key, StringComparer.OrdinalIgnoreCase)
            .Select(rows => rows.First() with { Amount = rows.Sum(row => row.Amount) }),
    ];

    private CampaignPerformance In(int month, CampaignFilter filter)
    {
        var first = new DateOnly(Year, month, 1);
        return sample.Data.Performance(filter with { From = first, To = first.AddMonths(1).AddDays(-1) });
    }

    /// <summary>
    /// The revenue of each influencer in each month from the first to the last that has sales, with an influencer or without.
    /// </summary>
    private List<(int Month, Dictionary<string, decimal> Revenue)> CalendarOf(CampaignFilter filter)
    {
        var months = Enumerable.Range(1, 12).Select(month => (Month: month, Sales: In(month, filter))).ToList();
        var sold = months.Where(month => month.Sales.Totals.Orders > 0 || month.Sales.Unattributed.Rows > 0)
            .Select(month => month.Month)
            .ToList();
        return [.. months.Where(month => month.Month >= sold[0] && month.Month <= sold[^1])
            .Select(month => (month.Month, month.Sales.Influencers.ToDictionary(row => row.InfluencerId, row => row.Revenue ?? 0)))];
    }

    private static string SparkOf(List<(int Month, Dictionary<string, decimal> Revenue)> months, string id)
    {
        var best = months.MaxBy(month => month.Revenue.GetValueOrDefault(id));
        var revenue = best.Revenue.GetValueOrDefault(id);
        return revenue == 0 ? "–"
            : $"Revenue by month, {Month(months[0].Month, "MMM yyyy")} to {Month(months[^1].Month, "MMM yyyy")}: "
                + $"highest {s_numerals.ShortMoney(revenue)} in {Month(best.Month, "MMMM yyyy")}";
    }

    private static string Month(int month, string format) => new DateOnly(Year, month, 1).ToString(format, CultureInfo.InvariantCulture);

    private static List<string> FlagsOf(InfluencerPerformance row, CampaignPerformance campaign)
    {
        var flags = new List<string>();
        if (campaign.PoorRoas().FirstOrDefault(poor => poor.Influencer.InfluencerId == row.InfluencerId) is { } poor)
        {
            flags.Add("poor ROAS" + poor.Reason switch
            {
                PoorRoasReason.HighPayout => "high payout",
                PoorRoasReason.FewOrders => "few orders",
                PoorRoasReason.HighPayoutAndFewOrders => "high payout and few orders",
                PoorRoasReason.LowBasket => "low basket value",
                _ => "nothing stands out",
            });
        }

        if (row.PayoutStatus != PayoutStatus.Paid)
        {
            flags.Add(row.PayoutStatus == PayoutStatus.NoPayout ? "no payout" : "payout is zero");
        }

        if (row.TooFewOrders)
        {
            flags.Add("too few orders");
        }

        return flags;
    }
}
