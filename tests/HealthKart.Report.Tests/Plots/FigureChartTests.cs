using System.Text.Json.Nodes;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Tests.Figures;
using Plotly.NET;
using Xunit;

namespace HealthKart.Report.Tests.Plots;

public sealed class FigureChartTests
{
    private static readonly ChartWords s_words = new("Found", "Look", "Seen", new([new("a")], [["b"]]));

    private static readonly string[] s_hostile =
        [
            "<script>alert(1)</script>", "<a href='javascript:alert(1)'>x</a>", "</script><script>", "%{x}", "$x$", "&lt;", "a\u2028b",
            new('x', 10_000),
        ];

    [Fact]
    public void A_figure_has_the_json_that_it_had()
    {
        var expected = JsonNode.Parse(
            File.ReadAllText(RepositoryRoot.PathOf("tests", "HealthKart.Report.Tests", "Plots", "bars.expected.json")));

        var json = SampleCharts.Bars().Drawn().Json;

        Assert.True(JsonNode.DeepEquals(expected, json), json.ToJsonString(new() { WriteIndented = true }));
    }

    [Fact]
    public void Undefined_numbers_leave_gaps()
    {
        var errors = SampleCharts.Bars().Drawn().Json["data"]![0]!["error_x"]!;

        Assert.Equal("[2.5,null]", errors["arrayminus"]!.ToJsonString());
        Assert.Equal("[3.4,null]", errors["array"]!.ToJsonString());
    }

    [Fact]
    public void Two_influencers_of_one_name_keep_a_bar_each()
    {
        var json = SampleCharts.Bars("Meera").Drawn().Json;

        Assert.Equal("[0,1]", json["data"]![0]!["y"]!.ToJsonString());
        Assert.Equal("""["Meera","Meera"]""", json["layout"]!["yaxis"]!["ticktext"]!.ToJsonString());
    }

    [Fact]
    public void A_label_with_markup_is_shown_as_text()
    {
        foreach (var name in s_hostile)
        {
            var json = SampleCharts.Bars(name).Drawn().Json;
            json["layout"]!.AsObject().Remove("meta");

            Assert.All(
                Strings(json), text => Assert.DoesNotMatch("<(?!b>|/b>|br>|span style=\"font-size:12px\">|/span>)|[%$]|\u2028", text));
        }
    }

    [Fact]
    public void A_label_of_two_lines_is_text_in_both()
    {
        var axis = Axes.Labels([("<b>Diwali</b>", "50 % <i>"), ("Holi", null)]);

        Assert.Equal(["&lt;b&gt;Diwali&lt;/b&gt;<br>50 &#37; &lt;i&gt;", "Holi"], (string[])axis.GetPropertyValue("ticktext"));
    }

    [Fact]
    public void A_mark_has_its_shape_and_its_words_above_or_below()
    {
        var (one, other) = (
            Drawn(Series.Points([1], [2], Palette.Accent).Shaped(MarkerSymbol.TipRight).Saying(["1.00×"], below: true)),
            Drawn(Series.Points([1], [2], Palette.Accent).Saying(["1.00×"])));

        Assert.Equal(
            ("triangle-right", "bottom center", "markers+text"),
            ((string?)one["marker"]!["symbol"], (string?)one["textposition"], (string?)one["mode"]));
        Assert.Equal((null, "top center"), ((string?)other["marker"]!["symbol"], (string?)other["textposition"]));
    }

    [Fact]
    public void A_line_between_two_points_is_named_in_the_legend()
    {
        var line = ReferenceLines.Between(1, 1, 100, 100, "break-even <b>");
        var json = FigureChart.Of(s_words, [Series.Bars([1], Palette.Accent)], Axes.Numbers(), Axes.Numbers(), [line]).Drawn().Json;

        Assert.Equal("break-even &lt;b&gt;", (string?)json["data"]!.AsArray()[^1]!["name"]);
        Assert.True((bool)json["layout"]!["showlegend"]!);
        Assert.Empty(json["layout"]!["shapes"]!.AsArray());
    }

    [Fact]
    public void Text_of_a_bar_with_an_interval_stands_beyond_the_interval()
    {
        var json = SampleCharts.Bars().Drawn().Json;

        Assert.Equal("[23,4.1]", json["data"]![1]!["x"]!.ToJsonString());
        Assert.Equal("[0,1]", json["data"]![1]!["y"]!.ToJsonString());
        Assert.Equal(0, (double)json["layout"]!["xaxis"]!["range"]![0]!);
    }

    [Fact]
    public void Text_in_a_grid_is_dark_on_bright_cells_and_bright_on_dark_ones()
    {
        string[][] texts = [["low", "high", "–"]];

        var labels = Drawn([.. new HeatMap([[0.2, 4.0, null]], turn: 1).With(texts, texts)])[^1]!;

        Assert.Equal(
            $"""["{Palette.Text.OnScreen}","{Palette.Background.OnScreen}","{Palette.Text.OnScreen}"]""",
            labels["textfont"]!["color"]!.ToJsonString());
    }

    [Fact]
    public void A_grid_without_a_known_value_is_drawn_empty() =>
        Assert.Equal("[[null]]", Drawn([.. new HeatMap([[null]], turn: 1).With([[""]], [[""]])])[0]!["z"]!.ToJsonString());

    [Fact]
    public void A_figure_uses_nothing_that_plotly_3_and_4_dropped()
    {
        var json = SampleCharts.Bars().Drawn().Json.ToJsonString();

        Assert.DoesNotContain("titlefont", json, StringComparison.Ordinal);
        Assert.DoesNotContain("transforms", json, StringComparison.Ordinal);
        Assert.DoesNotMatch("\"title\":\"[^\"]*\",\"(?!howToRead)", json);
    }

    [Fact]
    public void A_long_table_goes_along_in_part_and_says_so()
    {
        var rows = Enumerable.Range(0, 12_431).Select(static row => new[] { $"row {row}" }).ToArray();
        var figure = FigureChart.Of(
            s_words with { Table = new([new("Row")], rows) }, [Series.Bars([1], Palette.Accent)], Axes.Numbers(), Axes.Numbers());

        var html = Display.Shown.Html(figure);

        Assert.Contains("The first 200 of 12,431 rows.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("row 200", html, StringComparison.Ordinal);
    }

    private static JsonObject Drawn(Trace series) => Drawn([series])[0]!.AsObject();

    private static JsonArray Drawn(Trace[] series) =>
        FigureChart.Of(s_words, series, Axes.Numbers(), Axes.Numbers()).Drawn().Json["data"]!.AsArray();

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
