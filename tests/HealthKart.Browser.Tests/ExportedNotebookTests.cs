using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

public sealed class ExportedNotebookTests(Chromium chromium) : IDisposable
{
    private readonly ReportFile _demo = new(DemoNotebook.Create());

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Every_figure_is_drawn_without_a_request_or_a_message()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);

        Assert.Equal(4, await report.DrawnChartsAsync());
        Assert.Equal(10, await report.Page.Locator("figure >> nth=0").Locator(".bars .point").CountAsync());
        Assert.Equal(60, await report.Page.Locator("figure >> nth=1").Locator(".scatterlayer .point").CountAsync());
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_label_with_markup_is_shown_as_text()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);

        var labels = await report.Page.Locator("figure >> nth=0").Locator(".ytick text").AllTextContentsAsync();
        Assert.Contains(DemoNotebook.HostileName[..25].TrimEnd() + "…", labels);
        Assert.Equal("Campaign report", await report.Page.TitleAsync());
        Assert.Equal(0, await report.Page.Locator("main img, main a[href^=javascript], main [onclick]").CountAsync());
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_script_of_an_output_runs_and_no_other()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);

        Assert.Equal("yes", await report.Page.Locator("#trusted").GetAttributeAsync("data-ran"));
        await report.Page.EvaluateAsync(
            "() => { const s = document.createElement('script'); s.textContent = 'window.injected = 1'; document.body.append(s); }");
        Assert.False(await report.Page.EvaluateAsync<bool>("() => 'injected' in window"));
    }

    [Fact]
    public async Task A_figures_table_is_there_without_scripts_and_behind_a_switch_with_them()
    {
        await using var bare = await chromium.OpenAsync(_demo.Path, scripts: false);
        await using var report = await chromium.OpenAsync(_demo.Path);

        Assert.Equal(4, await bare.Page.Locator("figure table:visible").CountAsync());
        Assert.Equal(0, await report.Page.Locator("figure table:visible").CountAsync());
        await report.Page.Locator("figure summary >> nth=0").ClickAsync();
        Assert.Equal(1, await report.Page.Locator("figure table:visible").CountAsync());
    }

    [Fact]
    public async Task On_paper_charts_are_light_and_fit_the_page()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var chart = report.Page.Locator("figure >> nth=0").Locator("svg.main-svg >> nth=0");
        await Assertions.Expect(chart).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Assertions.Expect(chart).ToHaveAttributeAsync("width", "680");
        await Assertions.Expect(report.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await report.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Assertions.Expect(chart).ToHaveCSSAsync("background-color", "rgb(0, 0, 0)");
    }

    [Fact]
    public async Task A_chart_can_be_saved_as_a_picture()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);
        var download = await report.Page.RunAndWaitForDownloadAsync(
            () => report.Page.Locator("figure >> nth=0").GetByRole(AriaRole.Button, new() { Name = "Save as image" }).ClickAsync());

        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_code_of_all_cells_opens_at_once()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Show the code" }).ClickAsync();

        Assert.True(await report.Page.Locator("pre.source:visible").CountAsync() >= 7);
        Assert.Equal(1, await report.Page.GetByRole(AriaRole.Button, new() { Name = "Hide the code" }).CountAsync());
    }

    [Fact]
    public async Task A_phone_shows_everything_within_its_width()
    {
        await using var report = await chromium.OpenAsync(_demo.Path, width: 390, height: 844);

        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 390);
        Assert.Equal(4, await report.DrawnChartsAsync());
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_chart_follows_the_width_of_the_window()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);

        await report.Page.SetViewportSizeAsync(500, 900);

        await report.Page.WaitForFunctionAsync("() => document.querySelector('svg.main-svg').getBoundingClientRect().width < 480");
    }
}
