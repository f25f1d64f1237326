using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Plotly;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class OutputTests
{
    private const string Figure = """{"data":[{"type":"bar","x":["</script><script>alert(1)</script>"],"y":[1]}],"layout":{"meta":{"title":"Found"}}}""";

    [Fact]
    public void A_figure_is_preferred_to_everything_else()
    {
        var main = Page.Notebook().Shows((PlotlyFigure.MimeType, Figure), ("text/html", "<p>html</p>"), ("text/plain", "plain")).Content();

        Assert.Contains("<figcaption class=\"hk-figure-title\">Found</figcaption>", main, StringComparison.Ordinal);
        Assert.DoesNotMatch("<p>html|plain", main);
        Assert.Equal(1, Page.Count(main, "<script"));
    }

    [Fact]
    public void Half_a_character_in_a_name_stops_nothing()
    {
        var figure = """{"data":[{"type":"bar","x":["\ud83d","\ud83d\ude00"],"y":[1,2]}],"layout":{"meta":{"title":"\udc00"}}}""";

        var main = Page.Notebook().Shows((PlotlyFigure.MimeType, figure)).Content();

        Assert.Contains("<figcaption", main, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_that_the_page_would_draw_wrong_is_named_instead()
    {
        var figure = """{"data":[{"type":"bar"},{"type":"<b>3d"}],"layout":{}}""";

        var page = Page.Notebook().Shows((PlotlyFigure.MimeType, figure), ("text/html", "<p>html</p>"));

        Assert.Contains(
            "A chart of the type &lt;b&gt;3d stands here in the notebook. This page cannot draw it: open the notebook.", page.Content(), StringComparison.Ordinal);
        Assert.DoesNotMatch("<figure|<p>html", page.Content());
        Assert.Equal(0, Page.Count(page.Html(), "plotly.js (cartesian"));
    }

    [Fact]
    public void One_plotly_draws_all_figures_and_none_is_there_without_figures()
    {
        var none = Page.Notebook().Shows(("text/plain", "x")).Html();
        var two = Page.Notebook().Shows((PlotlyFigure.MimeType, Figure)).Shows((PlotlyFigure.MimeType, Figure)).Html();

        Assert.Equal(0, Page.Count(none, "plotly.js (cartesian"));
        Assert.Equal(1, Page.Count(two, "plotly.js (cartesian"));
        Assert.Equal(1, Page.Count(two, FigureScript.Text));
    }

    [Fact]
    public void A_plotly_that_an_output_brings_is_the_pages_own()
    {
        var dashboard = ("text/html", $"<script>{PlotlyScript.Text}</script><script>drawMine()</script>");

        var html = Page.Notebook().Shows((PlotlyFigure.MimeType, Figure)).Shows(dashboard).Shows(dashboard).Html();

        Assert.Equal(1, Page.Count(html, "plotly.js (cartesian"));
        Assert.Equal(2, Page.Count(html, "drawMine()"));
    }

    [Fact]
    public void The_setup_for_jupyter_is_left_out() =>
        Assert.DoesNotContain("hidden setup", Page.Notebook().Shows((PlotlySetup.MimeType, "{}"), ("text/html", "hidden setup")).Html(), StringComparison.Ordinal);

    [Fact]
    public void An_output_loses_the_style_that_the_page_has() =>
        Assert.Equal(1, Page.Count(Page.Notebook().Shows(("text/html", $"<div class=\"hk-out\">{ReportStyle.Scoped}<p>x</p></div>")).Html(), ".hk-card-lead .hk-card-value"));

    [Fact]
    public void Html_of_a_notebook_that_is_not_trusted_gives_way_to_text()
    {
        var main = Page.Notebook().Shows(("text/html", "<script>alert(1)</script>"), ("text/plain", "plain")).Content(new HtmlExportOptions { TrustOutputs = false });

        Assert.Contains("<pre class=\"result\">plain</pre>", main, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_in_the_page_with_a_description()
    {
        var main = Page.Notebook().Shows(("image/png", "iVBO\nRw0K"), ("text/plain", "A \"chart\"")).Shows(("image/svg+xml", "<svg onload='x'/>")).Content();

        Assert.Contains("<img src=\"data:image/png;base64,iVBORw0K\" alt=\"A &quot;chart&quot;\">", main, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/svg&#x2B;xml;base64,", main, StringComparison.Ordinal);
        Assert.DoesNotContain("onload", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_pieces_is_one_text_without_terminal_colours()
    {
        var main = Page.Notebook().Code("x", [], new StreamOutput("stdout", "a\u001b[32m<b>"), new StreamOutput("stdout", "\u001b[0m\nc\n"), new StreamOutput("stderr", "oh")).Content();

        Assert.Contains("<pre class=\"stream\">a&lt;b&gt;\nc</pre>\n<pre class=\"stream stderr\">oh</pre>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_stands_out_with_its_trace()
    {
        var main = Page.Notebook().Code("x", [], new ErrorOutput("FormatException", "<bad>", ["at line 3", "\u001b[31mat cell\u001b[0m"])).Content();

        Assert.Contains("<p><b>FormatException</b> &lt;bad&gt;</p>\n<pre class=\"traceback\">at line 3\nat cell</pre>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_and_json_outputs_are_rendered()
    {
        var main = Page.Notebook().Shows(("text/markdown", "## Found\n**it**")).Shows(("application/json", """{"a":[1]}""")).Content();

        Assert.Contains("<h2 id=\"found\">", main, StringComparison.Ordinal);
        Assert.Contains("&quot;a&quot;: [", main, StringComparison.Ordinal);
    }
}
