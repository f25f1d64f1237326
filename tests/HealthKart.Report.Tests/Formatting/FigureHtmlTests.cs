using System.Text.Json.Nodes;
using HealthKart.Report.Formatting;
using HealthKart.Report.Plots;
using Xunit;

namespace HealthKart.Report.Tests.Formatting;

public sealed class FigureHtmlTests
{
    [Fact]
    public void A_figure_has_the_html_that_it_had() => Golden.Match("bars.expected.html", Html(SampleFigures.Bars()));

    [Fact]
    public void Nothing_in_a_name_ends_the_data_or_the_attribute()
    {
        var html = Html(SampleFigures.Bars("</script><script>alert(1)</script>\" onload=\"x"));

        Assert.Equal(1, Occurrences(html, "<script"));
        Assert.Equal(1, Occurrences(html, "</script>"));
        Assert.DoesNotContain("\" onload", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_is_open_until_a_script_closes_it() =>
        Assert.Contains("<details class=\"hk-figure-data\" open=\"open\">", Html(SampleFigures.Bars()), StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_another_program_is_written_too()
    {
        var html = Html(JsonNode.Parse("""{"data":[{"type":"bar","y":[1,2]}],"layout":{"meta":[1]}}""")!.AsObject());

        Assert.Contains("aria-label=\"Chart\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("hk-figure-data", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[],"layout":[]}""")]
    [InlineData(
        """{"data":1,"layout":{"meta":{"title":{},"table":{"columns":["a"],"numbers":3,"rows":[[1],null,[[]]],"rowCount":"x"}}}}""")]
    [InlineData("{}")]
    public void A_figure_of_an_odd_shape_is_written_as_far_as_it_goes(string json) =>
        Assert.EndsWith("</figure>\n", Html(JsonNode.Parse(json)!.AsObject()), StringComparison.Ordinal);

    [Fact]
    public void A_figure_of_nothing_is_its_sentences_and_no_empty_chart()
    {
        const string Nothing =
            """{"data":[],"layout":{"meta":{"title":"Nobody <sold> anything","howToRead":"It needs sales."}}}""";
        var html = Html(JsonNode.Parse(Nothing)!.AsObject());

        Assert.Equal(
            "<div class=\"hk-note\">\n<p class=\"hk-figure-title\">Nobody &lt;sold&gt; anything</p>\n"
            + "<p class=\"hk-muted\">It needs sales.</p>\n</div>\n",
            html);
    }

    [Fact]
    public void The_same_figure_is_written_the_same_twice() =>
        Assert.Equal(Html(SampleFigures.Bars()), Html(SampleFigures.Bars()));

    [Fact]
    public void A_long_table_goes_along_in_part_and_says_so()
    {
        var figure = SampleFigures.Bars();
        figure["layout"]!["meta"]!["table"]!["rowCount"] = 12_431;

        Assert.Contains("The first 2 of 12,431 rows.", Html(figure), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_brings_no_style_and_no_script_but_the_word_to_draw()
    {
        var writer = new StringWriter { NewLine = "\n" };

        FigureHtml.WriteOutput(SampleFigures.Bars(), writer);

        var html = writer.ToString();
        Assert.StartsWith("<div class=\"hk-out\">", html, StringComparison.Ordinal);
        Assert.EndsWith(FigureScript.DrawElement + "</div>\n", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain("require", html, StringComparison.Ordinal);
        Assert.True(html.Length < 8_000, $"{html.Length} characters for one small figure");
    }

    private static string Html(JsonObject figure)
    {
        var writer = new StringWriter { NewLine = "\n" };
        FigureHtml.Write(figure, writer);
        return writer.ToString();
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
