using HealthKart.Analysis.Performance;
using HealthKart.Report.Looks;
using HealthKart.Report.Tests.Figures;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The dashboard on paper: as it was filtered, without what cannot be worked there.</summary>
public sealed class DashboardPaperTests(Chromium chromium, SampleDashboard sample)
{
    private const string Hash = "#platform=YouTube&minOrders=3";

    // Text in the form of a button is read on paper, too: the names of rows and heads, and the filters that are set.
    private const string Controls =
        ":is(button, input, select, summary, .hk-filters, .sidebar, .modebar, .hk-tip):not(.hk-chip, .hk-sort, .hk-open):visible";

    [Theory]
    [InlineData(Theme.Dark)]
    [InlineData(Theme.Light)]
    public async Task Paper_has_no_controls_and_every_chart_in_the_light_palette(Theme theme)
    {
        await using var report = await chromium.OpenAsync(sample.Exported, theme: theme, hash: Hash);
        await Assertions.Expect(report.Page.Locator(".hk-chip")).ToHaveCountAsync(2);

        // As a browser does it before it prints.
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await report.Page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");

        var charts = report.Page.Locator(".hk-dashboard-chart .hk-chart");
        await Assertions.Expect(charts).ToHaveCountAsync(6);
        foreach (var chart in await charts.AllAsync())
        {
            await Assertions.Expect(chart.Locator("svg.main-svg").First).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
            await Assertions.Expect(chart.Locator("svg.main-svg").First).ToHaveAttributeAsync("width", "680");
        }

        Assert.Equal(
            Palette.Text.OnPaper,
            await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).getPropertyValue('--hk-text')"));
        await Assertions.Expect(report.Page.Locator(Controls)).ToHaveCountAsync(0);
        await Assertions.Expect(report.Page.Locator(".hk-status-count")).ToBeVisibleAsync();
        await Assertions.Expect(report.Page.Locator(".hk-chip:visible")).ToHaveCountAsync(2);
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_printed_page_holds_what_was_filtered_with_the_charts_that_nobody_had_scrolled_to()
    {
        PrintedPdf.Require();
        await using var report = await chromium.OpenAsync(sample.Exported, hash: Hash);
        await Assertions.Expect(report.Page.Locator(".hk-chip")).ToHaveCountAsync(2);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            await report.Page.PdfAsync(new() { Path = file, Format = "A4", PrintBackground = true });

            using var pdf = PrintedPdf.Of(file);
            // A hyphen at the end of a line is lost.
            var text = WithoutHyphens(pdf.Text);
            var campaign = sample.Data.Performance(new() { Platforms = ["YouTube"], MinOrders = 3 });
            Assert.Contains($"{campaign.Influencers.Count} of 203 influencers", text, StringComparison.Ordinal);
            DrawnFigure[] figures =
            [
                campaign.TopChart().Drawn(),
                campaign.RevenueVsPayoutChart().Drawn(),
                campaign.PlatformAndCategoryChart().Drawn(),
                campaign.OverTimeChart().Drawn(),
                campaign.PayoutByBasisChart().Drawn(),
                campaign.ConcentrationChart().Drawn(),
            ];
            Assert.All(figures, figure => Assert.Contains(WithoutHyphens(figure.Title), text, StringComparison.Ordinal));

            // Words that stand in the drawings alone.
            string[] drawn =
            [
                "ROAS (revenue ÷ payout)",
                "n = ",
                "₹ a day",
                "Influencers with sales, highest revenue first",
                "Share of all",
            ];
            Assert.All(drawn, words => Assert.Contains(words, text, StringComparison.Ordinal));
            string[] controls =
            [
                "Reset", "Download CSV", "Show as table", "Save as image", "Rows a page", "Logarithmic axes", "Dark theme", "Light theme",
            ];
            Assert.All(controls, words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }

        await report.AssertQuietAsync();
    }

    private static string WithoutHyphens(string text) => text.Replace("-", "", StringComparison.Ordinal);
}
