using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class OutputTests
{
    private const string Figure =
        """{"data":[{"type":"bar","x":["</script><script>alert(1)</script>"],"y":[1]}],"layout":{"meta":{"title":"Found"}}}""";

    [Fact]
    public void A_figure_is_preferred_to_everything_else()
    {
        var main = Page.Notebook()
            .Shows((MimeBundle.Figure, Figure), ("text/html", "<p>html</p>"), ("text/plain", "plain"))
            .Content(SketchDesign.Options);

        Assert.Contains("<div class=\"hk-out\">\n<figure class=\"sketch\">\n", main, StringComparison.Ordinal);
        Assert.DoesNotMatch("<p>html|plain", main);
        Assert.Equal(1, Page.Count(main, "<script"));
    }

    [Fact]
    public void Half_a_character_in_a_name_stops_nothing()
    {
        var figure = """{"data":[{"type":"bar","x":["\ud83d","\ud83d\ude00"],"y":[1,2]}],"layout":{"meta":{"title":"\udc00"}}}""";

        var main = Page.Notebook().Shows((MimeBundle.Figure, figure)).Content(SketchDesign.Options);

        Assert.Contains("<figure", main, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_that_the_page_would_draw_wrong_is_named_instead()
    {
        var figure = """{"data":[{"type":"bar"},{"y":[17]},{"type":"<b>3d"}],"layout":{}}""";

        var page = Page.Notebook().Shows((MimeBundle.Figure, figure), ("text/html", "<p>html</p>"));

        var main = page.Content(SketchDesign.Options);
        Assert.Contains(
            "A chart of the type &lt;b&gt;3d stands here in the notebook. This page cannot draw it: open the notebook.",
            main,
            StringComparison.Ordinal);
        Assert.Contains("<td>17</td>", main, StringComparison.Ordinal);
        Assert.DoesNotMatch("<figure|<p>html", main);
        Assert.Equal(0, Page.Count(page.Html(SketchDesign.Options), SketchDrawing.LibraryText));
    }

    [Fact]
    public void A_figure_that_is_no_object_gives_way_to_text() =>
        Assert.Contains(
            "<pre class=\"result\">plain</pre>",
            Page.Notebook().Shows((MimeBundle.Figure, "7"), ("text/plain", "plain")).Content(SketchDesign.Options),
            StringComparison.Ordinal);

    [Fact]
    public void One_library_draws_all_figures_and_none_is_there_without_figures()
    {
        var none = Page.Notebook().Shows(("text/plain", "x")).Html(SketchDesign.Options);
        var two = Page.Notebook().Shows((MimeBundle.Figure, Figure)).Shows((MimeBundle.Figure, Figure)).Html(SketchDesign.Options);

        Assert.DoesNotMatch("the library of sketches|drawSketches|sketchesAreReady", none);
        Assert.Matches(
            @"<body>\n<script>\ndrawSketches\(\);\n</script>\n(?s:.*)"
            + @"<script>\n/\* the library of sketches \*/\nsketchesAreReady\(\);\n</script>\n</body>",
            two);
        Assert.Equal(1, Page.Count(two, "drawSketches"));
        Assert.Equal(1, Page.Count(two, "the library of sketches"));
    }

    [Fact]
    public void Html_with_figures_in_it_brings_the_library() =>
        Assert.Equal(
            1,
            Page.Count(
                Page.Notebook().Shows(("text/html", "<figure class=\"sketch\"></figure>")).Html(SketchDesign.Options),
                "the library of sketches"));

    [Fact]
    public void A_library_that_an_output_brings_is_the_pages_own()
    {
        var dashboard = ("text/html", $"<script>{SketchDrawing.LibraryText}</script><script>drawMine()</script>");

        var html = Page.Notebook().Shows((MimeBundle.Figure, Figure)).Shows(dashboard).Shows(dashboard).Html(SketchDesign.Options);

        Assert.Equal(1, Page.Count(html, "the library of sketches"));
        Assert.Equal(2, Page.Count(html, "drawMine()"));
    }

    [Fact]
    public void What_prepares_a_notebooks_own_page_is_left_out()
    {
        var notebook = Page.Notebook().Shows((SketchDesign.PreparationMimeType, "{}"), ("text/html", "hidden setup"));

        Assert.DoesNotContain("hidden setup", notebook.Html(SketchDesign.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_loses_what_the_page_has()
    {
        var main = Page.Notebook().Shows(("text/html", $"{SketchDesign.Repeat}<p>x</p>")).Content(SketchDesign.Options);

        Assert.Contains("<div class=\"hk-out\">\n<p>x</p></div>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_drawing_a_figure_is_shown_by_what_else_its_output_holds()
    {
        var notebook = Page.Notebook().Shows((MimeBundle.Figure, Figure), ("text/html", "<table></table>"), ("text/plain", "the numbers"));

        Assert.Contains("<div class=\"hk-out\">\n<table></table></div>", notebook.Content(), StringComparison.Ordinal);
        Assert.Contains(
            "<pre class=\"result\">the numbers</pre>",
            notebook.Content(new HtmlExportOptions { TrustOutputs = false }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Html_of_a_notebook_that_is_not_trusted_gives_way_to_text()
    {
        var main = Page.Notebook()
            .Shows(("text/html", "<script>alert(1)</script>"), ("text/plain", "plain"))
            .Content(new HtmlExportOptions { TrustOutputs = false });

        Assert.Contains("<pre class=\"result\">plain</pre>", main, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_in_the_page_with_a_description()
    {
        var main = Page.Notebook()
            .Shows(("image/png", "iVBO\nRw0K"), ("text/plain", "A \"chart\""))
            .Shows(("image/svg+xml", "<svg onload='x'/>"))
            .Content();

        Assert.Contains("<img src=\"data:image/png;base64,iVBORw0K\" alt=\"A &quot;chart&quot;\">", main, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/svg&#x2B;xml;base64,", main, StringComparison.Ordinal);
        Assert.DoesNotContain("onload", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_pieces_is_one_text()
    {
        var main = Page.Notebook()
            .Code(
                "x",
                [],
                new StreamOutput("stdout", "a\u001b[32m<b>"),
                new StreamOutput("stdout", "\u001b[0m\nc\n"),
                new StreamOutput("stderr", "oh"))
            .Content();

        Assert.Contains(
            "a<span class=\"hk-ink\" style=\"--ink: #0dbc79\">&lt;b&gt;</span>\nc</pre>\n<pre class=\"stream stderr\">oh</pre>",
            main,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_work_for_text_in_pieces_grows_with_their_number_and_not_its_square()
    {
        BytesOfPieces(100);

        var (few, many) = (BytesOfPieces(2_000), BytesOfPieces(8_000));

        // Four times the pieces; sixteen times where each is put to a copy of those before it.
        Assert.InRange((double)many / few, 0, 7);
    }

    [Fact]
    public void An_error_stands_out_with_its_trace()
    {
        var main = Page.Notebook()
            .Code("x", [], new ErrorOutput("FormatException", "<bad>", ["at line 3", "\u001b[31m\u001b[0mat cell"]))
            .Content();

        Assert.Contains(
            "<p><b>FormatException</b> &lt;bad&gt;</p>\n<pre class=\"traceback\">at line 3\nat cell</pre>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_and_json_outputs_are_rendered()
    {
        var main = Page.Notebook().Shows(("text/markdown", "## Found\n**it**")).Shows(("application/json", """{"a":[1]}""")).Content();

        Assert.Contains("<h2 id=\"found\">", main, StringComparison.Ordinal);
        Assert.Contains("&quot;a&quot;: [", main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv", "a,b\n1,<2>", "<pre class=\"result\">a,b\n1,&lt;2&gt;</pre>")]
    [InlineData("text/x-python", "print(1)", "<pre class=\"result\">print(1)</pre>")]
    [InlineData("application/vnd.custom+json", """{"a":1}""", "&quot;a&quot;: 1")]
    [InlineData("image/bmp", "Qk0=", "<img src=\"data:image/bmp;base64,Qk0=\"")]
    [InlineData("application/x-<b>", "x", "[not in this page: a value of the type application/x-&lt;b&gt;]")]
    [InlineData("application/javascript", "alert(1)", "[not in this page: a value of the type application/javascript]")]
    [InlineData("text/javascript", "alert(1)", "[not in this page: a value of the type text/javascript]")]
    public void An_output_of_any_type_shows_what_it_is(string mimeType, string text, string shown) =>
        Assert.Contains(shown, Page.Notebook().Shows((mimeType, text)).Content(), StringComparison.Ordinal);

    [Fact]
    public void Html_of_a_notebook_that_is_not_trusted_is_named_where_there_is_nothing_else()
    {
        var main = Page.Notebook().Shows(("text/html", "<b>x</b>")).Content(new HtmlExportOptions { TrustOutputs = false });

        Assert.Contains("[not in this page: a value of the type text/html]", main, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>x", main, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_for_latex_gives_way_to_text() =>
        Assert.Contains(
            "<pre class=\"result\">a b</pre>",
            Page.Notebook().Shows(("text/latex", @"\begin{tabular}{l}a\end{tabular}"), ("text/plain", "a b")).Content(),
            StringComparison.Ordinal);

    // What is made while the page is written: it depends on no other work of the machine.
    private static long BytesOfPieces(int count)
    {
        var pieces = Enumerable.Repeat(new StreamOutput("stdout", "a line that was printed\n"), count);
        var notebook = Page.Notebook().Code("x", [], [.. pieces]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        notebook.Html();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
