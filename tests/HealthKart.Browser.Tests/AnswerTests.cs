using System.Globalization;
using System.Text.Json.Nodes;
using HealthKart.Analysis.Performance;
using HealthKart.Report;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Tests.Dashboard;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The first screen: the answer, on every width, with and without a filter.</summary>
public sealed class AnswerTests(Chromium chromium, SampleReport sample, SampleDashboard dashboard)
    : IClassFixture<SampleReport>, IClassFixture<SampleDashboard>
{
    private const string ReadAnswer = """
        (root) => Array.from(root.querySelectorAll(".hk-answer :is(p, h3, li, .hk-card-value)"),
          (each) => each.textContent.replace(/whole report$/, "").replace(/\s+/g, " ").trim())
        """;

    private const string ReadExpected = $$"""(html) => ({{ReadAnswer}})(new DOMParser().parseFromString(html, "text/html"))""";

    // A word is broken where a line ends inside it: then its range has two boxes.
    private const string BrokenWords = """
        () => {
          const broken = [];
          const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!node.parentElement.checkVisibility() || node.parentElement.closest("svg, script, style, pre, code")) continue;
            for (const match of node.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
              const range = document.createRange();
              range.setStart(node, match.index);
              range.setEnd(node, match.index + match[0].length);
              const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
              if (tops.size > 1 && match[0].length < 25) broken.push(match[0]);
            }
          }
          return broken;
        }
        """;

    // What is cut off to the right stands in a box that says so.
    private const string HiddenWithoutSign = """
        () => Array.from(document.querySelectorAll(".hk-scroll"))
          .filter((box) => box.checkVisibility() && box.scrollWidth > box.clientWidth && !box.hasAttribute("data-hk-more"))
          .map((box) => box.textContent.slice(0, 60))
        """;

    [Theory]
    [InlineData(390, 1600, Theme.Dark)]
    [InlineData(768, 1600, Theme.Light)]
    [InlineData(1024, 1100, Theme.Dark)]
    [InlineData(1440, 900, Theme.Dark)]
    [InlineData(1440, 900, Theme.Light)]
    [InlineData(1920, 900, Theme.Light)]
    public async Task The_answer_is_on_the_first_screen_and_nothing_is_broken_or_hidden_without_a_sign(int width, int height, Theme theme)
    {
        await using var report = await chromium.OpenAsync(sample.Page, width, theme: theme);
        var answer = report.Page.Locator(".hk-dashboard-live .hk-answer");

        var box = (await answer.BoundingBoxAsync())!;

        Assert.InRange(box.Y + box.Height, 1, height);
        Assert.Equal(6, await answer.Locator(".hk-answer-steps li").CountAsync());
        Assert.Equal(5, await answer.Locator(".hk-card:visible").CountAsync());
        Assert.Empty(await report.Page.EvaluateAsync<string[]>(BrokenWords));
        Assert.Empty(await report.Page.EvaluateAsync<string[]>(HiddenWithoutSign));
        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        await report.AssertQuietAsync();
    }

    [Theory]
    [InlineData("one influencer", "Each ₹1 of payout brought back ₹0.60 of revenue")]
    [InlineData("payouts alone", "₹1,500 of payout, and no sales file")]
    [InlineData("no influencers file", "Each ₹1 of payout brought back only ₹0.50 of revenue")]
    [InlineData("10,000 influencers", "Each ₹1 of payout brought back ₹2 of revenue")]
    public async Task Whatever_the_files_the_answer_is_first_and_nothing_is_broken_or_hidden_without_a_sign(string data, string verdict)
    {
        using var files = new CommandReport();
        Directory.CreateDirectory(files.PathOf("data"));
        var everybody = Enumerable.Range(1, data is "one influencer" or "payouts alone" ? 1 : data[0] == '1' ? 10_000 : 40).ToList();
        Write(
            "payouts.csv",
            "influencer_id,basis,total_payout",
            everybody.Select(each => everybody.Count == 1 ? "A1,post,1500" : $"A{each},{(each % 2 == 0 ? "post" : "order")},1000"));
        if (data != "payouts alone")
        {
            var revenue = everybody.Count == 1 ? 900 : everybody.Count == 40 ? 500 : 2_000;
            Write(
                "tracking.csv",
                "influencer_id,date,orders,revenue",
                everybody.Select(each => string.Create(CultureInfo.InvariantCulture, $"A{each},2025-01-{(each % 28) + 1:00},3,{revenue}")));
        }

        await files.RunAsync();
        foreach (var (width, height) in new[] { (390, 1600), (1440, 900) })
        {
            await using var report = await chromium.OpenAsync(files.Page, width);
            var answer = report.Page.Locator(".hk-dashboard-live .hk-answer");

            await Assertions.Expect(answer.Locator(".hk-verdict-line")).ToContainTextAsync(verdict);
            var box = (await answer.BoundingBoxAsync())!;
            Assert.InRange(box.Y + box.Height, 1, height);
            Assert.Empty(await report.Page.EvaluateAsync<string[]>(BrokenWords));
            Assert.Empty(await report.Page.EvaluateAsync<string[]>(HiddenWithoutSign));
            Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
            await report.AssertQuietAsync();
        }

        void Write(string name, string head, IEnumerable<string> rows) =>
            File.WriteAllLines(files.PathOf($"data/{name}"), rows.Prepend(head));
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
