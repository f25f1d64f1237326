using System.Text.Json.Nodes;
using Xunit;

namespace HealthKart.Plotly.Tests;

public sealed class PlotlyFigureTests
{
    private static readonly string[] s_hostile =
        ["<script>alert(1)</script>", "<a href='javascript:alert(1)'>x</a>", "</script><script>", "%{x}", "$x$", "&lt;", "a\u2028b", new('x', 10_000)];

    [Fact]
    public void A_figure_has_the_json_that_it_had() =>
        Golden.Match("bars.expected.json", SampleFigures.Bars().ToJson().ToJsonString(new() { WriteIndented = true }) + "\n");

    [Fact]
    public void Undefined_numbers_leave_gaps()
    {
        var errors = SampleFigures.Bars().ToJson()["data"]![0]!["error_x"]!;

        Assert.Equal("[2.5,null]", errors["arrayminus"]!.ToJsonString());
        Assert.Equal("[3.4,null]", errors["array"]!.ToJsonString());
    }

    [Fact]
    public void Two_influencers_of_one_name_keep_a_bar_each()
    {
        var json = SampleFigures.Bars("Meera").ToJson();

        Assert.Equal("[0,1]", json["data"]![0]!["y"]!.ToJsonString());
        Assert.Equal("""["Meera","Meera"]""", json["layout"]!["yaxis"]!["ticktext"]!.ToJsonString());
    }

    [Fact]
    public void A_label_with_markup_is_shown_as_text()
    {
        foreach (var name in s_hostile)
        {
            var json = SampleFigures.Bars(name).ToJson();
            json["layout"]!.AsObject().Remove("meta");

            Assert.All(Strings(json), text => Assert.DoesNotMatch("<(?!b>|/b>|br>|span style=\"font-size:12px\">|/span>)|[%$]|\u2028", text));
        }
    }

    [Fact]
    public void A_label_of_two_lines_is_text_in_both()
    {
        var axis = PlotlyAxis.Labelled([("<b>Diwali</b>", "50 % <i>"), ("Holi", null)]).ToJson();

        Assert.Equal(["&lt;b&gt;Diwali&lt;/b&gt;<br>50 &#37; &lt;i&gt;", "Holi"], axis["ticktext"]!.AsArray().Select(static text => (string?)text));
    }

    [Fact]
    public void A_mark_has_its_shape_and_its_words_above_or_below()
    {
        var points = new ScatterTrace(PlotlyValues.Numbers([(double?)1]), PlotlyValues.Numbers([(double?)2])) { Symbol = MarkerSymbol.TipRight, Text = ["1.00×"], TextBelow = true };

        var (one, other) = (points.ToJson().Single(), (points with { Symbol = MarkerSymbol.Circle, TextBelow = false }).ToJson().Single());

        Assert.Equal(("triangle-right", "bottom center"), ((string?)one["marker"]!["symbol"], (string?)one["textposition"]));
        Assert.Equal((null, "top center"), ((string?)other["marker"]!["symbol"], (string?)other["textposition"]));
    }

    [Fact]
    public void A_reference_line_stands_at_its_value_on_a_logarithmic_axis()
    {
        var layout = new PlotlyLayout { X = new() { Scale = AxisScale.Log, Minimum = 1, Maximum = 1000 }, Lines = [ReferenceLine.AtX(100, "100×")] };

        var json = layout.ToJson(legend: false);

        Assert.Equal(100, (double)json["shapes"]![0]!["x0"]!);
        Assert.Equal(2, (double)json["annotations"]![0]!["x"]!);
        Assert.Equal("[0,3]", json["xaxis"]!["range"]!.ToJsonString());
    }

    [Fact]
    public void A_line_between_two_points_is_named_in_the_legend()
    {
        var figure = SampleFigures.Bars() with { Layout = new() { Lines = [ReferenceLine.Between(1, 1, 100, 100, "break-even <b>")] } };

        var json = figure.ToJson();

        Assert.Equal("break-even &lt;b&gt;", (string?)json["data"]!.AsArray()[^1]!["name"]);
        Assert.True((bool)json["layout"]!["showlegend"]!);
        Assert.Empty(json["layout"]!["shapes"]!.AsArray());
    }

    [Fact]
    public void Text_of_a_bar_with_an_interval_stands_beyond_the_interval()
    {
        var json = SampleFigures.Bars().ToJson();

        Assert.Equal("[23,4.1]", json["data"]![1]!["x"]!.ToJsonString());
        Assert.Equal("[0,1]", json["data"]![1]!["y"]!.ToJsonString());
        Assert.Equal(0, (double)json["layout"]!["xaxis"]!["range"]![0]!);
    }

    [Fact]
    public void Text_in_a_grid_is_dark_on_bright_cells_and_bright_on_dark_ones()
    {
        var cells = new HeatmapTrace([PlotlyValues.Numbers([0.2, 4.0, (double?)null])]) { CellText = [["low", "high", "–"]] };

        var labels = cells.ToJson().Last();

        Assert.Equal($"""["{Palette.Text.OnScreen}","{Palette.Background.OnScreen}","{Palette.Text.OnScreen}"]""", labels["textfont"]!["color"]!.ToJsonString());
    }

    [Fact]
    public void A_grid_without_a_known_value_is_drawn_empty() =>
        Assert.Equal("[[null]]", new HeatmapTrace([PlotlyValues.Numbers([(double?)null])]).ToJson().Single()["z"]!.ToJsonString());

    [Fact]
    public void A_figure_uses_nothing_that_plotly_3_and_4_dropped()
    {
        var json = SampleFigures.Bars().ToJson().ToJsonString();

        Assert.DoesNotContain("titlefont", json, StringComparison.Ordinal);
        Assert.DoesNotContain("transforms", json, StringComparison.Ordinal);
        Assert.DoesNotMatch("\"title\":\"[^\"]*\",\"(?!howToRead)", json);
    }

    [Fact]
    public void A_long_table_goes_along_in_part_and_says_so()
    {
        var rows = Enumerable.Range(0, 12_431).Select(static row => new[] { $"row {row}" }).ToArray();
        var figure = SampleFigures.Bars() with { Data = new([new("Row")], rows) };

        var html = new StringWriter();
        FigureHtml.Write(figure.ToJson(), html);

        Assert.Contains("The first 200 of 12,431 rows.", html.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("row 200", html.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}
