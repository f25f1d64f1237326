using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>
/// The notebook that asks for Microsoft.Data.Analysis and Plotly.NET.Interactive, in the real .NET Interactive; other tests run it in ours.
/// </summary>
public sealed class PackageCellTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    [Fact]
    public async Task What_packages_ask_for_shows_as_tables_and_charts_there_too()
    {
        var notebook = NotebookDocument.Load(TestNotebooks.Path("Packages/table-and-chart.ipynb"));
        var htmls = new List<string>();
        foreach (var cell in notebook.Cells.Where(static cell => cell.Kind == CellKind.Code))
        {
            htmls.AddRange((await kernel.Run(cell.Source)).Select(HtmlOf).OfType<string>());
        }

        // Two frames, two charts; beside them what the kernel says of the packages that it restored.
        var tables = htmls.Where(
            static html => html.Contains("<table", StringComparison.Ordinal) && html.Contains("Chen &amp; Co", StringComparison.Ordinal));
        Assert.Equal(2, tables.Count());
        Assert.Equal(2, htmls.Count(static html => html.Contains("Plotly.newPlot", StringComparison.Ordinal)));
    }

    private static string? HtmlOf(NotebookOutput output) => output switch
    {
        DisplayOutput display => display.Data.Text("text/html"),
        ExecuteResultOutput result => result.Data.Text("text/html"),
        _ => null,
    };
}
