using System.Reflection;
using HealthKart.Cli.Pages;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Running;
using HealthKart.Notebooks.Tests.Html;
using HealthKart.Plotly;
using Xunit;

namespace HealthKart.Cli.Tests.Pages;

public sealed class ExecutedNotebookTests
{
    private const string Figure = """
        #r "HealthKart.Plotly.dll"
        using HealthKart.Plotly;
        display(new PlotlySetup());
        new PlotlyFigure
        {
            Title = "Found", HowToRead = "Look", AltText = "Bars",
            Data = new([new("a")], [["b"]]),
            Traces = [new BarTrace(PlotlyValues.Numbers(new double?[] { 1, 2 }))],
        }
        """;

    [Fact]
    public async Task A_figure_of_a_cell_that_ran_is_in_the_page()
    {
        Assembly[] host = [typeof(PlotlyFigure).Assembly];

        var run = await NotebookRunner.RunAsync(
            Page.Notebook().Code(Figure, []), new RunOptions { HostAssemblies = host }, TestContext.Current.CancellationToken);

        var options = new HtmlExportOptions { Design = ReportPageDesign.Instance };
        Assert.Null(run.Failure);
        Assert.Contains("<figcaption class=\"hk-figure-title\">Found</figcaption>", run.Notebook.Content(options), StringComparison.Ordinal);
        Assert.Equal(1, Page.Count(run.Notebook.Html(options), "plotly.js (cartesian"));
    }
}
