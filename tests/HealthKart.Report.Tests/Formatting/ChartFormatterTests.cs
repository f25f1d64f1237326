using System.Text.RegularExpressions;
using HealthKart.Report.Looks;
using HealthKart.Report.Tests.Display;
using HealthKart.Report.Tests.Figures;
using HealthKart.Report.Tests.Plots;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using Plotly.NET.CSharp;
using Xunit;
using Chart = Plotly.NET.CSharp.Chart;

namespace HealthKart.Report.Tests.Formatting;

/// <summary>Charts as a notebook shows them, those that somebody makes with Plotly.NET himself among them.</summary>
public sealed class ChartFormatterTests
{
    private static readonly int[] s_own = [1, 2];

    private const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public void A_chart_is_plotlys_json_and_html()
    {
        ReportSetup.Use();

        Assert.Equal([DrawnFigure.MimeType, "text/html"], Formatter.GetPreferredMimeTypesFor(Scratch().GetType()));
    }

    [Fact]
    public void A_chart_from_scratch_gets_our_looks_and_keeps_what_its_author_set()
    {
        var layout = Scratch()
            .WithXAxisStyle<double, double, string>(TitleText: "Orders", Color: Color.fromHex("#ABCDEF"))
            .Drawn().Json["layout"]!;

        Assert.Equal(Palette.Background.OnScreen, (string?)layout["paper_bgcolor"]);
        Assert.Equal(Palette.FontFamily, (string?)layout["font"]!["family"]);
        Assert.Equal(Palette.Accent.OnScreen, (string?)layout["colorway"]![0]);
        Assert.Equal(
            ("Orders", Palette.Muted.OnScreen),
            ((string?)layout["xaxis"]!["title"]!["text"], (string?)layout["xaxis"]!["title"]!["font"]!["color"]));
        Assert.Equal("rgba(171, 205, 239, 1.0)", (string?)layout["xaxis"]!["color"]);
    }

    [Fact]
    public void Plotlynets_own_template_and_size_are_left_out_and_those_of_an_author_stay()
    {
        var plain = Scratch().Drawn().Json;
        var sized = Scratch().WithSize(700, 300).Drawn().Json;
        var looks = GenericChart.addLayout(new Layout().Set("template", ChartTemplates.dark), Scratch()).Drawn().Json["layout"]!;

        Assert.Null(plain["layout"]!["template"]);
        Assert.Null(plain["layout"]!["width"]);
        Assert.True(plain.ToJsonString().Length < 4_000, plain.ToJsonString());
        Assert.Equal(700, (int)sized["layout"]!["width"]!);
        Assert.NotNull(looks["template"]);
        Assert.Null(looks["paper_bgcolor"]);
    }

