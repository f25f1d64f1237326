using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthKart.Cli.Pages;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Tests.Html;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Formatting;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using Xunit;

namespace HealthKart.Cli.Tests.Pages;

public sealed class ReportPageDesignTests
{
    private const string Figure =
        """{"data":[{"type":"bar","x":["</script><script>alert(1)</script>"],"y":[1]}],"layout":{"meta":{"title":"Found"}}}""";

    private static readonly HtmlExportOptions s_report = new() { Design = ReportPageDesign.Instance };

    [Fact]
    public void A_figure_is_preferred_to_everything_else()
    {
        var main = Page.Notebook()
            .Shows((MimeBundle.Figure, Figure), ("text/html", "<p>html</p>"), ("text/plain", "plain"))
            .Content(s_report);

        Assert.Contains("<figcaption class=\"hk-figure-title\">Found</figcaption>", main, StringComparison.Ordinal);
        Assert.DoesNotMatch("<p>html|plain", main);
        Assert.Equal(1, Page.Count(main, "<script"));
    }

    [Fact]
    public void Half_a_character_in_a_name_stops_nothing()
    {
        var figure = """{"data":[{"type":"bar","x":["\ud83d","\ud83d\ude00"],"y":[1,2]}],"layout":{"meta":{"title":"\udc00"}}}""";

        var main = Page.Notebook().Shows((MimeBundle.Figure, figure)).Content(s_report);

        Assert.Contains("<figcaption", main, StringComparison.Ordinal);
    }

    [Fact]
    public void One_plotly_draws_all_figures_and_none_is_there_without_figures()
    {
        var none = Page.Notebook().Shows(("text/plain", "x")).Html(s_report);
        var two = Page.Notebook().Shows((MimeBundle.Figure, Figure)).Shows((MimeBundle.Figure, Figure)).Html(s_report);

        Assert.Equal(0, Page.Count(none, "plotly.js (cartesian"));
        Assert.Equal(1, Page.Count(two, "plotly.js (cartesian"));
        Assert.Equal(1, Page.Count(two, FigureScript.Text));
    }

    [Fact]
    public void A_figure_in_an_outputs_html_brings_plotly()
    {
        var html = Page.Notebook().Shows(("text/html", FigureOutput())).Html(s_report);

        Assert.Equal(1, Page.Count(html, "plotly.js (cartesian"));
        Assert.Equal(1, Page.Count(html, FigureScript.Text));
    }

    [Fact]
    public void A_plotly_that_an_output_brings_is_the_pages_own()
    {
        var dashboard = ("text/html", $"<script>{PlotlyScript.Text}</script><script>drawMine()</script>");

        var html = Page.Notebook().Shows((MimeBundle.Figure, Figure)).Shows(dashboard).Shows(dashboard).Html(s_report);

        Assert.Equal(1, Page.Count(html, "plotly.js (cartesian"));
        Assert.Equal(2, Page.Count(html, "drawMine()"));
    }

    [Fact]
    public void The_setup_for_jupyter_is_left_out()
    {
        var notebook = Page.Notebook().Shows((PlotlySetup.MimeType, "{}"), ("text/html", "hidden setup"));

        Assert.DoesNotContain("hidden setup", notebook.Html(s_report), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_loses_the_style_that_the_page_has()
    {
        var notebook = Page.Notebook().Shows(("text/html", $"<div class=\"hk-out\">{ReportStyle.Scoped}<p>x</p></div>"));

        Assert.Equal(1, Page.Count(notebook.Html(s_report), ".hk-card-lead .hk-card-value"));
    }

    [Fact]
    public void The_pages_outputs_stand_in_the_class_that_the_stylesheet_paints() =>
        Assert.Equal(ReportStyle.OutputClass, PageDesign.OutputClass);

    [Fact]
    public void The_pages_colours_are_those_of_the_palette()
    {
        var style = Regex.Match(Page.Notebook().Html(s_report), "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var names = Palette.All.Select(static color => color.Name).Append("font").ToHashSet();

        Assert.All(Regex.Matches(style, @"var\(--hk-([\w-]+)\)"), match => Assert.Contains(match.Groups[1].Value, names));
        Assert.DoesNotMatch("#[0-9a-fA-F]{6}", style[style.IndexOf("/* What stands", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void The_page_loads_nothing()
    {
        var html = Page.Notebook()
            .Shows((MimeBundle.Figure, Figure))
            .Html(s_report)
            .Replace(PlotlyScript.Text, "", StringComparison.Ordinal);

        Assert.DoesNotMatch("<(script|img|iframe|audio|video)[^>]* src=\"(?!data:)|<link[^>]* href=\"(?!data:)|@import|url\\(", html);
    }

    [Fact]
    public void Scripts_of_the_reports_outputs_are_its_own()
    {
        string[] outputs =
        [
            FigureOutput(), PlotlySetup.Element, FigureScript.Element.ReplaceLineEndings("\r\n"), $"<script>{PlotlyScript.Text}</script>",
            PlotlySetup.Element + FigureScript.Element + CampaignDashboard.ScriptElement, CampaignDashboard.ScriptElement,
        ];

        Assert.All(outputs, html => Assert.False(HasForeignScripts(html)));
        Assert.False(HasForeignScripts([.. outputs, .. outputs]));
    }

    [Fact]
    public void A_script_that_differs_from_the_reports_own_is_told()
    {
        string[] others =
        [
            FigureScript.Element.Replace("</script>", " </script>", StringComparison.Ordinal),
            PlotlySetup.Element.Replace("window.", "self.", StringComparison.Ordinal),
        ];

        Assert.All(others, html => Assert.True(HasForeignScripts(FigureOutput(), html)));
    }

    [Fact]
    public async Task The_commands_write_pages_of_this_design()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        await CommandRun.Of(folder, "report", "--quiet");
        await CommandRun.Of(folder, "export", "exports/campaign-report.ipynb", "--to", "html", "-o", "again.html");

        foreach (var page in new[] { "exports/campaign-report.html", "again.html" })
        {
            var html = await File.ReadAllTextAsync(folder.PathOf(page), TestContext.Current.CancellationToken);
            Assert.Contains(ReportStyle.Page, html, StringComparison.Ordinal);
            Assert.Equal(1, Page.Count(html, FigureScript.Text));
        }
    }

    private static string FigureOutput()
    {
        using var html = new StringWriter { NewLine = "\n" };
        FigureHtml.WriteOutput(JsonNode.Parse(Figure)!.AsObject(), html);
        return html.ToString();
    }

    private static bool HasForeignScripts(params string[] outputs)
    {
        var notebook = Page.Notebook();
        foreach (var html in outputs)
        {
            notebook.Shows(("text/html", html));
        }

        return HtmlExport.ToPage(notebook, s_report).HasForeignScripts;
    }
}
