using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>Whatever the CSV files hold, a report shows it as text.</summary>
public sealed class HostileDataTests(Chromium chromium, SampleDashboard sample, HostileReport hostile) : IClassFixture<HostileReport>
{
    [Fact]
    public async Task Nothing_runs_and_everything_is_text()
    {
        await using var harmless = await chromium.OpenAsync(sample.Exported);
        await using var report = await chromium.OpenAsync(hostile.Page);

        Assert.Equal(hostile.Figures, await report.DrawnChartsAsync());
        Assert.Equal("Influencer campaign report", await report.Page.TitleAsync());
        Assert.Empty((await ScriptsAsync(report)).Except(await ScriptsAsync(harmless)));
        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 1440);
        foreach (var text in HostileReport.Texts.Take(6))
        {
            Assert.NotEqual(0, await report.Page.GetByRole(AriaRole.Cell, new() { Name = text, Exact = true }).CountAsync());
        }

        await AssertHarmlessAsync(report);
    }

    [Theory]
    [InlineData(390, Theme.Dark)]
    [InlineData(1440, Theme.Light)]
    public async Task The_dashboard_is_used_with_it_as_with_any_other(int width, Theme theme)
    {
        await using var report = await chromium.OpenAsync(hostile.Page, width, theme: theme);
        var data = CampaignData.Load(hostile.DataFolder);
        var dashboard = new LiveDashboard(report, data.Performance().Influencers.Count);
        if (width < 1000)
        {
            await report.Page.GetByRole(AriaRole.Button, new() { Name = "Filters and contents" }).ClickAsync();
        }

        await UseEveryListAsync(dashboard, data);
        await FollowHostileLinksAsync(dashboard, data);
        await dashboard.Name.FillAsync("<script>window");
        await dashboard.ShowsAsync(data.Performance(new CampaignFilter { Name = "<script>window" }));
        await Assertions.Expect(dashboard.Chips).ToHaveTextAsync("name has “<script>window”✕");
        await dashboard.ResetAsync();
        if (width < 1000)
        {
            await report.Page.Keyboard.PressAsync("Escape");
        }

        await WorkTableAsync(dashboard);
        await WorkChartsAsync(dashboard);
        await dashboard.DownloadsAsync(data.Performance());
        Assert.InRange(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, width);
        Assert.Empty(await AxeCore.SeriousFindingsAsync(report.Page));
        await AssertHarmlessAsync(report);

        await report.Page.PdfAsync();
        await AssertHarmlessAsync(report);
    }

    [Theory]
    [InlineData(390, Theme.Dark)]
    [InlineData(1440, Theme.Light)]
    public async Task A_filter_by_such_texts_is_named_as_text_and_fits_every_width(int width, Theme theme)
    {
        await using var report = await chromium.OpenAsync(hostile.FilteredPage, width, theme: theme);

        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        Assert.Empty(await AxeCore.SeriousFindingsAsync(report.Page));
        await AssertHarmlessAsync(report);
    }

    private static async Task UseEveryListAsync(LiveDashboard dashboard, CampaignData data)
    {
        foreach (var filter in LiveDashboard.Lists)
        {
            var list = dashboard.Filter(filter.Name);
            if (await list.CountAsync() == 0)
            {
                continue;
            }

            if (await list.GetAttributeAsync("open") is null)
            {
                await list.Locator("summary").ClickAsync();
            }

            await list.GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await list.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
            await Assertions.Expect(list.Locator(".hk-filter-chosen")).ToContainTextAsync("2 of");
            await Assertions.Expect(dashboard.Chips).ToHaveCountAsync(2);
            await list.GetByRole(AriaRole.Checkbox).First.UncheckAsync();
            await Assertions.Expect(dashboard.Chips).ToHaveCountAsync(1);
            await list.GetByRole(AriaRole.Checkbox).Last.UncheckAsync();
        }

        await dashboard.ShowsAsync(data.Performance());
    }

    private static async Task FollowHostileLinksAsync(LiveDashboard dashboard, CampaignData data)
    {
        string[] names = [HostileReport.Texts[0], HostileReport.Texts[2], HostileReport.Texts[6], HostileReport.Texts[9]];
        foreach (var filter in new[] { "platform", "category", "gender", "campaign", "brand", "source" })
        {
            await dashboard.GoToAsync(string.Join('&', names.Select(name => $"{filter}={Uri.EscapeDataString(name)}")));
            await dashboard.ShowsAsync(
                data.Performance(FilterField.All.Single(field => field.Name == filter).Set(CampaignFilter.None, names)), filter);
            await Assertions.Expect(dashboard.Chips).ToHaveCountAsync(names.Length);
        }

        await dashboard.GoToAsync($"name={Uri.EscapeDataString(HostileReport.Texts[1])}&minRoas=%3Cscript%3E&tier=__proto__");
        await dashboard.ShowsAsync(data.Performance(new CampaignFilter { Name = HostileReport.Texts[1] }));
    }

    private static async Task WorkTableAsync(LiveDashboard dashboard)
    {
        foreach (var head in await dashboard.Table.Locator("thead button").AllAsync())
        {
            await head.ClickAsync();
        }

        var rows = await dashboard.Table.Locator(".hk-open").CountAsync();
        Assert.Equal(HostileReport.Texts.Count + 1, rows);
        for (var row = 0; row < rows; row++)
        {
            await dashboard.Table.Locator(".hk-open").Nth(row).ClickAsync();
        }

        await Assertions.Expect(dashboard.Table.Locator(".hk-detail")).ToHaveCountAsync(rows);
        await Assertions
            .Expect(dashboard.Table.Locator(".hk-detail td").GetByText("<script>window.hostile = 1</script>", new() { Exact = true }).First)
            .ToBeVisibleAsync();
    }

    private static async Task WorkChartsAsync(LiveDashboard dashboard)
    {
        var labels = new HashSet<string>();
        foreach (var chart in await dashboard.Page.Locator(".hk-dashboard-chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(chart.Locator("figure[data-hk-drawn='true']:not([aria-busy])")).ToHaveCountAsync(1);
            var mark = chart.Locator(".bars .point > path, .points path.point").First;
            if (await mark.CountAsync() > 0)
            {
                await mark.EvaluateAsync("mark => mark.scrollIntoView({ block: 'center', behavior: 'instant' })");
                var box = (await mark.BoundingBoxAsync())!;
                await dashboard.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
                var label = chart.Locator(".hoverlayer .hovertext").First;
                await Assertions.Expect(label).ToBeVisibleAsync();
                labels.Add((await label.TextContentAsync())!);
            }

            await chart.Locator("summary").ClickAsync();
            await Assertions.Expect(chart.Locator("details table")).ToBeVisibleAsync();
            var (name, bytes) = await dashboard.DownloadAsync(chart.GetByRole(AriaRole.Button, new() { Name = "Save as image" }));
            Assert.Matches(@"^[\p{L}\p{M}\p{N}-]{1,60}\.png$", name);
            Assert.True(bytes.Length > 5_000);
        }

        Assert.Contains(labels, label => label.Contains("window.hostile", StringComparison.Ordinal));
    }

    private static Task<string[]> ScriptsAsync(ReportPage report) =>
        report.Page.Locator("main script:not([type='application/json'])")
            .EvaluateAllAsync<string[]>("scripts => scripts.map(script => script.textContent)");

    /// <summary>
    /// Nothing ran, nothing was asked for or said, and no text of the files became an element or turned the letters around it.
    /// </summary>
    private static async Task AssertHarmlessAsync(ReportPage report)
    {
        Assert.False(await report.Page.EvaluateAsync<bool>("() => 'hostile' in window"));
        Assert.Equal(0, await report.Page.Locator("body :is(img, [onerror], [href^='javascript' i], iframe, object, embed)").CountAsync());
        Assert.DoesNotContain('\u202E', await report.ReadAsync());
        await report.AssertQuietAsync();
    }
}
