using HealthKart.Notebooks.Documents;
using HealthKart.Report;
using HealthKart.Report.Formatting;
using HealthKart.Report.Tests.Figures;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace HealthKart.Browser.Tests;

/// <summary>A small executed notebook with everything that a report holds.</summary>
internal static class DemoNotebook
{
    public const string HostileName = "<img src=x onerror=alert(1)></script><script>document.title='broken'</script> %{x} $x$ &lt;";

    private const string Empty = """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""";

    private const string Code = """
        // The ten with the best return, those with too few orders left out.
        var best = performance.Where(row => row.Orders >= 5).OrderByDescending(row => row.Roas).Take(10);
        display(Figures.Roas(best, title: $"{best.First().Name} leads"));
        """;

    public static NotebookDocument Create()
    {
        var notebook = NotebookDocument.Parse(Empty, "campaign-report.ipynb");
        Prose(
            notebook,
            "# Campaign report\n\nWhich influencers earn their money back, who is paid how, and **what the data cannot tell**. "
            + "Figures are for April to June 2025.");
        notebook.InsertCell(
            notebook.Cells.Count,
            CellKind.Code,
            "string platform = \"Instagram\";\nstring[] categories = [\"Fitness\", \"Food\"];\n"
            + "decimal minimumRoas = 0.5m;\nDateOnly? from = null;",
            "injected-parameters");
        Cell(notebook, "display(Report.Cards(performance));", Html(DemoHtml.Cards));
        Prose(notebook, "## What stands out\n\nEach sentence follows from the numbers below; nothing is estimated.");
        Cell(notebook, "display(insights);", Html(DemoHtml.Insights));
        Prose(
            notebook,
            "## Who earns the money back\n\nROAS is revenue divided by payout. Below **1×** a campaign costs more than it sells.");
        Cell(notebook, Code, Figure(DemoFigures.Roas(HostileName)), Html(DemoHtml.Setup));
        Cell(notebook, "Figures.Spread(performance)", Figure(DemoFigures.Spread()));
        Prose(notebook, "### By platform and category");
        Cell(notebook, "Figures.Grid(performance)", Figure(DemoFigures.Grid()));
        Cell(notebook, "Figures.Months(performance)", Figure(DemoFigures.Months()));
        Prose(notebook, "## All influencers\n\nSelect a column's head to sort by it.");
        Cell(notebook, "performance", Html(DemoHtml.Table(HostileName, 24)));
        Prose(
            notebook,
            "## What the data cannot tell\n\n> Incremental revenue cannot be computed: no control data.\n\n"
            + "| file | rows used | rows rejected |\n|---|---:|---:|\n| tracking_data.csv | 1,204 | 3 |\n\n"
            + "[The rules](https://example.org/rules), [a trap](javascript:alert(1)), <b onclick=alert(1)>raw</b>.");
        Cell(
            notebook, "Console.WriteLine(\"written\");", new StreamOutput("stdout", "wrote \u001b[32mfiltered-influencers.csv\u001b[0m\n"));
        return notebook;
    }

    /// <summary>A notebook with a table of many rows.</summary>
    public static NotebookDocument WithTable(int rows)
    {
        var notebook = NotebookDocument.Parse(Empty, "table.ipynb");
        Cell(notebook, "performance", Html(DemoHtml.Table("Aarav", rows)));
        return notebook;
    }

    /// <summary>A notebook with one output.</summary>
    public static NotebookDocument WithHtml(string html)
    {
        var notebook = NotebookDocument.Parse(Empty, "output.ipynb");
        Cell(notebook, "1", Html(html));
        return notebook;
    }

    /// <summary>A notebook whose first figure holds nothing that plotly could draw.</summary>
    public static NotebookDocument WithABrokenFigure()
    {
        var notebook = NotebookDocument.Parse(Empty, "broken.ipynb");
        var broken = DemoFigures.Months().Drawn().Json;
        broken["data"] = 7;
        broken["layout"]!["xaxis"] = "none";
        Cell(notebook, "1", new DisplayOutput(new MimeBundle(DrawnFigure.MimeType, broken.ToJsonString())));
        Cell(notebook, "2", Figure(DemoFigures.Months()));
        return notebook;
    }

    /// <summary>A figure as a notebook's own page shows it: its text/html, with the setup after it.</summary>
    public static string JupyterPage()
    {
        var output = new DisplayOutput(Bundle(DemoFigures.Spread()));
        return "<!DOCTYPE html><meta charset=\"utf-8\"><body style=\"background:#fff\">" + output.Data.Text("text/html") + PlotlySetup.Html;
    }

    private static void Prose(NotebookDocument notebook, string text) => notebook.InsertCell(notebook.Cells.Count, CellKind.Markdown, text);

    private static void Cell(NotebookDocument notebook, string code, params NotebookOutput[] outputs) =>
        notebook.InsertCell(notebook.Cells.Count, CellKind.Code, code).Outputs = outputs;

    private static DisplayOutput Html(string html) => new(new MimeBundle("text/html", html));

    private static DisplayOutput Figure(GenericChart figure) => new(Bundle(figure));

    private static MimeBundle Bundle(GenericChart figure)
    {
        ReportSetup.Use();
        return new MimeBundle(
            Formatter.GetPreferredMimeTypesFor(figure.GetType())
                .Select(mimeType => KeyValuePair.Create(mimeType, figure.ToDisplayString(mimeType))));
    }
}
