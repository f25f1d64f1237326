using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The sidebar: beside the page on a desk, behind a button on a phone, with room for a dashboard's filters.</summary>
public sealed class SidebarTests(Chromium chromium, SampleReport sample) : IClassFixture<SampleReport>
{
    [Fact]
    public async Task On_a_phone_a_button_opens_filters_and_contents_and_a_chosen_chapter_closes_them()
    {
        await using var report = await chromium.OpenAsync(sample.Page, width: 390, height: 844);
        var contents = report.Page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" });
        await Assertions.Expect(contents).ToBeHiddenAsync();

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Filters and contents", Expanded = false }).ClickAsync();

        await Assertions.Expect(report.Page.GetByRole(AriaRole.Slider, new() { Name = "Minimum ROAS" })).ToBeVisibleAsync();
        await contents.GetByRole(AriaRole.Link, new() { Name = "Assumptions" }).ClickAsync();
        await Assertions.Expect(contents).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator("#assumptions")).ToBeInViewportAsync();
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task Escape_closes_it_and_gives_the_button_back()
    {
        await using var report = await chromium.OpenAsync(sample.Page, width: 390, height: 844);
        var button = report.Page.GetByRole(AriaRole.Button, new() { Name = "Filters and contents" });
        await button.ClickAsync();

        await report.Page.GetByRole(AriaRole.Link, new() { Name = "Assumptions", Exact = true }).FocusAsync();
        await report.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(button).ToBeFocusedAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Whoever_opens_the_page_at_a_chapter_is_there_when_all_above_it_is_drawn(int width)
    {
        await using var report = await chromium.OpenAsync(sample.Page, width: width, height: 900, hash: "#assumptions");

        await report.Page.WaitForFunctionAsync(
            """
            () => new Promise((seen) => setTimeout(() => {
              const { top } = document.getElementById("assumptions").getBoundingClientRect();
              seen(top >= 0 && top < 200);
            }, 500))
            """);
        await report.Page.Mouse.WheelAsync(0, -2000);
        await report.Page.WaitForTimeoutAsync(500);
        await Assertions.Expect(report.Page.Locator("#assumptions")).Not.ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_desk_the_filters_stand_above_the_contents()
    {
        await using var report = await chromium.OpenAsync(sample.Page);

        var filters = await report.Page.Locator(".hk-page-filters").BoundingBoxAsync();
        var contents = await report.Page.Locator("nav.contents").BoundingBoxAsync();
        Assert.True(contents!.Y >= filters!.Y + filters.Height);
    }

    [Fact]
    public async Task A_link_of_the_page_leaves_the_state_in_the_address()
    {
        await using var report = await chromium.OpenAsync(sample.Page);
        await report.Page.EvaluateAsync("() => { location.hash = 'platform=Instagram&minRoas=2'; }");

        await report.Page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" })
            .GetByRole(AriaRole.Link, new() { Name = "Assumptions" })
            .ClickAsync();

        await Assertions.Expect(report.Page.Locator("#assumptions")).ToBeInViewportAsync();
        Assert.Equal("#platform=Instagram&minRoas=2", await report.Page.EvaluateAsync<string>("() => location.hash"));
    }

    [Fact]
    public async Task The_join_report_is_folded()
    {
        await using var report = await chromium.OpenAsync(sample.Page);
        var accounts = report.Page.Locator("details.hk-fold table").First;
        await Assertions.Expect(accounts).ToBeHiddenAsync();

        await report.Page.GetByText("The join report").ClickAsync();
        await Assertions.Expect(accounts).ToBeVisibleAsync();
    }
}
