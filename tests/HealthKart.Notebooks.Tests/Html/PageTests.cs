using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Plotly;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class PageTests
{
    [Fact]
    public void The_policy_names_every_script_of_the_page_and_no_host()
    {
        var html = Sample().Html();
        var policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;

        Assert.StartsWith("default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; connect-src 'none'; base-uri 'none'; form-action 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains(Page.HashOf("\r\nlet a = '₹';\r\n".ReplaceLineEndings("\n")), policy, StringComparison.Ordinal);
        Assert.Equal(5, Page.Count(policy, "sha256-"));
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("unsafe-eval|script-src[^;]*unsafe-inline", policy);
    }

    [Fact]
    public void The_page_loads_nothing() =>
        Assert.DoesNotMatch("<(script|img|iframe|audio|video)[^>]* src=\"(?!data:)|<link[^>]* href=\"(?!data:)|@import|url\\(", WithoutPlotly(Sample().Html()));

    [Fact]
    public void The_same_notebook_gives_the_same_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        HtmlExport.Write(Sample(), new HtmlExportOptions(), first);
        HtmlExport.Write(Sample(), new HtmlExportOptions(), second);

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
    public void The_pages_colours_are_those_of_the_palette()
    {
        var style = Regex.Match(Page.Notebook().Html(), "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var names = Palette.All.Select(static color => color.Name).Append("font").ToHashSet();

        Assert.All(Regex.Matches(style, @"var\(--hk-([\w-]+)\)"), match => Assert.Contains(match.Groups[1].Value, names));
        Assert.DoesNotMatch("#[0-9a-fA-F]{6}", style[style.IndexOf("/* What stands", StringComparison.Ordinal)..]);
    }

    private static NotebookDocument Sample() => Page.Notebook()
        .Prose("# Report\n## One\n## Two")
        .Shows((PlotlyFigure.MimeType, """{"data":[],"layout":{}}"""))
        .Shows(("text/html", "<p>x</p><script>\r\nlet a = '₹';\r\n</script>"));

    private static string WithoutPlotly(string html) => html.Replace(PlotlyScript.Text, "", StringComparison.Ordinal);
}
