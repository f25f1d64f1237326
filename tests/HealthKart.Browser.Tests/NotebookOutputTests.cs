using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

public sealed class NotebookOutputTests(Chromium chromium)
{
    // The ground, the letters beside an axis, and those of the title.
    private const string Looks = """
        () => [getComputedStyle(document.querySelector(".hk-out")).backgroundColor,
          getComputedStyle(document.querySelector(".xtick text")).fill,
          getComputedStyle(document.querySelector(".hk-figure-title")).color]
        """;

    [Fact]
    public async Task A_figure_shown_before_the_setup_is_drawn_when_the_setup_comes()
    {
        using var file = new ReportFile(DemoNotebook.JupyterPage());
        await using var report = await chromium.OpenAsync(file.Path);

        Assert.Equal(1, await report.DrawnChartsAsync());
        await report.AssertQuietAsync();
    }

    [Theory]
    [InlineData("class", "vscode-dark", "vscode-light")]
    [InlineData("class", "vscode-high-contrast", "vscode-high-contrast vscode-high-contrast-light")]
    [InlineData("data-jp-theme-light", "false", "true")]
    public async Task An_output_has_the_theme_of_its_host_and_turns_with_it_its_drawing_too(string attribute, string dark, string light)
    {
        using var file = new ReportFile(DemoNotebook.JupyterPage());
        await using var report = await chromium.OpenAsync(file.Path);
        Assert.Equal(1, await report.DrawnChartsAsync());
        var white = await LooksAsync();
        Assert.Equal("rgb(255, 255, 255)", white[0]);

        await SetAsync(dark);
        await Assertions.Expect(report.Page.Locator(".hk-out")).ToHaveCSSAsync("background-color", "rgb(0, 0, 0)");
        await report.Page.WaitForFunctionAsync($"(before) => ({Looks})()[1] !== before", white[1]);
        Assert.All((await LooksAsync()).Zip(white), static look => Assert.NotEqual(look.First, look.Second));

        await SetAsync(light);
        await report.Page.WaitForFunctionAsync($"(before) => ({Looks})()[1] === before", white[1]);
        Assert.Equal(white, await LooksAsync());
        await report.AssertQuietAsync();

        Task SetAsync(string value) => report.Page.EvaluateAsync($"(value) => document.body.setAttribute('{attribute}', value)", value);

        Task<string[]> LooksAsync() => report.Page.EvaluateAsync<string[]>(Looks);
    }

    [Fact]
    public async Task A_figure_that_cannot_be_drawn_keeps_its_table_and_stops_no_other()
    {
        using var file = new ReportFile(DemoNotebook.WithABrokenFigure());
        await using var report = await chromium.OpenAsync(file.Path);

        Assert.Equal(1, await report.DrawnChartsAsync());
        Assert.Equal(1, await report.Page.Locator("figure table:visible").CountAsync());
    }
}
