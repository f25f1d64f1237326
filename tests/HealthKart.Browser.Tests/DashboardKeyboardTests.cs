using HealthKart.Analysis.Performance;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The dashboard without a mouse.</summary>
public sealed class DashboardKeyboardTests(Chromium chromium, SampleDashboard sample, OpenDashboard open) : IClassFixture<OpenDashboard>
{
    private const string Focused = """
        () => {
          const it = document.activeElement;
          const label = it.getAttribute("aria-label") ?? it.labels?.[0]?.querySelector("bdi")?.textContent ?? it.labels?.[0]?.textContent
            ?? it.querySelector(".hk-filter-name")?.textContent ?? it.textContent;
          return `${it.type || it.localName}: ${label.trim()}`;
        }
        """;

    [Fact]
    public async Task Tab_goes_through_the_form_from_top_to_bottom_and_on_to_the_contents()
    {
        await using var report = await chromium.OpenAsync(sample.Exported);
        var dashboard = new LiveDashboard(report);
        await dashboard.Form.GetByRole(AriaRole.Button, new() { Name = "Reset" }).FocusAsync();
        var visited = new List<string>();
        for (var i = 0; i < 80 && visited.LastOrDefault() != "a: Numbers"; i++)
        {
            await dashboard.Page.Keyboard.PressAsync("Tab");
            var focused = await dashboard.Page.EvaluateAsync<string>(Focused);
            // Day, month and year of a date are a stop each.
            visited.AddRange(visited.LastOrDefault() == focused ? [] : [focused]);
        }

        var lists = new List<string>();
        foreach (var filter in LiveDashboard.Lists)
        {
            lists.Add($"summary: {filter.Title}");
            var list = dashboard.Filter(filter.Name);
            if (await list.GetAttributeAsync("open") is not null)
            {
                lists.AddRange((await list.Locator("label bdi").AllInnerTextsAsync()).Select(value => $"checkbox: {value}"));
            }
        }

        Assert.Contains("checkbox: Instagram", lists);
        Assert.Equal(
            [
                "search: Name", "range: Minimum ROAS", "number: Minimum ROAS", "number: Minimum orders", "date: From", "date: To",
                .. lists, "a: Numbers",
            ],
            visited);
    }

    [Fact]
    public async Task Keys_set_filters_and_take_them_back_and_the_focus_stays_near()
    {
        var dashboard = await open.FreshAsync();
        var keyboard = dashboard.Page.Keyboard;
        await dashboard.Name.FocusAsync();
        await keyboard.TypeAsync("iyer");
        await keyboard.PressAsync("Enter");
        await AssertFilterAsync(dashboard, new CampaignFilter { Name = "iyer" });
        await dashboard.HasAddressAsync("#name=iyer");

        var category = dashboard.Filter("category").Locator("summary");
        await category.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(dashboard.Filter("category").GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
        await keyboard.PressAsync("Tab");
        if (await dashboard.Page.EvaluateAsync<bool>("() => document.activeElement.type === 'search'"))
        {
            await keyboard.PressAsync("Tab");
        }

        await keyboard.PressAsync("Space");
        var first = sample.Json.GetProperty("values").GetProperty("category")[0].GetString()!;
        await AssertFilterAsync(dashboard, new CampaignFilter { Name = "iyer", Categories = [first] });
        await keyboard.PressAsync("Space");
        await AssertFilterAsync(dashboard, new CampaignFilter { Name = "iyer" });
        await category.PressAsync("Space");
        await Assertions.Expect(dashboard.Filter("category").Locator("fieldset")).ToBeHiddenAsync();

        // A search is emptied by Escape.
        await dashboard.Name.PressAsync("Escape");
        await AssertFilterAsync(dashboard, CampaignFilter.None);
        await Assertions.Expect(dashboard.Name).ToBeFocusedAsync();

        await dashboard.GoToAsync("platform=Facebook&platform=Twitter&minOrders=2");
        await dashboard.Chips.Nth(1).FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(dashboard.Chips).ToHaveTextAsync(["at least 2 orders✕", "Platform: Twitter✕"]);
        await Assertions.Expect(dashboard.Chips.Nth(1)).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await Assertions.Expect(dashboard.Chips.Nth(0)).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await AssertFilterAsync(dashboard, CampaignFilter.None);
        await Assertions.Expect(dashboard.Page.Locator(".hk-dashboard-live")).ToBeFocusedAsync();
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task Keys_sort_the_table_open_a_row_and_turn_the_page()
    {
        var dashboard = await open.FreshAsync();
        var keyboard = dashboard.Page.Keyboard;
        var rows = sample.Data.Performance().Influencers;
        await dashboard.Page.GetByLabel("Rows a page").SelectOptionAsync("50");
        var revenue = dashboard.Head("revenue").GetByRole(AriaRole.Button);
        await revenue.FocusAsync();
        await keyboard.PressAsync("Enter");
        Assert.Equal(rows.OrderByDescending(row => row.Revenue).Take(50).Select(row => row.InfluencerId), await dashboard.IdsAsync());
        await keyboard.PressAsync("Space");
        await Assertions.Expect(dashboard.Head("revenue")).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(revenue).ToBeFocusedAsync();

        var third = dashboard.Table.Locator(".hk-open").Nth(2);
        await third.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(dashboard.Table.Locator(".hk-detail")).ToHaveCountAsync(1);
        await Assertions.Expect(third).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await Assertions.Expect(dashboard.Table.Locator(".hk-detail")).ToHaveCountAsync(0);
        await Assertions.Expect(third).ToBeFocusedAsync();

        var next = dashboard.Page.GetByRole(AriaRole.Button, new() { Name = "Next" });
        await next.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(dashboard.Page.Locator(".hk-pages-place")).ToHaveTextAsync("Rows 51 – 100 of 203");
        await Assertions.Expect(next).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await Assertions.Expect(dashboard.Page.Locator(".hk-pages-place")).ToHaveTextAsync("Rows 101 – 150 of 203");
        await dashboard.Head("roas").GetByRole(AriaRole.Button).PressAsync("Enter");
        await dashboard.Report.AssertQuietAsync();
    }

    private async Task AssertFilterAsync(LiveDashboard dashboard, CampaignFilter filter) =>
        await Assertions.Expect(dashboard.Status)
            .ToContainTextAsync($"{sample.Data.Performance(filter).Influencers.Count} of 203 influencers");
}
