using System.Text.Json.Nodes;
using HealthKart.Notebooks.Html;
using HealthKart.Report.Plots;

namespace HealthKart.Cli.Pages;

/// <summary>Draws a page's figures with the report's script and the plotly.js that lies in its library.</summary>
internal sealed class ReportFigureDrawing : FigureDrawing
{
    public override string Script => FigureScript.Text;

    public override string Library => PlotlyScript.Text;

    // The names by which the setup of a notebook makes plotly.js known: an output waits for the same event in both.
    public override string Announcement =>
        "\nwindow.HealthKartPlotly ??= window.Plotly;\nwindow.dispatchEvent(new Event(\"" + PlotlyScript.ReadyEvent + "\"));\n";

    // Those of the part of plotly.js for charts with two axes.
    public override IReadOnlySet<string> TraceTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "pie", "scatter", "scatterternary",
        "violin",
    };

    public override bool IsAwaitedIn(string html) => html.Contains("class=\"hk-figure\"", StringComparison.Ordinal);

    public override void Write(JsonObject figure, TextWriter writer) => FigureHtml.Write(figure, writer);
}
