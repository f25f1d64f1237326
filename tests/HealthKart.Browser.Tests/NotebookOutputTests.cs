using Xunit;

namespace HealthKart.Browser.Tests;

public sealed class NotebookOutputTests(Chromium chromium)
{
    [Fact]
    public async Task A_figure_shown_before_the_setup_is_drawn_when_the_setup_comes()
    {
        using var file = new ReportFile(DemoNotebook.JupyterPage());
        await using var report = await chromium.OpenAsync(file.Path);

        Assert.Equal(1, await report.DrawnChartsAsync());
        Assert.Equal(
            "rgb(0, 0, 0)", await report.Page.Locator(".hk-out").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        await report.AssertQuietAsync();
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
