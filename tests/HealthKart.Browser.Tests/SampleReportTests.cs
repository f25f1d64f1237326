using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The report of the sample campaign, as its readers see it.</summary>
public sealed class SampleReportTests(Chromium chromium, SampleReport sample) : IClassFixture<SampleReport>
{
    private static readonly CampaignPerformance s_campaign = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance();

    private const int ChartsOfDashboard = 6;

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Every_figure_is_drawn_without_a_request_or_a_message(int width, int height)
    {
        await using var report = await chromium.OpenAsync(sample.Page, width, height);

        // What is far from the window is drawn when it comes near.
        var figures = await report.Page.Locator("figure.hk-figure").AllAsync();
        Assert.Equal(ChartsOfDashboard + sample.Figures, figures.Count);
        foreach (var figure in figures)
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(figure.Locator(".main-svg").First).ToBeVisibleAsync();
        }

        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        await report.AssertQuietAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_cards_show_the_numbers_of_the_library(bool scripts)
    {
        await using var report = await chromium.OpenAsync(sample.Page, scripts: scripts);

        var totals = s_campaign.Totals;
        await AssertCard(report, "ROAS", Numerals.Indian.Ratio(totals.Roas));
        await AssertCard(report, "Total revenue", Numerals.Indian.ShortMoney(totals.Revenue));
        await AssertCard(report, "Total payout", Numerals.Indian.ShortMoney(totals.TotalPayout));
        await report.Page.GetByText("More figures").ClickAsync();
        await AssertCard(report, "Influencers", Numerals.Indian.Count(totals.Influencers));
    }

    [Fact]
    public async Task Without_scripts_every_figure_shows_its_numbers_as_a_table()
    {
        await using var report = await chromium.OpenAsync(sample.Page, scripts: false);

        Assert.Equal(ChartsOfDashboard + sample.Figures, await report.Page.Locator("figure table:visible").CountAsync());
        await Assertions.Expect(report.Page.Locator("figure table").First)
            .ToContainTextAsync(Numerals.Indian.Ratio(s_campaign.ByPayoutBasis()[0].Roas));
    }

    [Fact]
    public async Task On_paper_nothing_is_wider_than_the_page()
    {
        const int PaperBetweenMargins = 688;
        await using var report = await chromium.OpenAsync(sample.Page, PaperBetweenMargins);

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.InRange(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, PaperBetweenMargins);
        Assert.Equal(0, await report.Page.Locator(".modebar:visible").CountAsync());
    }

    [Fact]
    public async Task The_reader_is_not_told_to_change_a_notebook_that_he_does_not_have()
    {
        await using var report = await chromium.OpenAsync(sample.Page);

        var text = await report.ReadAsync();

        Assert.DoesNotContain("run all cells", text, StringComparison.Ordinal);
        Assert.DoesNotContain("row =>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_is_named_on_the_first_screen()
    {
        using var filtered = await CommandReport.OfSampleAsync("--platform", "Instagram", "--min-roas", "2");
        await using var report = await chromium.OpenAsync(filtered.Page);

        var scope = report.Page.Locator(".hk-scope").Filter(new() { HasText = "Only platform Instagram" });

        Assert.InRange((await scope.BoundingBoxAsync())!.Y, 0, 600);
        await Assertions.Expect(report.Page.Locator(".hk-chip")).ToHaveTextAsync("ROAS of at least 2.00×✕");
    }

    private static Task AssertCard(ReportPage report, string label, string value)
    {
        var card = report.Page.Locator(".hk-card").Filter(new() { Has = report.Page.GetByText(label, new() { Exact = true }) });
        return Assertions.Expect(card.Locator(".hk-card-value:visible")).ToHaveTextAsync(value);
    }
}
