using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class ForeignScriptTests
{
    private const string DrawingElement = "<script>\ndrawSketches();\n</script>\n";
    private const string Figure =
        """<figure class="sketch"><script type="application/json">["\u003Cscript>"]</script></figure>""" + DrawingElement;

    public static TheoryData<string> Foreign =>
    [
        "<script>1</script>",
        "<SCRIPT\ntype=module>1</SCRIPT >",
        "<script src=\"https://example.org/x.js\"></script ><script>",
        "<svg><script>1</script></svg>",
        "<script>never closed",
        "<script type=\"speculationrules\">{\"prefetch\":[]}</script>",
        "<script type=\"text/plain\">1</script>",
        "<iframe srcdoc=\"<script>1</script>\"></iframe>",
        DrawingElement.Replace("</script>", " </script>", StringComparison.Ordinal),
        SketchDesign.OwnElement.Replace("before", "instead", StringComparison.Ordinal),
        "<img src=x onerror=alert(1)>",
        "<svg/ONLOAD = 'x'>",
        "<p title='a > b' onclick=\"x\">",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href = ' &#x4a;ava&#9;script&colon;alert(1)'>x</a>",
        "<a href=java&Tab;script&NewLine;:x>x</a>",
        "<a\thref=\u0001JavaScript:alert(1)>x</a>",
        "<form action='javascript:x'></form>",
        "<script type=\"application/json\" onload=x>{}</script>",
    ];

    public static TheoryData<string> Harmless =>
    [
        "<p>plain</p>",
        "<p title=\"onclick=x javascript:y\" online once=\"\">onclick=\"x\" javascript:y &lt;script&gt; < script></p>",
        "<a href=\"https://example.org/?javascript:x\">x</a><a href=\"#javascript:\">y</a>",
        "<script type=\"application/json\">{\"a\":\"<p onclick=x>\"}</script>",
        DrawingElement,
        DrawingElement.ReplaceLineEndings("\r\n"),
        SketchDesign.OwnElement + DrawingElement + SketchDesign.OwnElement,
        $"<script>{SketchDrawing.LibraryText}</script>",
    ];

    [Theory]
    [MemberData(nameof(Foreign), DisableDiscoveryEnumeration = true)]
    public void A_script_of_another_origin_is_told(string html)
    {
        Assert.True(IsForeign(html));
        Assert.True(IsForeign(Figure, html, SketchDesign.OwnElement));
    }

    [Theory]
    [MemberData(nameof(Harmless), DisableDiscoveryEnumeration = true)]
    public void Scripts_of_this_product_and_what_is_none_are_not_told(string html)
    {
        Assert.False(IsForeign(html));
        Assert.False(IsForeign(html, Figure, html));
    }

    [Theory]
    [MemberData(nameof(Foreign), DisableDiscoveryEnumeration = true)]
    public void A_page_without_the_html_of_outputs_has_none(string html)
    {
        var page = HtmlExport.ToPage(Page.Notebook().Shows(("text/html", html), ("text/plain", "plain")), new() { TrustOutputs = false });

        Assert.False(page.HasForeignScripts);
        Assert.Contains("plain", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_metadata_and_prose_say_does_not_matter()
    {
        var notebook = Page.Notebook().Prose("<script>1</script> <p onclick=x>").Shows(("text/html", "<script>1</script>"));
        notebook.Metadata["trusted"] = true;
        notebook.Cells[1].Metadata["trusted"] = true;

        Assert.True(HtmlExport.ToPage(notebook, new()).HasForeignScripts);
        notebook.RemoveCell(notebook.Cells[1]);
        Assert.False(HtmlExport.ToPage(notebook, new()).HasForeignScripts);
    }

    [Fact]
    public void A_cell_that_is_not_in_the_page_is_not_told()
    {
        var notebook = Page.Notebook();
        foreach (var tag in new[] { "remove-cell", "remove-output" })
        {
            notebook.Code("x", [tag], new DisplayOutput(new MimeBundle("text/html", "<script>1</script><p onclick=x>")));
        }

        Assert.False(HtmlExport.ToPage(notebook, new()).HasForeignScripts);
    }

    [Theory]
    [InlineData("<script type=\"speculationrules\">{\"prefetch\":[{\"urls\":[\"https://example.org\"]}]}</script>")]
    [InlineData("<script>\t\r\n { \"prefetch\": [] }</script>")]
    [InlineData("<script>{}</script>")]
    public void Rules_that_would_fetch_pages_get_no_place_in_the_policy(string html)
    {
        var policy = Policy(Page.Notebook().Shows(("text/html", html)));

        Assert.Equal(Policy(Page.Notebook()), policy);
    }

    [Fact]
    public void A_script_that_is_hidden_from_who_looks_for_scripts_cannot_run()
    {
        var notebook = Page.Notebook().Shows(("text/html", "<!-- <script type=\"application/json\"> --><script>hidden()</script>"));

        Assert.DoesNotContain(Page.HashOf("hidden()"), Policy(notebook), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_starts_with_a_block_may_run()
    {
        var notebook = Page.Notebook().Shows(("text/html", "<script>{ let a = 1; }</script>"));

        Assert.Contains(Page.HashOf("{ let a = 1; }"), Policy(notebook), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">")]
    [InlineData("<META\nHTTP-EQUIV=&#114;efresh content='0'>")]
    [InlineData("<meta/http-equiv=refresh content=0>")]
    [InlineData("<!--<script>--><meta name='>' http-equiv=refresh content=0>")]
    [InlineData("<noscript><meta http-equiv=refresh content=0></noscript>")]
    public void An_output_has_no_meta_element_that_speaks_for_the_page(string html)
    {
        var main = Page.Notebook().Shows(("text/html", $"<p>before</p>{html}<p>after</p>")).Content();

        Assert.DoesNotContain("<meta", main, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<p>before</p>", main, StringComparison.Ordinal);
        Assert.Contains("<p>after</p>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void What_keeps_scripts_in_the_page_is_its_first_script_and_in_its_policy()
    {
        var html = Page.Notebook().Shows(("text/html", "<script>1</script>")).Html();
        var first = Regex.Match(html, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;

        Assert.Contains("userInitiated", first, StringComparison.Ordinal);
        Assert.Contains(Page.HashOf(first), html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_design_has_no_scripts_of_its_own()
    {
        Assert.True(HtmlExport.ToPage(Page.Notebook().Shows(("text/html", SketchDesign.OwnElement)), new()).HasForeignScripts);
        Assert.False(
            HtmlExport.ToPage(Page.Notebook().Shows((MimeBundle.Figure, "{}"), ("text/html", "<p>x</p>")), new()).HasForeignScripts);
    }

    private static string Policy(NotebookDocument notebook) =>
        Regex.Match(notebook.Html(), "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;

    private static bool IsForeign(params string[] outputs)
    {
        var notebook = Page.Notebook();
        foreach (var html in outputs)
        {
            notebook.Shows(("text/html", html), ("text/plain", "plain"));
        }

        return HtmlExport.ToPage(notebook, SketchDesign.Options).HasForeignScripts;
    }
}
