using HealthKart.Cli.Pages;
using HealthKart.Notebooks.Tests.Extensions;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>What the packages of a user show, in the exported page.</summary>
public sealed class PackageNotebookTests(Chromium chromium, PackageNotebook notebook) : IClassFixture<PackageNotebook>
{
    [Fact]
    public async Task Charts_of_plotly_net_are_drawn_and_data_frames_are_tables_without_a_network()
    {
        using var file = new ReportFile(Notebook());
        await using var report = await chromium.OpenAsync(file.Path);

        Assert.Equal(2, await report.DrawnChartsAsync());
        Assert.Equal(3, await report.Page.Locator("figure >> nth=0").Locator(".scatterlayer .point").CountAsync());
        Assert.Equal(3, await report.Page.Locator("figure >> nth=1").Locator(".bars .point").CountAsync());
        var table = report.Page.Locator("main table >> nth=1");
        Assert.Equal(["index", "influencer", "orders <b>", "revenue"], await table.Locator("th").AllTextContentsAsync());
        Assert.Equal("<script>alert('cell')</script>", await table.Locator("tbody tr >> nth=1").Locator("td >> nth=1").TextContentAsync());
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_pages_of_a_long_data_frame_turn()
    {
        using var file = new ReportFile(Notebook());
        await using var report = await chromium.OpenAsync(file.Path);
        var rows = report.Page.Locator("main table:has(caption) tbody tr:visible");
        await Assertions.Expect(rows).ToHaveCountAsync(25);

        await report.Page.Locator("main table:has(caption) button >> nth=3").ClickAsync();

        await Assertions.Expect(rows.First).ToHaveTextAsync("2525");
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_page_knows_which_charts_its_plotly_draws()
    {
        using var file = new ReportFile(Notebook());
        await using var report = await chromium.OpenAsync(file.Path);

        Assert.Equal(
            ReportPageDesign.Instance.Figures.TraceTypes.Order(StringComparer.Ordinal),
            await report.Page.EvaluateAsync<string[]>("() => Object.keys(HealthKartPlotly.PlotSchema.get().traces).sort()"));
    }

    // A chart within a list is in the HTML of its package, which asks for plotly.js from elsewhere and is refused.
    private Notebooks.Documents.NotebookDocument Notebook()
    {
        var copy = notebook.Executed.Clone();
        copy.Cells.Single(cell => cell.Source.Contains("nested", StringComparison.Ordinal)).Outputs = [];
        return copy;
    }
}
