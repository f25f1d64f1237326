using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Pages;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Tests.Html;
using Xunit;

namespace HealthKart.Cli.Tests.Pages;

public sealed class ExecutedNotebookTests
{
    private const string Chart = """
        #r "HealthKart.Report.dll"
        using HealthKart.Report;
        using Plotly.NET.CSharp;
        display(ReportSetup.Use());
        Chart.Column<double, string, string>(values: new double[] { 1, 2.5 }, Keys: new(new[] { "Diwali", "</script>" }, true))
            .WithYAxisStyle<double, double, string>(TitleText: "ROAS")
            .WithTitle("Found")
        """;

    [Fact]
    public async Task A_chart_that_a_cell_makes_with_Plotly_NET_is_in_the_page()
    {
        var run = await NotebookRunner.RunAsync(
            Page.Notebook().Code(Chart, []),
            new RunOptions { HostAssemblies = NotebookHost.Assemblies },
            TestContext.Current.CancellationToken);

        var options = new HtmlExportOptions { Design = ReportPageDesign.Instance };
        Assert.Null(run.Failure);
        Assert.Contains(
            "<figcaption class=\"hk-figure-title\">Found</figcaption>", run.Notebook.Content(options), StringComparison.Ordinal);
        Assert.Contains("<td>&lt;/script&gt;</td><td class=\"hk-num\">2.5</td>", run.Notebook.Content(options), StringComparison.Ordinal);
        Assert.Equal(1, Page.Count(run.Notebook.Html(options), "plotly.js (cartesian"));
    }
}
