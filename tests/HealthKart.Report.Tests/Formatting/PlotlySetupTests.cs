using HealthKart.Report.Formatting;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using Xunit;

namespace HealthKart.Report.Tests.Formatting;

public sealed class PlotlySetupTests
{
    [Fact]
    public void The_setup_brings_style_script_and_plotly_and_says_which()
    {
        Assert.Equal("""{"version":"4.1.1"}""", PlotlySetup.Json);
        Assert.All(
            [ReportStyle.Scoped, FigureScript.Text, PlotlyScript.Text], part => Assert.Equal(2, PlotlySetup.Html.Split(part).Length));
    }

    [Fact]
    public void The_script_can_stand_within_a_page()
    {
        Assert.DoesNotContain("</script", PlotlyScript.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", PlotlyScript.Text, StringComparison.Ordinal);
        Assert.Contains("v" + PlotlyScript.Version, PlotlyScript.Text[..100], StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", FigureScript.Text, StringComparison.Ordinal);
    }
}
