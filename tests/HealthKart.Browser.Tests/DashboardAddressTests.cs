using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The address keeps the filters, so that a link shows what its sender saw.</summary>
public sealed class DashboardAddressTests(Chromium chromium, SampleDashboard sample, OpenDashboard open) : IClassFixture<OpenDashboard>
{
    [Fact]
    public async Task The_address_of_one_reader_shows_another_the_same()
    {
        var sender = await open.FreshAsync();
        await sender.TickAsync("category", "Yoga");
        await sender.TickAsync("category", "Beauty");
        await sender.Name.FillAsync("a");
        await sender.TickAsync("month", "March 2025");
        await sender.MinRoas.FillAsync("0.25");
        const string Hash = "#category=Beauty&category=Yoga&name=a&month=2025-03&minRoas=0.25";
        await sender.HasAddressAsync(Hash);

        await using var report = await chromium.OpenAsync(sample.Exported, hash: Hash);

        var receiver = new LiveDashboard(report);
        await receiver.ShowsAsync(sample.Data.Performance(new CampaignFilter
        {
            Categories = ["Beauty", "Yoga"],
            Name = "a",
            From = new(2025, 3, 1),
            To = new(2025, 3, 31),
            MinRoas = 0.25m,
        }));
        await Assertions.Expect(receiver.Chips)
            .ToHaveTextAsync(["name has “a”✕", "ROAS of at least 0.25×✕", "Category: Beauty✕", "Category: Yoga✕", "Month: March 2025✕"]);
        await Assertions.Expect(receiver.Filter("category").Locator(".hk-filter-chosen")).ToContainTextAsync("2 of");
        await Assertions.Expect(await receiver.BoxAsync("category", "Yoga")).ToBeCheckedAsync();
        await Assertions.Expect(receiver.Name).ToHaveValueAsync("a");
        await Assertions.Expect(receiver.MinRoas).ToHaveValueAsync("0.25");
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task Back_and_forward_go_through_the_links_that_were_followed_and_not_through_every_tick()
    {
        var dashboard = await open.FreshAsync();
        await dashboard.GoToAsync("platform=Instagram");
        var history = await dashboard.Page.EvaluateAsync<int>("() => history.length");
        await dashboard.TickAsync("platform", "YouTube");
        await dashboard.MinOrders.PressSequentiallyAsync("12");
        Assert.Equal(history, await dashboard.Page.EvaluateAsync<int>("() => history.length"));
        await dashboard.HasAddressAsync("#platform=Instagram&platform=YouTube&minOrders=12");
        await dashboard.GoToAsync("tier=nano");
        await AssertCountAsync(dashboard, new CampaignFilter { Tiers = ["nano"] });

        await dashboard.Page.GoBackAsync();

        await AssertCountAsync(dashboard, new CampaignFilter { Platforms = ["Instagram", "YouTube"], MinOrders = 12 });
        await Assertions.Expect(dashboard.MinOrders).ToHaveValueAsync("12");
        await dashboard.Page.GoForwardAsync();
        await AssertCountAsync(dashboard, new CampaignFilter { Tiers = ["nano"] });
        await Assertions.Expect(dashboard.MinOrders).ToHaveValueAsync("");
        await dashboard.Report.AssertQuietAsync();
    }

    [Theory]
    [InlineData("platform=Nowhere&minRoas=much&minOrders=5", "at least 5 orders✕")]
    [InlineData("platform=instagram&platform=__proto__&minOrders=-5", "Platform: Instagram✕")]
    [InlineData("minRoas=1e3&minOrders=0x10&name=%20%20&tier=MEGA&constructor=1", "Tier: mega✕")]
    [InlineData("month=2025-13&month=2025-02&minRoas=NaN&%E0%A4%A", "Month: February 2025✕")]
    public async Task What_the_data_do_not_know_is_dropped_from_a_link(string hash, string chip)
    {
        var dashboard = await open.FreshAsync();

        await dashboard.GoToAsync(hash);

        await Assertions.Expect(dashboard.Chips).ToHaveTextAsync([chip]);
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_link_of_the_contents_moves_the_page_and_not_the_filters()
    {
        var dashboard = await open.FreshAsync();
        var link = dashboard.Page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" })
            .GetByRole(AriaRole.Link, new() { Name = "What the words mean" });
        var chapter = dashboard.Page.GetByRole(AriaRole.Heading, new() { Name = "What the words mean" });
        await dashboard.TickAsync("platform", "Facebook");
        await link.ClickAsync();
        await Assertions.Expect(chapter).ToBeInViewportAsync();
        await AssertCountAsync(dashboard, new CampaignFilter { Platforms = ["Facebook"] });
        await dashboard.HasAddressAsync("#platform=Facebook");

        // Without a filter the address may name the chapter; the next filter takes its place.
        await dashboard.ResetAsync();
        await dashboard.HasAddressAsync("");
        await link.ClickAsync();
        await Assertions.Expect(chapter).ToBeInViewportAsync();
        await dashboard.HasAddressAsync("#what-the-words-mean");
        await AssertCountAsync(dashboard, CampaignFilter.None);
        await dashboard.TickAsync("platform", "Twitter");
        await dashboard.HasAddressAsync("#platform=Twitter");
        await AssertCountAsync(dashboard, new CampaignFilter { Platforms = ["Twitter"] });
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_page_that_is_opened_at_a_chapter_has_no_filter()
    {
        await using var report = await chromium.OpenAsync(sample.Exported, hash: "#what-the-words-mean");

        await AssertCountAsync(new LiveDashboard(report), CampaignFilter.None);
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Heading, new() { Name = "What the words mean" })).ToBeInViewportAsync();
        await new LiveDashboard(report).HasAddressAsync("#what-the-words-mean");
        await report.AssertQuietAsync();
    }

    private async Task AssertCountAsync(LiveDashboard dashboard, CampaignFilter filter)
    {
        var expected = sample.Data.Performance(filter);
        await Assertions.Expect(dashboard.Status).ToContainTextAsync($"{expected.Influencers.Count} of 203 influencers");
        await Assertions.Expect(dashboard.Page.Locator("[data-hk-card='roas'] .hk-card-value"))
            .ToHaveTextAsync(Numerals.Indian.Ratio(expected.Totals.Roas));
    }
}