    [Fact]
    public void The_title_of_a_chart_from_scratch_stands_above_it_and_its_numbers_are_a_table()
    {
        var figure = Titled(Scratch(), "Two <b>platforms</b><br>&amp; more").Drawn();

        Assert.Equal("Two platforms & more", figure.Title);
        Assert.StartsWith(
            "Two <b>platforms</b><br>&amp; more", (string?)figure.Json["layout"]!["title"]!["text"], StringComparison.Ordinal);
        Assert.Equal(["y", "x"], figure.Columns);
        Assert.Equal(["Instagram|12.5", "YouTube|–", "Twitter|1234567"], figure.Rows.Select(row => string.Join('|', row)));
        var html = Shown.Html(Titled(Scratch(), "Two"));
        Assert.Contains("<figcaption class=\"hk-figure-title\">Two</figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"hk-num\">12.5</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_a_number_is_a_gap_and_not_the_word_NaN() =>
        Assert.Equal("[12.5,null,1234567]", Scratch().Drawn().Json["data"]![0]!["x"]!.ToJsonString());

    [Fact]
    public void Several_series_say_in_the_table_which_a_row_is_of()
    {
        var both = Chart.Combine([
            Chart.Line<int, double, string>(x: [1, 2], y: [0.123456, 2], Name: "a"),
            Chart.Line<int, double, string>(x: [1, 2], y: [-3, 0.0000123], Name: "b"),
        ]);

        var figure = both.Drawn();

        Assert.Equal(["Series", "x", "y"], figure.Columns);
        Assert.Equal(["a|1|0.1235", "a|2|2", "b|1|−3", "b|2|0.0000123"], figure.Rows.Select(row => string.Join('|', row)));
        Assert.Equal(44, (int)figure.Json["layout"]!["meta"]!["top"]!);
    }

    [Fact]
    public void A_pie_and_a_heat_map_have_their_numbers_too()
    {
        var pie = Chart.Pie<double, string, string>(values: [1, 2.5], Labels: new(["a", "b"], true)).Drawn();
        var heat = Chart
            .Heatmap<double, string, string, string>(zData: [[1, 2], [3, 4]], X: new(["x1", "x2"], true), Y: new(["y1", "y2"], true))
            .Drawn();

        Assert.Equal(["a|1", "b|2.5"], pie.Rows.Select(row => string.Join('|', row)));
        Assert.Equal(["", "x1", "x2"], heat.Columns);
        Assert.Equal(["y1|1|2", "y2|3|4"], heat.Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void Of_very_many_points_the_table_has_the_first()
    {
        double[] places = [.. Enumerable.Range(0, 5_000).Select(static place => (double)place)];

        var figure = Chart.Point<double, double, string>(x: places, y: places).Drawn();

        Assert.Equal((200, 5_000), (figure.Rows.Count, figure.RowCount));
    }

    [Fact]
    public void Nothing_from_the_data_ends_a_script_or_becomes_markup()
    {
        var bars = Chart.Bar<double, string, string>(
            values: [1, 2], Keys: new([Hostile, "b"], true), Name: Hostile, MultiText: new([Hostile, "x"], true));
        var chart = Titled(bars.WithXAxisStyle<double, double, string>(TitleText: Hostile), Hostile);

        var html = Shown.Html(chart);

        Assert.Equal(2, Regex.Count(html, "<script"));
        Assert.Equal(2, Regex.Count(html, "</script>"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", chart.ToDisplayString(DrawnFigure.MimeType), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Hostile, chart.Drawn().Rows[0][0]);
    }

    [Fact]
    public void A_figure_of_ours_that_is_styled_on_keeps_its_words()
    {
        var styled = SampleCharts.Bars()
            .WithXAxisStyle<double, double, string>(TitleText: "Returned")
            .WithLegendStyle(BorderWidth: 2.0)
            .Drawn();

        Assert.Equal("Aarav earns 19.6 times what was paid", styled.Title);
        Assert.StartsWith("The longer the bar", styled.HowToRead, StringComparison.Ordinal);
        Assert.Equal(["Aarav", "19.6×"], styled.Rows[0]);
        Assert.Equal("Returned", (string?)styled.X["title"]!["text"]);
        Assert.Equal("×", (string?)styled.X["ticksuffix"]);
        Assert.Equal("h", (string?)styled.Json["layout"]!["legend"]!["orientation"]);
    }

    [Fact]
    public void A_title_that_is_set_on_a_figure_of_ours_is_its_title_and_how_to_read_it_stays()
    {
        var figure = Titled(SampleCharts.Bars(), "My <i>own</i> words").Drawn();

        Assert.Equal("My own words", figure.Title);
        Assert.Equal(SampleCharts.Bars().Drawn().HowToRead, figure.HowToRead);
        var drawn = (string?)figure.Json["layout"]!["title"]!["text"];
        Assert.StartsWith("My <i>own</i> words<br><span", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_given_a_title_and_how_to_read_it_as_text()
    {
        var scratch = Scratch().WithTitle("<b>50 %</b> &lt; $x$").WithHowToRead(Hostile).Drawn();
        var ours = SampleCharts.Bars().WithHowToRead("Look.").WithTitle("Mine").Drawn();

        Assert.Equal(("<b>50 %</b> &lt; $x$", Hostile), (scratch.Title, scratch.HowToRead));
        Assert.StartsWith(
            "<b>&lt;b&gt;50 &#37;&lt;/b&gt; &amp;lt; &#36;x&#36;</b><br><span",
            (string?)scratch.Json["layout"]!["title"]!["text"],
            StringComparison.Ordinal);
        Assert.Equal(("Mine", "Look.", "Aarav"), (ours.Title, ours.HowToRead, ours.Rows[0][0]));
    }

    [Fact]
    public void Figures_of_ours_that_are_combined_are_one_chart_with_words()
    {
        var both = Chart.Combine([SampleCharts.Bars(), SampleCharts.Bars("Kabir")]).Drawn();

        Assert.Equal(6, both.Json["data"]!.AsArray().Count);
        Assert.Equal("Kabir earns 19.6 times what was paid", both.Title);
    }

    [Fact]
    public void A_chart_without_a_title_has_none()
    {
        var html = Shown.Html(Scratch());

        Assert.DoesNotContain("figcaption", html, StringComparison.Ordinal);
        Assert.DoesNotContain("How to read", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Chart\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_can_keep_what_it_likes_in_meta() =>
        Assert.Equal(
            "[1,2]", GenericChart.addLayout(new Layout().Set("meta", s_own), Scratch()).Drawn().Json["layout"]!["meta"]!.ToJsonString());

    [Fact]
    public void A_kind_that_plotly_cannot_draw_here_is_its_numbers_and_says_so()
    {
        var html = Shown.Html(Chart.Point3D<int, int, int, string>(x: [1], y: [2], z: [3]));

        Assert.Contains("scatter3d", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"hk-chart\"", html, StringComparison.Ordinal);
        Assert.Contains("<table", html, StringComparison.Ordinal);
    }

    private static GenericChart Scratch() =>
        Chart.Bar<double, string, string>(values: [12.5, double.NaN, 1_234_567], Keys: new(["Instagram", "YouTube", "Twitter"], true));

    private static GenericChart Titled(GenericChart chart, string title) => global::Plotly.NET.Chart.withTitle(title, null).Invoke(chart);
}
