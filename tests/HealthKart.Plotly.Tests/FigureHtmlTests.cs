using System.Text.Json.Nodes;
using Xunit;

namespace HealthKart.Plotly.Tests;

public sealed class FigureHtmlTests
{
    [Fact]
    public void A_figure_has_the_html_that_it_had() => Golden.Match("bars.expected.html", Html(SampleFigures.Bars().ToJson()));

    [Fact]
    public void Nothing_in_a_name_ends_the_data_or_the_attribute()
    {
        var html = Html(SampleFigures.Bars("</script><script>alert(1)</script>\" onload=\"x").ToJson());

        Assert.Equal(1, Occurrences(html, "<script"));
        Assert.Equal(1, Occurrences(html, "</script>"));
        Assert.DoesNotContain("\" onload", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_is_open_until_a_script_closes_it() =>
        Assert.Contains("<details class=\"hk-figure-data\" open=\"open\">", Html(SampleFigures.Bars().ToJson()), StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_another_program_is_written_too()
    {
        var html = Html(JsonNode.Parse("""{"data":[{"type":"bar","y":[1,2]}],"layout":{"meta":[1]}}""")!.AsObject());

        Assert.Contains("aria-label=\"Chart\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("hk-figure-data", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[],"layout":[]}""")]
    [InlineData("""{"data":1,"layout":{"meta":{"title":{},"table":{"columns":["a"],"numbers":3,"rows":[[1],null,[[]]],"rowCount":"x"}}}}""")]
    [InlineData("{}")]
    public void A_figure_of_an_odd_shape_is_written_as_far_as_it_goes(string json) =>
        Assert.EndsWith("</figure>\n", Html(JsonNode.Parse(json)!.AsObject()), StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_nothing_is_its_sentences_and_no_empty_chart()
    {
        var html = Html(PlotlyFigure.Nothing("Nobody <sold> anything", "It needs sales.").ToJson());

        Assert.Equal("<div class=\"hk-note\">\n<p class=\"hk-figure-title\">Nobody &lt;sold&gt; anything</p>\n<p class=\"hk-muted\">It needs sales.</p>\n</div>\n", html);
    }

    [Fact]
    public void The_same_figure_is_written_the_same_twice() =>
        Assert.Equal(Html(SampleFigures.Bars().ToJson()), Html(SampleFigures.Bars().ToJson()));

    private static string Html(JsonObject figure)
    {
        var writer = new StringWriter { NewLine = "\n" };
        FigureHtml.Write(figure, writer);
        return writer.ToString();
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
