using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>What a page shows of a figure that it does not draw and whose output holds nothing else.</summary>
public sealed class FigureNumbersTests
{
    [Fact]
    public void A_figure_shows_its_title_and_a_table_for_each_trace()
    {
        var main = Content(
            """{"data":[{"type":"bar","name":"<i>Sales</i>","x":["</td><script>alert(1)</script>",null],"y":[1.50,2]"""
            + ""","marker":{"color":["red"]}},{"labels":["a"],"values":[3]}],"""
            + "\n"
            + """ "layout":{"title":{"text":"<b>Found</b><br>a & b"}}}""");

        Assert.Contains(
            "<div class=\"hk-out\">\n<p><b>Found a &amp; b</b></p>\n<table class=\"hk-table\">\n"
            + "<caption>Sales</caption><thead><tr><th>x</th><th>y</th></tr></thead>",
            main,
            StringComparison.Ordinal);
        Assert.Contains(
            "<td>&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;</td><td>1.50</td></tr>\n<tr><td></td><td>2</td></tr>",
            main,
            StringComparison.Ordinal);
        Assert.Contains(
            "<tr><th>labels</th><th>values</th></tr></thead>\n<tbody>\n<tr><td>a</td><td>3</td></tr>", main, StringComparison.Ordinal);
        Assert.DoesNotMatch("red|<script", main);
    }

    [Fact]
    public void A_long_trace_is_cut_and_says_so()
    {
        var main = Content($$"""{"data":[{"y":[{{string.Join(',', Enumerable.Range(1, 1234))}}]}]}""");

        Assert.Equal(201, Page.Count(main, "<tr>"));
        Assert.Contains("<p>The first 200 of 1,234 rows.</p>", main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"z":[[1,2],[3,4]]}],"layout":{}}""")]
    [InlineData("""{"data":[{"y":{"dtype":"f8","bdata":"AAA="}}],"layout":{"title":"x"}}""")]
    [InlineData("""{"data":[{"y":[]},7,null]}""")]
    [InlineData("""{"data":7}""")]
    [InlineData("[1]")]
    public void A_figure_without_plain_values_is_shown_as_it_is(string figure) =>
        Assert.Matches(@"^<section class=""cell"">\n<details(?s:.*)</details>\n<pre class=""result"">[{\[]", Content(figure));

    private static string Content(string figure) => Page.Notebook().Shows((MimeBundle.Figure, figure)).Content();
}
