using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>
/// A frame and charts that an analyst makes himself of whatever a file holds: text stays text in the page and in Jupyter.
/// </summary>
public sealed class HostileOwnNotebookTests(Chromium chromium)
{
    private const string Setup = """
        #r "../src/HealthKart.Report/bin/Release/net10.0/HealthKart.Report.dll"
        using HealthKart.Analysis.Frames;
        using HealthKart.Report;
        using Microsoft.Data.Analysis;
        using Plotly.NET.CSharp;

        ReportSetup.Use()
        """;

    private const string Frame = """"
        string[] texts =
        [
            "<script>window.hostile = 1</script>", "\"><img src=x onerror=window.hostile=1>",
            "</script><script>window.hostile = 1</script>",
        ];
        var frame = new DataFrame(
            new StringDataFrameColumn(texts[0], texts),
            new DoubleDataFrameColumn(texts[2], [1, 2, 3]),
            new DecimalDataFrameColumn("revenue", [3m, 2m, 1m]),
            new DecimalDataFrameColumn("total_payout", [1m, 1m, 1m]),
            new StringDataFrameColumn("platform", texts));
        frame
        """";

    private const string Charts = """
        display(Charts.TopByRoas(frame.WithColumn("orders", row => 9m)));
        display(Charts.Bars(frame, texts[0], texts[2]));
        display(frame.Select(texts[0]).Rows.Select(row => new { Name = row[0], Text = texts[1] }));
        """;

    private const string Own = """
        Chart.Column<double, string, string>(values: [1, 2, 3], Keys: new(texts, true), Name: texts[2], MultiText: new(texts, true))
            .WithTitle(texts[1])
            .WithXAxisStyle<double, double, string>(TitleText: texts[2])
        """;

    [Fact]
    public async Task In_the_exported_page()
    {
        using var files = new CommandReport();
        var page = await files.ShareAsync(Write(files));

        await using var report = await chromium.OpenAsync(page);

        Assert.Equal(3, await report.DrawnChartsAsync());
        Assert.Equal(0, await report.Page.Locator("body img").CountAsync());
        Assert.False(await report.Page.EvaluateAsync<bool>("() => 'hostile' in window"));
        await Assertions
            .Expect(report.Page.GetByRole(AriaRole.Cell, new() { Name = "<script>window.hostile = 1</script>", Exact = true }).First)
            .ToBeVisibleAsync();
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task In_Jupyter()
    {
        JupyterServer.Require();
        using var files = new CommandReport();
        await using var server = await JupyterServer.StartAsync();
        var address = await server.AddAsync(await files.RunNotebookAsync(Write(files)), "own.ipynb", isTrusted: true);

        await using var jupyter = await JupyterPage.OpenAsync(chromium, server.Root, address);

        await Assertions.Expect(jupyter.Page.Locator(".hk-figure .hk-chart svg.main-svg:first-of-type")).ToHaveCountAsync(3);
        Assert.Equal(0, await jupyter.Page.Locator(".output img").CountAsync());
        Assert.False(await jupyter.Page.EvaluateAsync<bool>("() => 'hostile' in window"));
        jupyter.AssertQuiet();
    }

    private static string Write(CommandReport files)
    {
        string[] sources = [Setup, Frame, Charts, Own];
        var cells = sources.Select(static (source, place) => (JsonNode)new JsonObject
        {
            ["cell_type"] = "code",
            ["id"] = $"cell-{place}",
            ["metadata"] = new JsonObject(),
            ["source"] = source,
            ["outputs"] = new JsonArray(),
            ["execution_count"] = null,
        });
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        File.WriteAllText(files.PathOf("notebooks/own.ipynb"), notebook.ToJsonString());
        return "own.ipynb";
    }
}
