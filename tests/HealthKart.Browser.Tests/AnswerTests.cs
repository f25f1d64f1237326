using System.Text.Json.Nodes;
using HealthKart.Analysis.Performance;
using HealthKart.Report;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Tests.Dashboard;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The first screen: the answer, with and without a filter.</summary>
public sealed class AnswerTests(Chromium chromium, ReportFolders folders, SampleReport sample, SampleDashboard dashboard)
    : IClassFixture<SampleReport>, IClassFixture<SampleDashboard>
{
    private const string ReadAnswer = """
        (root) => Array.from(root.querySelectorAll(".hk-answer :is(p, h3, li, .hk-card-value)"),
          (each) => each.textContent.replace(/whole report$/, "").replace(/\s+/g, " ").trim())
        """;

    private const string ReadExpected = $$"""(html) => ({{ReadAnswer}})(new DOMParser().parseFromString(html, "text/html"))""";

    [Theory]
    [InlineData(ReportFolders.Sample, "Each ₹1 of payout brought back ₹1.96 of revenue", 6)]
    [InlineData(ReportFolders.NoInfluencersFile, "Each ₹1 of payout brought back ₹1.47 of revenue", 6)]
    [InlineData(ReportFolders.PayoutsAlone, "₹1,500 of payout, and no sales file", 0)]
    [InlineData(ReportFolders.OneInfluencer, "Each ₹1 of payout brought back ₹0.60 of revenue", 0)]
    [InlineData(ReportFolders.ManyInfluencers, "Each ₹1 of payout brought back ₹3.93 of revenue", 3)]
    public async Task Whatever_the_files_the_answer_has_a_verdict_five_numbers_and_those_to_stop_and_to_scale(
        string folder, string verdict, int named)
    {
        await using var report = await chromium.OpenAsync(await folders.PageOfAsync(folder));
        var answer = report.Page.Locator(".hk-dashboard-live .hk-answer");

        await Assertions.Expect(answer.Locator(".hk-verdict-line")).ToContainTextAsync(verdict);
        await Assertions.Expect(answer.Locator(".hk-card:visible")).ToHaveCountAsync(5);
        await Assertions.Expect(answer.Locator(".hk-answer-steps li")).ToHaveCountAsync(named);
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_story_ends_within_twelve_screens_and_the_appendix_follows()
    {
        await using var report = await chromium.OpenAsync(sample.Page, 1440);

        var appendix = (await report.Page.Locator("h2#appendix").BoundingBoxAsync())!.Y;

        Assert.InRange(appendix, 900, 12 * 900);
    }

    [Fact]
    public async Task Every_word_and_number_of_the_answer_follows_fifty_filters_as_the_library_computes_them()
    {
        await using var report = await chromium.OpenAsync(dashboard.Exported);
        var live = report.Page.Locator(".hk-dashboard-live");
        using var document = System.Text.Json.JsonDocument.Parse(new CampaignDashboard(dashboard.Data.Performance(), new(), null).Json);
        var random = new Random(17);
        for (var i = 0; i < 50; i++)
        {
            var filter = PageFilter.Of(document.RootElement, CampaignFilter.None, random);
            var hash = LiveDashboard.HashOf((JsonObject)filter.State);
            await report.Page.EvaluateAsync("hash => { location.hash = hash; }", hash);
            var expected = dashboard.Data.Performance(filter.Filter);
            await Assertions.Expect(report.Page.Locator(".hk-status-count"))
                .ToHaveTextAsync($"{expected.Influencers.Count} of {dashboard.Data.Influencers.Count} influencers");

            Assert.Equal(
                (await report.Page.EvaluateAsync<string[]>(ReadExpected, Report.Tests.Display.Shown.Html(expected.Answer()))).Prepend(hash),
                (await live.EvaluateAsync<string[]>(ReadAnswer)).Prepend(hash));
        }
    }

    [Fact]
    public async Task A_link_leads_to_a_chapter_and_Back_to_where_its_reader_was()
    {
        await using var report = await chromium.OpenAsync(sample.Page, hash: "#people");
        await Assertions.Expect(report.Page.Locator("h2#people")).ToBeInViewportAsync();

        await report.Page.Locator(".contents a[href='#appendix']").ClickAsync();
        await Assertions.Expect(report.Page.Locator("h2#appendix")).ToBeInViewportAsync();
        await report.Page.GoBackAsync();

        await Assertions.Expect(report.Page.Locator("h2#people")).ToBeInViewportAsync();
        await Assertions.Expect(report.Page.Locator(".hk-chip")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Chapters_that_no_filter_cuts_say_so_while_one_is_set()
    {
        await using var report = await chromium.OpenAsync(sample.Page);
        var marks = report.Page.Locator("h2 .hk-whole");
        await Assertions.Expect(marks).ToHaveCountAsync(0);

        await report.Page.EvaluateAsync("() => { location.hash = 'platform=YouTube'; }");

        await Assertions.Expect(report.Page.Locator("h2#appendix .hk-whole")).ToHaveTextAsync("whole report");
        await Assertions.Expect(report.Page.Locator("h2#money .hk-whole")).ToHaveCountAsync(0);
        await report.Page.EvaluateAsync("() => { location.hash = ''; }");
        await Assertions.Expect(marks).ToHaveCountAsync(0);
    }
}
