using Microsoft.DotNet.Interactive.Formatting;
using Xunit;

namespace HealthKart.Plotly.Tests;

public sealed class FormatterConventionTests
{
    [Fact]
    public void Dotnet_interactive_finds_how_a_figure_looks()
    {
        var figure = new PlotlyFigure { Title = "Found", HowToRead = "Look", AltText = "Bars", Data = new([new("a")], [["b"]]), Traces = [] };

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html"], Formatter.GetPreferredMimeTypesFor(typeof(PlotlyFigure)));
        Assert.StartsWith("{\"data\":[]", figure.ToDisplayString(PlotlyFigure.MimeType), StringComparison.Ordinal);
        Assert.Contains("hk-figure-title\">Found", figure.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Dotnet_interactive_finds_how_the_setup_looks()
    {
        Assert.Equal([PlotlySetup.MimeType, "text/html"], Formatter.GetPreferredMimeTypesFor(typeof(PlotlySetup)));
        Assert.Equal("""{"version":"4.1.1"}""", new PlotlySetup().ToDisplayString(PlotlySetup.MimeType));
    }
}
