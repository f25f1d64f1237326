using System.Text.RegularExpressions;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Tests.Figures;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The live dashboard, used as its readers use it.</summary>
public sealed class DashboardTests(Chromium chromium, SampleDashboard sample)
{
    private const int Charts = 6;

    [Theory]
    [InlineData("", 1440)]
    [InlineData("platform=Instagram&minRoas=2", 1440)]
    [InlineData("platform=Instagram&platform=YouTube&product=Fish+Oil+1000+mg+%2860+capsules%29&minOrders=3", 390)]
    public async Task Cards_and_table_show_the_numbers_of_the_library_for_the_filter_in_the_address(string hash, int width)
    {
        await using var report = await chromium.OpenAsync(sample.Exported, width);
        await report.Page.EvaluateAsync("hash => { location.hash = hash; }", hash);

        var expected = sample.Data.Performance(FilterOf(hash));
        await Assertions.Expect(report.Page.Locator(".hk-status-count"))
            .ToHaveTextAsync($"{expected.Influencers.Count} of 203 influencers");
        await AssertCardAsync(report, "roas", Numerals.Indian.Ratio(expected.Totals.Roas));
        await AssertCardAsync(report, "revenue", Numerals.Indian.ShortMoney(expected.Totals.Revenue));
        await AssertCardAsync(report, "payout", Numerals.Indian.ShortMoney(expected.Totals.TotalPayout));
        await AssertCardAsync(report, "medianRoas", Numerals.Indian.Ratio(expected.Totals.MedianInfluencerRoas));
        Assert.Equal(expected.Influencers.Take(15).Select(row => row.InfluencerId), await IdsAsync(report));
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_filter_that_is_ticked_is_shown_as_a_chip_in_the_address_and_in_what_is_hidden_and_reset_takes_it_back()
    {
        await using var report = await chromium.OpenAsync(sample.Exported);
        var platform = report.Page.Locator("[data-hk-filter='platform']");
        await platform.GetByRole(AriaRole.Checkbox, new() { Name = "YouTube" }).CheckAsync();
        await report.Page.Locator("[data-hk-filter='minRoas'] input[type='number']").FillAsync("1.5");

        var expected = sample.Data.Performance(new CampaignFilter { Platforms = ["YouTube"], MinRoas = 1.5m });
        await Assertions.Expect(report.Page.Locator(".hk-status-line")).ToContainTextAsync(
            $"{expected.Influencers.Count} of 203 influencers · Minimum ROAS or orders hide {expected.Hidden.Influencers} influencers");
        await Assertions.Expect(report.Page.Locator("[data-hk-filter='minRoas'] input[type='range']")).ToHaveValueAsync("1.5");
        await Assertions.Expect(report.Page).ToHaveURLAsync(new Regex("#platform=YouTube&minRoas=1\\.5$"));

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Remove filter Platform: YouTube" }).ClickAsync();
        await Assertions.Expect(platform.GetByRole(AriaRole.Checkbox, new() { Name = "YouTube" })).Not.ToBeCheckedAsync();
        await report.Page.Locator(".hk-filters").GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        await Assertions.Expect(report.Page.Locator(".hk-status-count")).ToHaveTextAsync("203 of 203 influencers");
        await Assertions.Expect(report.Page).ToHaveURLAsync(new Regex("^[^#]+$"));
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_slider_that_is_pulled_changes_the_address_once()
    {
        await using var report = await chromium.OpenAsync(sample.Exported, init: """
            window.addresses = 0;
            const replaceState = history.replaceState;
            history.replaceState = function () { window.addresses++; return replaceState.apply(this, arguments); };
            """);
        await report.Page.Locator("[data-hk-filter='minRoas'] input[type='range']").EvaluateAsync(
            "slider => { for (const value of [0.5, 1, 1.5, 2]) { slider.value = value; "
            + "slider.dispatchEvent(new Event('input', { bubbles: true })); } }");

        await Assertions.Expect(report.Page).ToHaveURLAsync(new Regex("#minRoas=2$"));
        Assert.Equal(1, await report.Page.EvaluateAsync<int>("() => window.addresses"));
    }

    [Fact]
    public async Task A_number_that_is_none_is_marked_and_gives_way_to_the_one_that_holds()
    {
        await using var report = await chromium.OpenAsync(sample.Exported);
        var number = report.Page.Locator("[data-hk-filter='minRoas'] input[type='number']");
        await number.FillAsync("1.5");
        await number.FillAsync("-3");
        await Assertions.Expect(number).ToHaveAttributeAsync("aria-invalid", "true");

        await number.BlurAsync();

        await Assertions.Expect(number).ToHaveValueAsync("1.5");
        await Assertions.Expect(number).ToHaveAttributeAsync("aria-invalid", "false");
        await Assertions.Expect(report.Page.Locator(".hk-chip")).ToHaveTextAsync("ROAS of at least 1.50×✕");
    }

    [Fact]
    public async Task A_button_that_goes_or_can_do_no_more_does_not_lose_the_focus()
    {
        await using var report = await chromium.OpenAsync(sample.Exported);
        await report.Page.EvaluateAsync("() => { location.hash = 'platform=YouTube'; }");
        var reset = report.Page.Locator(".hk-status > .hk-quiet");
        await reset.FocusAsync();
        await reset.PressAsync("Enter");
        await Assertions.Expect(report.Page.Locator(".hk-dashboard-live")).ToBeFocusedAsync();

        var next = report.Page.GetByRole(AriaRole.Button, new() { Name = "Next" });
        await next.FocusAsync();
        for (var page = 1; page < 14; page++)
        {
            await next.PressAsync("Enter");
        }

        await Assertions.Expect(next).ToBeDisabledAsync();
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Button, new() { Name = "Previous" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_page_that_a_browser_saved_as_it_stood_starts_again()
    {
        await using var first = await chromium.OpenAsync(sample.Exported);
        await Assertions.Expect(first.Page.Locator(".hk-status-count")).ToHaveTextAsync("203 of 203 influencers");
        using var saved = new ReportFile(
            "<!DOCTYPE html>" + await first.Page.EvaluateAsync<string>("() => document.documentElement.outerHTML"));

        await using var report = await chromium.OpenAsync(saved.Path);
        await report.Page.GetByRole(AriaRole.Checkbox, new() { Name = "YouTube" }).CheckAsync();

        await Assertions.Expect(report.Page.Locator(".hk-dashboard-live")).ToHaveCountAsync(1);
        await Assertions.Expect(report.Page.Locator(".hk-status-count"))
            .ToHaveTextAsync(
                $"{sample.Data.Performance(new CampaignFilter { Platforms = ["YouTube"] }).Influencers.Count} of 203 influencers");
    }

    [Theory]
    [InlineData("")]
    [InlineData("platform=%&campaign=%E0%A4%A&minRoas=1e99&__proto__=1")]
    [InlineData("name=constructor")]
    public async Task Names_that_mean_something_to_a_script_are_names_like_any_other(string hash)
    {
        using var campaign = new TestCampaign
        {
            Influencers =
                "id,name,platform,category,followers\n1,constructor,toString,__proto__,10\n2,__proto__,constructor,hasOwnProperty,20\n"
                + "3,valueOf,__proto__,x,30\n",
            Sales =
                "influencer_id,campaign,product,date,orders,revenue\n1,constructor,toString,2025-01-01,6,100\n"
                + "2,__proto__,valueOf,2025-01-02,6,300\n3,a,b,2025-02-02,6,400\n",
            Payouts = "influencer_id,basis,total_payout\n1,constructor,100\n2,__proto__,100\n3,toString,100\n",
        };
        using var page = SampleDashboard.ExportedOf(campaign.Performance());
        await using var report = await chromium.OpenAsync(page.Path, theme: Theme.Light);
        await report.Page.EvaluateAsync("hash => { location.hash = hash; }", hash);

        await ScrollThroughAsync(report);

        await Assertions.Expect(report.Page.Locator(".hk-status-count"))
            .ToHaveTextAsync(hash.StartsWith("name", StringComparison.Ordinal) ? "1 of 3 influencers" : "3 of 3 influencers");
        await report.AssertQuietAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Every_chart_is_drawn_when_it_comes_into_sight_and_its_title_follows_the_filter(int width)
    {
        await using var report = await chromium.OpenAsync(sample.Exported, width);
        await ScrollThroughAsync(report);
        var title = report.Page.Locator("[data-hk-chart='top'] .hk-figure-title");
        var best = sample.Data.Performance().Top(1)[0];
        await Assertions.Expect(title).ToContainTextAsync(best.Name);

        await report.Page.EvaluateAsync("() => { location.hash = 'category=Food'; }");
        await title.ScrollIntoViewIfNeededAsync();

        await Assertions.Expect(title)
            .ToContainTextAsync(sample.Data.Performance(new CampaignFilter { Categories = ["Food"] }).Top(1)[0].Name);
        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_download_holds_the_bytes_that_the_library_writes_for_the_same_filter()
    {
        await using var report = await chromium.OpenAsync(sample.Exported);
        await report.Page.EvaluateAsync("() => { location.hash = 'platform=Twitter&minOrders=2'; }");
        await Assertions.Expect(report.Page.Locator(".hk-chip")).ToHaveCountAsync(2);

        var download = await report.Page.RunAndWaitForDownloadAsync(
            () => report.Page.GetByRole(AriaRole.Button, new() { Name = "Download CSV" }).ClickAsync());

        using var expected = new MemoryStream();
        sample.Data.Performance(new CampaignFilter { Platforms = ["Twitter"], MinOrders = 2 }).ToDataFrame().WriteCsv(expected);
        Assert.Equal("filtered-influencers.csv", download.SuggestedFilename);
        Assert.Equal(expected.ToArray(), await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_table_sorts_by_any_column_with_unknown_values_last_and_opens_what_is_known_of_a_row()
    {
        await using var report = await chromium.OpenAsync(sample.Exported);
        await report.Page.GetByLabel("Rows a page").SelectOptionAsync("50");
        var cpo = report.Page.Locator("th[data-hk-column='cpo']");
        await cpo.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(cpo).ToHaveAttributeAsync("aria-sort", "descending");
        var rows = sample.Data.Performance().Influencers;
        var falling = rows.Where(row => row.CostPerOrder is not null).OrderByDescending(row => row.CostPerOrder).ToList();
        Assert.Equal(falling.Take(50).Select(row => row.InfluencerId), await IdsAsync(report));

        await cpo.GetByRole(AriaRole.Button).ClickAsync();
        for (var page = 0; page < 4; page++)
        {
            await report.Page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        }

        Assert.Equal(rows.Where(row => row.CostPerOrder is null).Select(row => row.InfluencerId).TakeLast(3), await IdsAsync(report));
        await Assertions.Expect(report.Page.Locator(".hk-open").First).ToHaveAttributeAsync("aria-expanded", "false");
        await report.Page.Locator(".hk-open").First.ClickAsync();
        await Assertions.Expect(report.Page.Locator(".hk-open").First).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(report.Page.Locator(".hk-detail")).ToContainTextAsync("Payouts");
        await report.AssertQuietAsync();
    }

    [Theory]
    [InlineData(Theme.Dark)]
    [InlineData(Theme.Light)]
    public async Task Nothing_serious_is_in_the_way_of_readers_who_do_not_see_well_or_use_no_mouse(Theme theme)
    {
        await using var report = await chromium.OpenAsync(sample.Exported, theme: theme);
        await report.Page.EvaluateAsync("() => { location.hash = 'platform=YouTube&minRoas=0.5'; }");
        await report.Page.Locator("[data-hk-filter='product'] > summary").ClickAsync();
        await ScrollThroughAsync(report);
        await report.Page.Locator(".hk-open").First.ClickAsync();

        Assert.Empty(await AxeCore.SeriousFindingsAsync(report.Page));
    }

    [Fact]
    public async Task Two_outputs_of_a_notebook_live_side_by_side_each_with_its_own_filters_and_leave_the_address_alone()
    {
        await using var report = await chromium.OpenAsync(sample.Jupyter);
        await Assertions.Expect(report.Page.Locator(".hk-dashboard-live")).ToHaveCountAsync(2);
        var second = report.Page.Locator(".hk-dashboard").Nth(1);
        await second.Locator("[data-hk-filter='platform'] > summary").ClickAsync();
        await second.GetByRole(AriaRole.Checkbox, new() { Name = "Facebook" }).CheckAsync();

        await Assertions.Expect(second.Locator(".hk-status-count")).ToHaveTextAsync("25 of 203 influencers");
        await Assertions.Expect(report.Page.Locator(".hk-status-count").First).ToHaveTextAsync("203 of 203 influencers");
        Assert.DoesNotContain("#", report.Page.Url, StringComparison.Ordinal);
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task Without_scripts_cards_tables_and_the_first_200_influencers_stand_there_and_say_how_many_more_there_are()
    {
        await using var report = await chromium.OpenAsync(sample.Exported, scripts: false);

        var still = report.Page.Locator(".hk-dashboard-static");
        var campaign = sample.Data.Performance();
        await still.GetByText("More figures").ClickAsync();
        await Assertions.Expect(still.Locator(".hk-card:visible")).ToHaveCountAsync(10);
        await Assertions.Expect(still.Locator(".hk-card-value").First).ToHaveTextAsync(Numerals.Indian.Ratio(campaign.Totals.Roas));
        DrawnFigure[] figures =
        [
            campaign.PayoutByBasisChart().Drawn(),
            campaign.PlatformAndCategoryChart().Drawn(),
            campaign.TopChart().Drawn(),
            campaign.RevenueVsPayoutChart().Drawn(),
            campaign.ConcentrationChart().Drawn(),
            campaign.OverTimeChart().Drawn(),
        ];
        Assert.Equal(Charts, await still.Locator("figure table:visible").CountAsync());
        foreach (var (index, figure) in figures.Index())
        {
            var shown = still.Locator("figure").Nth(index);
            await Assertions.Expect(shown.Locator(".hk-figure-title")).ToHaveTextAsync(figure.Title);
            await Assertions.Expect(shown.Locator("tbody tr").First.Locator("td")).ToHaveTextAsync(figure.Rows[0]);
            await Assertions.Expect(shown.Locator("tbody tr")).ToHaveCountAsync(figure.Rows.Count);
        }

        var table = still.Locator("table:not(figure table)").Last;
        await Assertions.Expect(table.Locator("caption")).ToHaveTextAsync("The first 200 of 203 influencers, highest ROAS first");
        await Assertions.Expect(table.Locator("tbody tr:visible")).ToHaveCountAsync(200);
        await Assertions.Expect(table.Locator("tbody tr").Nth(199)).ToContainTextAsync(campaign.Influencers[199].InfluencerId);
        await Assertions.Expect(report.Page.Locator(".hk-page-filters")).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator("button:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_meaning_of_a_metric_is_told_on_a_card_and_a_head_that_a_filter_has_written_anew()
    {
        await using var report = await chromium.OpenAsync(sample.Exported, hash: "#platform=YouTube");
        var dashboard = new LiveDashboard(report);
        await dashboard.TickAsync("platform", "Twitter");
        var tip = report.Page.GetByRole(AriaRole.Tooltip);

        await report.Page.GetByText("More figures").ClickAsync();
        await report.Page.Locator("[data-hk-card='cpo'] .hk-card-label").HoverAsync();
        await Assertions.Expect(tip).ToContainTextAsync("payout ÷ orders");
        await dashboard.Head("roi").GetByRole(AriaRole.Button).FocusAsync();
        await report.Page.Keyboard.PressAsync("Shift+Tab");
        await report.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tip).ToContainTextAsync("(revenue − payout) ÷ payout");
        await report.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tip).ToBeHiddenAsync();
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_theme_is_switched_without_losing_the_filters_and_turns_every_chart()
    {
        await using var report = await chromium.OpenAsync(sample.Exported, height: 6000, hash: "#platform=YouTube");
        await ScrollThroughAsync(report);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();

        foreach (var chart in await report.Page.Locator(".hk-dashboard-chart .hk-chart").AllAsync())
        {
            await Assertions.Expect(chart.Locator("svg.main-svg").First).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        }

        await Assertions.Expect(report.Page.Locator(".hk-chip")).ToHaveTextAsync("Platform: YouTube✕");
        await new LiveDashboard(report).TickAsync("platform", "Twitter");
        var top = report.Page.Locator("[data-hk-chart='top']");
        await Assertions.Expect(top.Locator("figcaption"))
            .ToHaveTextAsync(sample.Data.Performance(new() { Platforms = ["YouTube", "Twitter"] }).TopChart().Drawn().Title);
        await Assertions.Expect(top.Locator("svg.main-svg").First).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await report.AssertQuietAsync();
    }

    private static CampaignFilter FilterOf(string hash)
    {
        var members = hash.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(member => member.Split('='))
            .ToLookup(member => member[0], member => Uri.UnescapeDataString(member[1].Replace('+', ' ')));
        return new()
        {
            Platforms = [.. members["platform"]],
            Products = [.. members["product"]],
            MinRoas = members["minRoas"].Select(decimal.Parse).FirstOrDefault(),
            MinOrders = members["minOrders"].Select(decimal.Parse).FirstOrDefault(),
        };
    }

    private static Task AssertCardAsync(ReportPage report, string card, string value) =>
        Assertions.Expect(report.Page.Locator($"[data-hk-card='{card}'] .hk-card-value")).ToHaveTextAsync(value);

    private static Task<string[]> IdsAsync(ReportPage report) =>
        report.Page.Locator(".hk-influencer-id").EvaluateAllAsync<string[]>("ids => ids.map(id => id.textContent)");

    private static async Task ScrollThroughAsync(ReportPage report)
    {
        var charts = report.Page.Locator(".hk-dashboard-chart");
        Assert.Equal(Charts, await charts.CountAsync());
        for (var chart = 0; chart < Charts; chart++)
        {
            await charts.Nth(chart).ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(charts.Nth(chart).Locator(".hk-chart svg.main-svg").First).ToBeVisibleAsync();
        }
    }
}
