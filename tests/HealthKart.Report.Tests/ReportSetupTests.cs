using HealthKart.Report.Formatting;
using Microsoft.DotNet.Interactive.Formatting;
using Xunit;

namespace HealthKart.Report.Tests;

public sealed class ReportSetupTests
{
    [Fact]
    public void What_it_returns_is_known_to_an_export_and_brings_everything_once()
    {
        var setup = ReportSetup.Use();

        Assert.Equal([PlotlySetup.MimeType, "text/html"], Formatter.GetPreferredMimeTypesFor(setup.GetType()));
        Assert.Equal("""{"version":"4.1.1"}""", setup.ToDisplayString(PlotlySetup.MimeType));
        Assert.Equal(PlotlySetup.Html, setup.ToDisplayString("text/html"));
    }

    [Fact]
    public void Used_twice_it_tells_the_formatters_once()
    {
        ReportSetup.Use();
        var before = Formatter.RegisteredFormatters(includeDefaults: false).Count();

        ReportSetup.Use();

        Assert.Equal(before, Formatter.RegisteredFormatters(includeDefaults: false).Count());
    }
}
