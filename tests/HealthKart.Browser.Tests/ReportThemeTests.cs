using HealthKart.Report.Looks;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The report in both themes: black for everybody, and light for who has chosen it by the switch.</summary>
public sealed class ReportThemeTests(Chromium chromium, SampleReport sample) : IClassFixture<SampleReport>
{
    private const string Ground = "() => getComputedStyle(document.documentElement).backgroundColor";
    private const string Controls = "() => getComputedStyle(document.documentElement).colorScheme";
    private const string ChartGround = "() => getComputedStyle(document.querySelector('.hk-chart .main-svg')).background";
    private const string Black = "rgb(0, 0, 0)";
    private const string White = "rgb(255, 255, 255)";

    [Theory]
    [InlineData(Theme.Dark, 1440)]
    [InlineData(Theme.Light, 1440)]
    [InlineData(Theme.Dark, 390)]
    [InlineData(Theme.Light, 390)]
    public async Task Axe_finds_nothing_serious(Theme theme, int width)
    {
        await using var report = await chromium.OpenAsync(sample.Page, width, theme: theme);
        Assert.Equal(sample.Figures, await report.DrawnChartsAsync());
        Assert.Equal(theme == Theme.Light ? White : Black, await report.Page.EvaluateAsync<string>(Ground));

        Assert.Empty(await AxeCore.SeriousFindingsAsync(report.Page));
    }

    [Theory]
    [InlineData(ColorScheme.Dark, true)]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Light, false)]
    public async Task Who_has_chosen_nothing_reads_on_black_whatever_the_browser_prefers(ColorScheme preferred, bool scripts)
    {
        await using var report = await chromium.OpenAsync(sample.Page, scripts: scripts, preferred: preferred);

        Assert.Equal(Black, await report.Page.EvaluateAsync<string>(Ground));
        Assert.Equal("dark", await report.Page.EvaluateAsync<string>(Controls));
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task The_switch_turns_page_and_figures_and_is_remembered_both_ways(ColorScheme preferred)
    {
        await using var report = await chromium.OpenAsync(sample.Page, preferred: preferred);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();

        Assert.Equal(White, await report.Page.EvaluateAsync<string>(Ground));
        Assert.Equal("light", await report.Page.EvaluateAsync<string>(Controls));
        await report.Page.WaitForFunctionAsync($"() => ({ChartGround})().includes('{White}')");
        await report.Page.ReloadAsync();
        Assert.Equal(White, await report.Page.EvaluateAsync<string>(Ground));

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();

        Assert.Equal(Black, await report.Page.EvaluateAsync<string>(Ground));
        await report.Page.WaitForFunctionAsync($"() => ({ChartGround})().includes('{Black}')");
        await report.Page.ReloadAsync();
        Assert.Equal(Black, await report.Page.EvaluateAsync<string>(Ground));
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" })).ToBeVisibleAsync();
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task Without_storage_the_switch_works_until_the_page_is_closed()
    {
        await using var report = await chromium.OpenAsync(
            sample.Page,
            init: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no storage', 'SecurityError'); } });");

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();

        Assert.Equal(White, await report.Page.EvaluateAsync<string>(Ground));
        await report.AssertQuietAsync();
    }

    [Theory]
    [InlineData(Theme.Dark)]
    [InlineData(Theme.Light)]
    public async Task Paper_is_white_whatever_the_theme(Theme theme)
    {
        await using var report = await chromium.OpenAsync(sample.Page, theme: theme);

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(White, await report.Page.EvaluateAsync<string>(Ground));
        Assert.Equal(
            Palette.Text.OnPaper,
            await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).getPropertyValue('--hk-text')"));
        await Assertions.Expect(report.Page.Locator(".sidebar, .hk-image, .hk-tip").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }
}
