using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Formatting;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
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
    public void Used_again_it_holds_against_what_was_told_of_a_type_meanwhile()
    {
        ReportSetup.Use();
        Formatter.Register<DataFrame>(static (_, writer) => writer.Write("another's"), "text/html");

        ReportSetup.Use();

        Assert.Contains(
            "hk-table", new DataFrame(new DecimalDataFrameColumn("revenue", [1m])).ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Used_again_it_holds_against_the_mime_type_that_another_notebook_preferred()
    {
        var mimeTypes = MimeTypesOfCharts();
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), "text/plain");

        Assert.Equal(mimeTypes, MimeTypesOfCharts());

        static IEnumerable<string> MimeTypesOfCharts()
        {
            ReportSetup.Use();
            return [.. Formatter.GetPreferredMimeTypesFor(typeof(GenericChart))];
        }
    }

    [Fact]
    public void Used_again_it_shows_the_same_of_what_is_a_list_and_a_part_of_a_report()
    {
        var campaign = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance();
        ReportSetup.Use();
        var before = campaign.Glossary().ToDisplayString("text/html");

        ReportSetup.Use();

        Assert.Equal(before, campaign.Glossary().ToDisplayString("text/html"));
        Assert.Contains("data-names=", before, StringComparison.Ordinal);
    }
}
