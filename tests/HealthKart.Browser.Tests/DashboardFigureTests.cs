using System.Globalization;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Tests.Figures;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The six charts of the dashboard: their titles, tables, images, and what a pointer finds on them.</summary>
public sealed class DashboardFigureTests(SampleDashboard sample, OpenDashboard open) : IClassFixture<OpenDashboard>
{
    private const string ReadRows = "(rows) => rows.map((row) => Array.from(row.cells, (cell) => cell.textContent).join(' | '))";

    private static readonly string[] s_charts = ["top", "spread", "heat", "time", "basis", "concentration"];
    private static readonly int[] s_tops = [1, 5, 10];
    private static readonly decimal[] s_parts = [0.1m, 0.2m, 0.5m, 1];
    private static readonly Numerals s_numerals = Numerals.Indian;

    [Theory]
    [InlineData("")]
    [InlineData("platform=Instagram&category=Fitness&category=Yoga&minOrders=3")]
    [InlineData("product=Biozyme+Performance+Whey+1+kg")]
    public async Task Titles_and_tables_are_those_of_the_library(string hash)
    {
        var dashboard = await OpenAsync(hash);
        var campaign = sample.Data.Performance(hash switch
        {
            "" => CampaignFilter.None,
            _ when hash.StartsWith("product", StringComparison.Ordinal) =>
                new CampaignFilter { Products = ["Biozyme Performance Whey 1 kg"] },
            _ => new CampaignFilter { Platforms = ["Instagram"], Categories = ["Fitness", "Yoga"], MinOrders = 3 },
        });
        var figures = FiguresOf(campaign);
        foreach (var (chart, figure) in figures)
        {
            await Assertions.Expect(dashboard.Chart(chart).Locator("figcaption")).ToHaveTextAsync(figure.Title);
            await Assertions.Expect(dashboard.Chart(chart).Locator("figure")).Not.ToHaveAttributeAsync("aria-busy", "true");
        }

        await AssertTableAsync(dashboard, "top", figures["top"].Rows);
        var isLog = await dashboard.Page.GetByLabel("Logarithmic axes").IsCheckedAsync();
        await AssertTableAsync(dashboard, "spread", campaign.Influencers
            .Where(row => row.TotalPayout > 0 && (!isLog || row.Revenue > 0))
            .OrderByDescending(row => (row.TotalPayout, row.Revenue))
            .Select(row => (string[])
            [
                row.Name, row.Platform, s_numerals.Money(row.TotalPayout), s_numerals.Money(row.Revenue), s_numerals.Ratio(row.Roas),
            ]));
        await AssertTableAsync(
            dashboard,
            "heat",
            campaign.Influencers.GroupBy(row => (row.Platform, row.Category))
                .Select(cell => HeatRow(cell.Key.Platform, cell.Key.Category, [.. cell])),
            inOrder: false);
        await AssertTableAsync(dashboard, "time", TimeRows(campaign));
        await AssertTableAsync(
            dashboard,
            "basis",
            campaign.ByPayoutBasis().Where(row => row.Value.Length > 0).Select(row => BasisRow(row, campaign.Totals.TotalPayout)),
            inOrder: false);
        await AssertTableAsync(dashboard, "concentration", ConcentrationRows(campaign));
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task Each_chart_is_saved_as_an_image_named_by_its_title()
    {
        var dashboard = await OpenAsync("tier=nano");
        var figures = FiguresOf(sample.Data.Performance(new CampaignFilter { Tiers = ["nano"] }));
        var images = new HashSet<string>();
        foreach (var chart in s_charts)
        {
            await Assertions.Expect(dashboard.Chart(chart).Locator("figcaption")).ToHaveTextAsync(figures[chart].Title);
            var (name, bytes) = await dashboard.DownloadAsync(
                dashboard.Chart(chart).GetByRole(AriaRole.Button, new() { Name = "Save as image" }));

            var words = string.Concat(figures[chart].Title.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var slug = string.Join('-', words);
            Assert.Equal(slug[..Math.Min(60, slug.Length)].TrimEnd('-') + ".png", name);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
            Assert.InRange(bytes.Length, 20_000, 2_000_000);
            Assert.True(images.Add(Convert.ToBase64String(bytes)));
        }

        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_axes_of_revenue_and_payout_are_logarithmic_by_choice()
    {
        var dashboard = await OpenAsync("");
        var spread = dashboard.Chart("spread");
        var paid = sample.Data.Performance().Influencers.Where(row => row.TotalPayout > 0).ToList();
        var sold = paid.Count(row => row.Revenue > 0);
        Assert.NotEqual(paid.Count, sold);
        var logarithmic = spread.GetByRole(AriaRole.Checkbox, new() { Name = "Logarithmic axes" });
        await Assertions.Expect(logarithmic).ToBeCheckedAsync();
        await Assertions.Expect(spread.Locator(".hk-how"))
            .ToContainTextAsync($"{paid.Count - sold} paid influencers without revenue have no place on such an axis");
        await AssertDrawnAsync(sold, "log");

        await logarithmic.UncheckAsync();
        await Assertions.Expect(spread.Locator(".hk-how")).Not.ToContainTextAsync("factors of ten");
        await AssertDrawnAsync(paid.Count, "linear");

        // The choice of a reader outlives the next filter.
        await dashboard.GoToAsync("platform=YouTube");
        await Assertions.Expect(spread.Locator("figcaption"))
            .ToHaveTextAsync(sample.Data.Performance(new CampaignFilter { Platforms = ["YouTube"] }).RevenueVsPayoutChart().Drawn().Title);
        await Assertions.Expect(logarithmic).Not.ToBeCheckedAsync();
        await logarithmic.PressAsync("Space");
        await Assertions.Expect(spread.Locator(".hk-how")).ToContainTextAsync("factors of ten");

        async Task AssertDrawnAsync(int points, string type)
        {
            await Assertions.Expect(spread.Locator(".hk-chart .points path.point")).ToHaveCountAsync(points);
            Assert.Equal(
                [type, type],
                await spread.Locator(".hk-chart").EvaluateAsync<string[]>("chart => [chart.layout.xaxis.type, chart.layout.yaxis.type]"));
        }
    }

    [Fact]
    public async Task A_pointer_on_a_bar_a_point_and_a_cell_is_told_what_they_are()
    {
        var dashboard = await OpenAsync("");
        var best = sample.Data.Performance().Top(1)[0];
        var interval = best.RoasInterval!.Value;

        await HoverAsync("top", ".bars .point > path");
        await Assertions.Expect(Label("top")).ToContainTextAsync(
            $"{best.Name} ({best.InfluencerId}){best.Platform}, {best.Category}ROAS {s_numerals.Ratio(best.Roas)}, "
            + $"90 % interval {s_numerals.Ratio(interval.Lower)} – {s_numerals.Ratio(interval.Upper)}");
        await HoverAsync("spread", ".points path.point");
        await Assertions.Expect(Label("spread")).ToContainTextAsync("of payout");
        await HoverAsync("basis", ".bars .point > path");
        await Assertions.Expect(Label("basis")).ToContainTextAsync("post₹48,55,500 of payout (76.1 %)");
        await dashboard.Report.AssertQuietAsync();

        ILocator Label(string chart) => dashboard.Chart(chart).Locator(".hoverlayer .hovertext").First;

        async Task HoverAsync(string chart, string mark)
        {
            var marked = dashboard.Chart(chart).Locator(mark).First;
            await marked.ScrollIntoViewIfNeededAsync();
            var box = (await marked.BoundingBoxAsync())!;
            await dashboard.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        }
    }

    [Fact]
    public async Task A_table_that_was_opened_stays_open_and_follows_the_filter()
    {
        var dashboard = await OpenAsync("");
        var details = dashboard.Chart("top").Locator("details");
        var summary = details.Locator("summary");
        await Assertions.Expect(details.Locator("table")).ToBeHiddenAsync();

        await summary.ClickAsync();
        await Assertions.Expect(details.Locator("tbody tr").First).ToContainTextAsync(sample.Data.Performance().Top(1)[0].Name);
        await dashboard.GoToAsync("category=Food");
        await Assertions.Expect(details.Locator("tbody tr").First)
            .ToContainTextAsync(sample.Data.Performance(new CampaignFilter { Categories = ["Food"] }).Top(1)[0].Name);
        await Assertions.Expect(details.Locator("table")).ToBeVisibleAsync();

        await summary.PressAsync("Enter");
        await Assertions.Expect(details.Locator("table")).ToBeHiddenAsync();
    }

    /// <summary>All six in sight, so that all of them are drawn.</summary>
    private async Task<LiveDashboard> OpenAsync(string hash)
    {
        var dashboard = await open.FreshAsync();
        await dashboard.Page.SetViewportSizeAsync(1440, 6000);
        await dashboard.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await dashboard.GoToAsync(hash);
        await Assertions.Expect(dashboard.Page.Locator(".hk-dashboard-chart figure[data-hk-drawn='true']:not([aria-busy])"))
            .ToHaveCountAsync(s_charts.Length);
        return dashboard;
    }

    private static async Task AssertTableAsync(
        LiveDashboard dashboard, string chart, IEnumerable<IReadOnlyList<string>> rows, bool inOrder = true)
    {
        var expected = rows.Select(row => string.Join(" | ", row)).Prepend(chart).ToList();
        await dashboard.Chart(chart).Locator(".hk-figure-data:not([open]) > summary").ClickAsync();
        await Assertions.Expect(dashboard.Chart(chart).Locator("tbody")).ToHaveCountAsync(1);
        var found = (await dashboard.Chart(chart).Locator("tbody tr").EvaluateAllAsync<string[]>(ReadRows)).Prepend(chart).ToList();
        // An open table pushes the charts below it out of sight.
        await dashboard.Chart(chart).Locator(".hk-figure-data[open] > summary").ClickAsync();
        if (!inOrder)
        {
            expected.Sort(StringComparer.Ordinal);
            found.Sort(StringComparer.Ordinal);
        }

        Assert.Equal(expected, found);
    }

    private static Dictionary<string, DrawnFigure> FiguresOf(CampaignPerformance campaign) => new()
    {
        ["top"] = campaign.TopChart().Drawn(),
        ["spread"] = campaign.RevenueVsPayoutChart().Drawn(),
        ["heat"] = campaign.PlatformAndCategoryChart().Drawn(),
        ["time"] = campaign.OverTimeChart().Drawn(),
        ["basis"] = campaign.PayoutByBasisChart().Drawn(),
        ["concentration"] = campaign.ConcentrationChart().Drawn(),
    };

    private static string[] HeatRow(string platform, string category, List<InfluencerPerformance> rows)
    {
        var (revenue, payout) =
            (rows.Sum(row => row.Revenue), rows.Any(row => row.TotalPayout is not null) ? rows.Sum(row => row.TotalPayout) : null);
        return
        [
            platform, category, s_numerals.Count(rows.Count), s_numerals.Count(rows.Sum(row => row.Orders)), s_numerals.Money(revenue),
            s_numerals.Money(payout),
            s_numerals.Ratio(Ratios.Roas(revenue, payout)),
        ];
    }

    private static IEnumerable<string[]> TimeRows(CampaignPerformance campaign)
    {
        var unattributed = campaign.UnattributedByDay()
            .GroupBy(day => day.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .ToDictionary(month => month.Key, month => month.Sum(day => day.Revenue));
        var months = campaign.ByMonth().Where(row => row.Value[0] != '(').ToDictionary(row => row.Value);
        var keys = months.Keys.Concat(unattributed.Keys).Order(StringComparer.Ordinal).ToList();
        for (var month = DayOf(keys[0]); month <= DayOf(keys[^1]); month = month.AddMonths(1))
        {
            var key = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            var row = months.GetValueOrDefault(key);
            string[] last = unattributed.Count == 0 ? [] : [s_numerals.Money(unattributed.GetValueOrDefault(key))];
            yield return
            [
                month.ToString("MMMM yyyy", CultureInfo.InvariantCulture), s_numerals.Money(row?.Revenue ?? 0),
                s_numerals.Money(row?.TotalPayout ?? 0), .. last,
            ];
        }

        static DateOnly DayOf(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string[] BasisRow(BreakdownRow row, decimal? all) =>
    [
        row.Value, s_numerals.Count(row.Influencers), s_numerals.Count(row.Orders), s_numerals.Money(row.Revenue),
        s_numerals.Money(row.TotalPayout), s_numerals.Percent(row.TotalPayout / all), s_numerals.Ratio(row.Roas),
    ];

    private static IEnumerable<string[]> ConcentrationRows(CampaignPerformance campaign)
    {
        var curve = campaign.Concentration();
        var tops = s_tops.Where(top => top <= curve.Curve.Count).Select(top => ($"Top {top}", curve.Top(top)!));
        var parts = s_parts.Select(part => (Part: part, Point: curve.Curve[Math.Max(1, (int)(curve.Curve.Count * part)) - 1]))
            .Select(part => ($"Top {s_numerals.Percent(part.Part)} ({part.Point.Influencers})", part.Point));
        return tops.Concat(parts).Select(row => (string[])
        [
            row.Item1, s_numerals.Money(row.Item2.Revenue), s_numerals.Percent(row.Item2.ShareOfRevenue),
            s_numerals.Money(row.Item2.TotalPayout), s_numerals.Percent(row.Item2.ShareOfPayout),
            s_numerals.Ratio(row.Item2.Roas),
        ]);
    }
}
