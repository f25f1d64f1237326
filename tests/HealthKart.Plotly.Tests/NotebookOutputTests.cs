using System.Reflection;
using Xunit;

namespace HealthKart.Plotly.Tests;

public sealed class NotebookOutputTests
{
    [Fact]
    public void A_figure_prefers_plotly_json_and_then_html() =>
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html"], Attribute<PlotlyFigure>().PreferredMimeTypes);

    [Fact]
    public void The_html_of_a_figure_stands_by_itself()
    {
        var html = Output(SampleFigures.Bars(), "text/html");

        Assert.StartsWith("<div class=\"hk-out\">", html, StringComparison.Ordinal);
        Assert.Contains(ReportStyle.Scoped, html, StringComparison.Ordinal);
        Assert.Contains(FigureScript.Text, html, StringComparison.Ordinal);
        Assert.DoesNotContain("require", html, StringComparison.Ordinal);
        Assert.True(html.Length < 40_000, $"{html.Length} characters for one small figure");
    }

    [Fact]
    public void The_setup_brings_plotly_and_says_which()
    {
        var setup = new PlotlySetup();

        Assert.Equal("""{"version":"4.1.1"}""", Output(setup, PlotlySetup.MimeType));
        Assert.Contains(PlotlyScript.Text, Output(setup, "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_can_stand_within_a_page()
    {
        Assert.DoesNotContain("</script", PlotlyScript.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", PlotlyScript.Text, StringComparison.Ordinal);
        Assert.Contains("v" + PlotlyScript.Version, PlotlyScript.Text[..100], StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", FigureScript.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formatter_declines_what_is_not_of_its_type() =>
        Assert.False(new TypeFormatter<PlotlySetup>("text/plain", static (_, _) => { }).Format("text", TextWriter.Null));

    private static TypeFormatterSourceAttribute Attribute<T>() => typeof(T).GetCustomAttribute<TypeFormatterSourceAttribute>()!;

    private static string Output<T>(T value, string mimeType)
        where T : notnull
    {
        var source = (ITypeFormatterSource)Activator.CreateInstance(Attribute<T>().FormatterSourceType)!;
        var writer = new StringWriter();
        var formatter = source.CreateTypeFormatters().Cast<TypeFormatter<T>>().Single(formatter => formatter.MimeType == mimeType);
        Assert.True(formatter.Format(value, writer));
        return writer.ToString();
    }
}
