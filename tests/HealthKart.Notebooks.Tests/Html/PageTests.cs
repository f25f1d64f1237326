using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class PageTests
{
    [Fact]
    public void The_policy_names_every_script_of_the_page_and_no_host()
    {
        var html = Sample().Html(SketchDesign.Options);
        var policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;

        Assert.StartsWith(
            "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; connect-src 'none'; base-uri 'none'; "
            + "form-action 'none'; script-src 'sha256-",
            policy,
            StringComparison.Ordinal);
        Assert.Contains(Page.HashOf("\r\nlet a = '₹';\r\n".ReplaceLineEndings("\n")), policy, StringComparison.Ordinal);
        Assert.Equal(5, Page.Count(policy, "sha256-"));
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("unsafe-eval|script-src[^;]*unsafe-inline", policy);
    }

    [Fact]
    public void The_page_loads_nothing() =>
        Assert.DoesNotMatch(
            "<(script|img|iframe|audio|video)[^>]* src=\"(?!data:)|<link[^>]* href=\"(?!data:)|@import|url\\(",
            Sample().Html(SketchDesign.Options));

    [Fact]
    public void The_same_notebook_gives_the_same_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        HtmlExport.Write(Sample(), SketchDesign.Options, first);
        HtmlExport.Write(Sample(), SketchDesign.Options, second);

        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal((byte)'<', first.ToArray()[0]);
    }

    [Fact]
    public void A_title_is_the_one_given_else_the_first_heading_else_the_name()
    {
        Assert.Contains("<title>A &amp; B</title>", Sample().Html(new HtmlExportOptions { Title = "A & B" }), StringComparison.Ordinal);
        Assert.Contains("<title>Report</title>", Sample().Html(), StringComparison.Ordinal);
        Assert.Contains("<title>report</title>", Page.Notebook().Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_its_maker() =>
        Assert.Contains(
            "<meta name=\"generator\" content=\"A &lt;sketch&gt;\">", Page.Notebook().Html(SketchDesign.Options), StringComparison.Ordinal);

    [Fact]
    public void The_designs_style_stands_before_the_pages_own() =>
        Assert.Contains(
            "<style>\n.sketch { color: inherit; }\n/* The page around the outputs",
            Page.Notebook().Html(SketchDesign.Options),
            StringComparison.Ordinal);

    [Fact]
    public void The_plain_design_has_every_colour_of_the_page()
    {
        var style = Regex.Match(Page.Notebook().Html(), "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var names = Regex.Matches(style, @"^  --hk-([\w-]+):", RegexOptions.Multiline)
            .Select(static match => match.Groups[1].Value)
            .ToHashSet();

        Assert.All(Regex.Matches(style, @"var\(--hk-([\w-]+)\)"), match => Assert.Contains(match.Groups[1].Value, names));
        Assert.DoesNotMatch("#[0-9a-fA-F]{6}", style[style.IndexOf("/* The page around", StringComparison.Ordinal)..]);
    }

    private static NotebookDocument Sample() => Page.Notebook()
        .Prose("# Report\n## One\n## Two")
        .Shows((MimeBundle.Figure, """{"data":[],"layout":{}}"""))
        .Shows(("text/html", "<p>x</p><script>\r\nlet a = '₹';\r\n</script>"));
}
