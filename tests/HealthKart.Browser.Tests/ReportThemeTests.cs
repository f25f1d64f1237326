using HealthKart.Plotly;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The report in both themes: black as it was made, and light for who wants or needs it.</summary>
public sealed class ReportThemeTests(Chromium chromium, SampleReport sample) : IClassFixture<SampleReport>
{
    private const string Ground = "() => getComputedStyle(document.documentElement).backgroundColor";
    private const string ChartGround = "() => getComputedStyle(document.querySelector('.hk-chart .main-svg')).background";
    private const string Black = "rgb(0, 0, 0)";
    private const string White = "rgb(255, 255, 255)";

    [Theory]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Axe_finds_nothing_serious(ColorScheme theme, int width)
    {
        await using var report = await chromium.OpenAsync(sample.Page, width, theme: theme);
        Assert.Equal(sample.Figures, await report.DrawnChartsAsync());

        Assert.Empty(await AxeCore.SeriousFindingsAsync(report.Page));
    }

    [Theory]
    [InlineData(ColorScheme.Dark, Black, true)]
    [InlineData(ColorScheme.Light, White, true)]
    [InlineData(ColorScheme.Light, White, false)]
    public async Task The_theme_is_the_one_that_the_reader_prefers_everywhere(ColorScheme preferred, string ground, bool scripts)
    {
        await using var report = await chromium.OpenAsync(sample.Page, scripts: scripts, theme: preferred);

        Assert.Equal(ground, await report.Page.EvaluateAsync<string>(Ground));
    }

    [Fact]
    public async Task The_switch_turns_page_and_figures_and_is_remembered()
    {
        await using var report = await chromium.OpenAsync(sample.Page);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();

        Assert.Equal(White, await report.Page.EvaluateAsync<string>(Ground));
        await report.Page.WaitForFunctionAsync($"() => ({ChartGround})().includes('{White}')");
        await report.Page.ReloadAsync();
        Assert.Equal(White, await report.Page.EvaluateAsync<string>(Ground));
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" })).ToBeVisibleAsync();
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task Without_storage_the_switch_works_until_the_page_is_closed()
    {
        await using var report = await chromium.OpenAsync(
            sample.Page, init: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no storage', 'SecurityError'); } });");

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();

        Assert.Equal(White, await report.Page.EvaluateAsync<string>(Ground));
        await report.AssertQuietAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Paper_is_white_whatever_the_theme(ColorScheme theme)
    {
        await using var report = await chromium.OpenAsync(sample.Page, theme: theme);

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(White, await report.Page.EvaluateAsync<string>(Ground));
        Assert.Equal(Palette.Text.OnPaper, await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).getPropertyValue('--hk-text')"));
        await Assertions.Expect(report.Page.Locator(".sidebar, .hk-image, .hk-tip").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }
}
