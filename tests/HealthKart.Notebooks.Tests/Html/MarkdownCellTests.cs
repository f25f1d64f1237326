using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class MarkdownCellTests
{
    [Fact]
    public void A_script_in_prose_is_not_in_the_page() =>
        Assert.Contains("<p>a  b</p>", Page.Notebook().Prose("a <script>alert(1)</script> b").Content(), StringComparison.Ordinal);

    [Fact]
    public void The_marks_of_a_failed_run_lead_from_the_top_to_the_cell()
    {
        var notebook = Page.Notebook();
        notebook.InsertCell(
            0,
            CellKind.Markdown,
            "<span style=\"color:red\">An Exception was encountered at '<a href=\"#papermill-error-cell\">In [2]</a>'.</span>",
            "papermill-error-cell-tag");
        notebook.InsertCell(1, CellKind.Markdown, "<span id=\"papermill-error-cell\">here <script>&</span>", "papermill-error-cell-tag");

        var main = notebook.Content();

        Assert.Contains(
            "<p><a href=\"#papermill-error-cell\">An Exception was encountered at &#x27;In [2]&#x27;.</a></p>",
            main,
            StringComparison.Ordinal);
        Assert.Contains("<p id=\"papermill-error-cell\">here &amp;</p>", main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[trap](javascript:alert(1))")]
    [InlineData("[trap](JAVASCRIPT:alert(1))")]
    [InlineData("[trap](data:text/html,x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![trap](https://example.org/x.png)")]
    public void A_link_that_is_no_link_to_a_page_keeps_only_its_words(string markdown)
    {
        var main = Page.Notebook().Prose(markdown).Content();

        Assert.DoesNotContain("href", main, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", main, StringComparison.Ordinal);
        Assert.Matches("trap|javascript:alert", main);
    }

    [Fact]
    public void Links_to_the_web_and_within_the_page_stay()
    {
        var main = Page.Notebook().Prose("[a](https://example.org/) [b](#who-pays) [c](mailto:a@example.org)").Content();

        Assert.Equal(3, Page.Count(main, "<a href="));
    }

    [Fact]
    public void A_picture_pasted_into_a_cell_is_in_the_page()
    {
        var notebook = NotebookDocument.Parse("""
            {"cells":[{"cell_type":"markdown","id":"a","metadata":{},"source":"![chart](attachment:a.png)",
            "attachments":{"a.png":{"image/png":"iVBORw0K"}}}],"metadata":{},"nbformat":4,"nbformat_minor":5}
            """);

        Assert.Contains("<img src=\"data:image/png;base64,iVBORw0K\" alt=\"chart\"", notebook.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_have_anchors_that_no_other_has_and_stand_in_the_contents()
    {
        var html = Page.Notebook().Prose("# Report\n## Who pays?").Prose("## Who pays?\n### Über `x` & more").Html();

        Assert.Contains("<h2 id=\"who-pays\">", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"who-pays-2\">", html, StringComparison.Ordinal);
        Assert.Contains("<li class=\"level-3\"><a href=\"#über-x--more\">Über x &amp; more</a></li>", html, StringComparison.Ordinal);
        Assert.Contains("<title>Report</title>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("My-Heading", "## My Heading")]
    [InlineData("Über-`x`-&amp;-more", "## Über `x` & more")]
    [InlineData("My-%48eading", "<h2>My <i>Heading</i></h2>")]
    public void A_link_finds_a_heading_by_the_name_that_Jupyter_gives_it(string place, string heading)
    {
        var link = place.Replace("&amp;", "&", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        var html = Page.Notebook().Prose($"[first](#{link}) and <a href=\"#{link}\">second</a>").Prose(heading).Prose(heading).Html();

        var id = Uri.UnescapeDataString(place).Replace("`", "", StringComparison.Ordinal);
        Assert.Equal(1, Page.Count(html, $"<span id=\"{id}\"></span></h2>"));
        Assert.Contains("<h2 id=\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_no_link_names_as_Jupyter_does_has_one_id() =>
        Assert.Equal(1, Page.Count(Page.Notebook().Prose("[x](#my-heading)\n## My Heading").Content(), " id="));

    [Fact]
    public void A_table_in_prose_has_the_looks_of_the_others() =>
        Assert.Contains(
            "<table class=\"hk-table\">", Page.Notebook().Prose("| a | b |\n|---|--:|\n| 1 | 2 |").Content(), StringComparison.Ordinal);
}
