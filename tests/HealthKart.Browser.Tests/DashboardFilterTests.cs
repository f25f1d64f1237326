using System.Globalization;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Tests.Figures;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>Every filter of the dashboard, set and taken back by its own control.</summary>
public sealed class DashboardFilterTests(SampleDashboard sample, OpenDashboard open) : IClassFixture<OpenDashboard>
{
    [Theory]
    [InlineData("platform", "Platform", "Instagram", "YouTube")]
    [InlineData("category", "Category", "Beauty", "Yoga")]
    [InlineData("gender", "Gender", "Female", "Male")]
    [InlineData("tier", "Tier", "nano", "mega")]
    [InlineData("basis", "Payout basis", "order", "post")]
    [InlineData("campaign", "Campaign", "HKV_Monsoon_Care", "MB_AlwaysOn")]
    [InlineData("product", "Product", "Biozyme Performance Whey 1 kg", "Fish Oil 1000 mg (60 capsules)")]
    [InlineData("brand", "Brand", "Gritzo", "MuscleBlaze")]
    [InlineData("source", "Source", "Instagram", "YouTube")]
    public async Task Values_are_ticked_one_by_one_and_taken_back(string filter, string name, string first, string second)
    {
        var field = FilterField.All.Single(each => each.Name == filter);
        await TickAndUntickAsync(filter, name, first, second, values => field.Set(CampaignFilter.None, values));
    }

    [Fact]
    public async Task Months_are_ticked_one_by_one_and_taken_back() =>
        await TickAndUntickAsync("month", "Month", "May 2025", "June 2025", values => new CampaignFilter
        {
            From = values.Count == 0 ? null : MonthOf(values[0]),
            To = values.Count == 0 ? null : MonthOf(values[^1]).AddMonths(1).AddDays(-1),
        });

    [Fact]
    public async Task Days_cut_the_sales_and_a_range_that_is_none_changes_nothing_and_says_so()
    {
        var dashboard = await open.FreshAsync();
        await dashboard.ShowAllRowsAsync();
        await dashboard.LeaveChartsAsync();
        var from = sample.Data.Performance(new CampaignFilter { From = new(2025, 3, 10) });
        var range = sample.Data.Performance(new CampaignFilter { From = new(2025, 3, 10), To = new(2025, 5, 5) });

        await dashboard.From.FillAsync("2025-03-10");
        await dashboard.ShowsAsync(from);
        await dashboard.To.FillAsync("2025-05-05");
        await dashboard.ShowsAsync(range);
        await dashboard.HasAddressAsync("#from=2025-03-10&to=2025-05-05");
        await Assertions.Expect(dashboard.Chips).ToHaveTextAsync(["From: 10 Mar 2025✕", "To: 5 May 2025✕"]);

        await dashboard.To.FillAsync("2025-03-09");
        await Assertions.Expect(dashboard.Form.GetByText("The last day is before the first")).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.To).ToHaveAttributeAsync("aria-invalid", "true");
        await dashboard.ShowsAsync(range);
        await dashboard.To.FillAsync("");
        await dashboard.ShowsAsync(from);
        await Assertions.Expect(dashboard.To).ToHaveAttributeAsync("aria-invalid", "false");

        await dashboard.HasAddressAsync("#from=2025-03-10");
        await dashboard.GoToAsync("from=2025-03-10&to=2025-05-05");
        await Assertions.Expect(dashboard.To).ToHaveValueAsync("2025-05-05");
        await dashboard.ResetAsync();
        await dashboard.ShowsAsync(sample.Data.Performance());
        await Assertions.Expect(dashboard.From).ToHaveValueAsync("");
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_counts_of_a_list_follow_the_other_filters_and_nobody_is_told_apart()
    {
        var dashboard = await open.FreshAsync();
        var food = await dashboard.BoxAsync("category", "Food");
        await dashboard.GoToAsync("campaign=HKV_Monsoon_Care&tier=micro");

        var all = sample.Data.Performance(new CampaignFilter { Campaigns = ["HKV_Monsoon_Care"], Tiers = ["micro"] });
        Assert.InRange(all.Influencers.Count, 5, 40);
        foreach (var (category, rows) in all.Influencers.GroupBy(row => row.Category).Select(rows => (rows.Key, rows.Count())))
        {
            await Assertions.Expect(CountOf("category", category)).ToHaveTextAsync($"{rows}");
        }

        await food.CheckAsync();
        await Assertions.Expect(CountOf("category", "Beauty"))
            .ToHaveTextAsync($"{all.Influencers.Count(row => row.Category == "Beauty")}");
        await dashboard.Report.AssertQuietAsync();

        ILocator CountOf(string filter, string value) => dashboard.Filter(filter).Locator("label")
            .Filter(new() { Has = dashboard.Page.Locator($"bdi:text-is(\"{value}\")") }).Locator(".hk-filter-count");
    }

    [Fact]
    public async Task A_long_list_is_searched_and_what_is_ticked_stays_ticked()
    {
        var dashboard = await open.FreshAsync();
        var list = dashboard.Filter("product");
        var box = await dashboard.BoxAsync("product", "Fish Oil 1000 mg (60 capsules)");
        await box.CheckAsync();
        var search = list.GetByRole(AriaRole.Searchbox, new() { Name = "Search Product" });

        await search.FillAsync("no such product");
        await Assertions.Expect(list.GetByText("Nothing found")).ToBeVisibleAsync();
        await Assertions.Expect(list.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);

        await search.FillAsync("fish OIL");
        await Assertions.Expect(box).ToBeCheckedAsync();
        await search.FillAsync("");
        Assert.Equal(
            sample.Json.GetProperty("values").GetProperty("product").GetArrayLength(),
            await list.GetByRole(AriaRole.Checkbox).CountAsync());
        await Assertions.Expect(list.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(1);
        await dashboard.Report.AssertQuietAsync();
    }

    [Theory]
    [InlineData("iyer")]
    [InlineData(" IYER ")]
    [InlineData("a R")]
    public async Task A_name_is_found_by_any_part_of_it_in_any_case(string part)
    {
        var dashboard = await open.FreshAsync();
        await dashboard.ShowAllRowsAsync();

        await dashboard.Name.PressSequentiallyAsync(part);

        var expected = sample.Data.Performance(new CampaignFilter { Name = part.Trim() });
        Assert.InRange(expected.Influencers.Count, 2, 50);
        await dashboard.ShowsAsync(expected);
        await Assertions.Expect(dashboard.Name).ToHaveValueAsync(part);
        await Assertions.Expect(dashboard.Chips).ToHaveAccessibleNameAsync($"Remove filter name has “{part.Trim()}”");
        await dashboard.Name.ClearAsync();
        await dashboard.ShowsAsync(sample.Data.Performance());
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task Slider_and_number_of_the_minimum_ROAS_follow_each_other_and_the_slider_follows_the_keys()
    {
        var dashboard = await open.FreshAsync();
        await dashboard.ShowAllRowsAsync();
        await dashboard.MinRoasSlider.FocusAsync();
        (string Key, decimal Value)[] steps =
            [("ArrowRight", 0.1m), ("ArrowUp", 0.2m), ("ArrowLeft", 0.1m), ("PageUp", 1.1m), ("ArrowRight", 1.2m)];
        foreach (var (key, value) in steps)
        {
            await dashboard.Page.Keyboard.PressAsync(key);
            var text = value.ToString(CultureInfo.InvariantCulture);
            await Assertions.Expect(dashboard.MinRoas).ToHaveValueAsync(text);
            await Assertions.Expect(dashboard.MinRoasSlider).ToHaveAttributeAsync("aria-valuetext", text);
            await dashboard.HasAddressAsync($"#minRoas={text}");
        }

        await dashboard.ShowsAsync(sample.Data.Performance(new CampaignFilter { MinRoas = 1.2m }));

        await dashboard.MinRoas.FillAsync("3.4");
        await Assertions.Expect(dashboard.MinRoasSlider).ToHaveValueAsync("3.4");
        await dashboard.ShowsAsync(sample.Data.Performance(new CampaignFilter { MinRoas = 3.4m }));

        // Finer than the slider's steps, and beyond its end: the number decides.
        await dashboard.MinRoas.FillAsync("1.9553");
        await Assertions.Expect(dashboard.MinRoasSlider).ToHaveAttributeAsync("aria-valuetext", "1.9553");
        await dashboard.ShowsAsync(sample.Data.Performance(new CampaignFilter { MinRoas = 1.9553m }));
        await dashboard.MinRoas.FillAsync("12.1");
        await dashboard.ShowsAsync(sample.Data.Performance(new CampaignFilter { MinRoas = 12.1m }));
        await Assertions.Expect(dashboard.MinRoas).ToHaveValueAsync("12.1");

        await dashboard.MinRoasSlider.PressAsync("Home");
        await Assertions.Expect(dashboard.MinRoas).ToHaveValueAsync("");
        await dashboard.ShowsAsync(sample.Data.Performance());
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_number_that_is_none_is_marked_and_changes_nothing()
    {
        var dashboard = await open.FreshAsync();
        await dashboard.MinOrders.FillAsync("40");

        await dashboard.MinOrders.FillAsync("-3");

        await Assertions.Expect(dashboard.MinOrders).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(dashboard.Chips).ToHaveTextAsync("at least 40 orders✕");
        await dashboard.MinOrders.BlurAsync();
        await dashboard.MinOrders.FillAsync("41");
        await Assertions.Expect(dashboard.MinOrders).ToHaveAttributeAsync("aria-invalid", "false");
        await Assertions.Expect(dashboard.Chips).ToHaveTextAsync("at least 41 orders✕");
    }

    [Fact]
    public async Task The_minimum_orders_hide_influencers_and_say_so_to_who_listens()
    {
        var dashboard = await open.FreshAsync();
        await dashboard.ShowAllRowsAsync();

        await dashboard.MinOrders.PressSequentiallyAsync("60");

        var expected = sample.Data.Performance(new CampaignFilter { MinOrders = 60 });
        await dashboard.ShowsAsync(expected);
        var live = dashboard.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "203 influencers" });
        await Assertions.Expect(live).ToHaveAttributeAsync("aria-live", "polite");
        await Assertions.Expect(live).ToHaveAttributeAsync("aria-atomic", "true");
        await Assertions.Expect(live)
            .ToContainTextAsync(
                $"{expected.Influencers.Count} of 203 influencers · Minimum ROAS or orders hide {expected.Hidden.Influencers} influencers "
                + $"with {Numerals.Indian.Money(expected.Hidden.Revenue)} of revenue");
        await Assertions.Expect(live).ToBeInViewportAsync();
        await dashboard.Report.AssertQuietAsync();
    }

    [Fact]
    public async Task Every_filter_has_a_chip_that_takes_it_alone_back()
    {
        var dashboard = await open.FreshAsync();
        await dashboard.ShowAllRowsAsync();
        await dashboard.LeaveChartsAsync();
        var filter = new CampaignFilter
        {
            Platforms = ["Instagram", "YouTube"],
            Categories = ["Fitness"],
            Genders = ["Female", "Male"],
            Tiers = ["nano", "micro", "macro"],
            Name = "a",
            Campaigns = ["MB_AlwaysOn"],
            Products = ["Biozyme Performance Whey 1 kg"],
            Sources = ["Instagram", "YouTube"],
            From = new(2025, 2, 1),
            To = new(2025, 11, 30),
            MinRoas = 0.5m,
            MinOrders = 1,
        };
        var months = Enumerable.Range(2, 10).Select(month => $"month=2025-{month:00}");
        await dashboard.GoToAsync(
            "platform=Instagram&platform=YouTube&category=Fitness&gender=Female&gender=Male&tier=nano&tier=micro&tier=macro&name=a"
            + "&campaign=MB_AlwaysOn"
            + $"&product=Biozyme+Performance+Whey+1+kg&{string.Join('&', months)}&source=Instagram&source=YouTube&minRoas=0.5&minOrders=1");
        await dashboard.ShowsAsync(sample.Data.Performance(filter));
        var chips = new (string Text, CampaignFilter After)[]
        {
            ("Category: Fitness", filter = filter with { Categories = [] }),
            ("Tier: micro", filter = filter with { Tiers = ["nano", "macro"] }),
            ("name has “a”", filter = filter with { Name = null }),
            ("ROAS of at least 0.50×", filter = filter with { MinRoas = 0 }),
            ("Platform: YouTube", filter = filter with { Platforms = ["Instagram"] }),
            ("Month: November 2025", filter = filter with { To = new(2025, 10, 31) }),
            ("Month: February 2025", filter = filter with { From = new(2025, 3, 1) }),
            ("Product: Biozyme Performance Whey 1 kg", filter = filter with { Products = [] }),
            ("Source: YouTube", filter = filter with { Sources = ["Instagram"] }),
            ("Gender: Male", filter = filter with { Genders = ["Female"] }),
            ("at least 1 order", filter = filter with { MinOrders = 0 }),
            ("Campaign: MB_AlwaysOn", filter with { Campaigns = [] }),
        };
        var count = await dashboard.Chips.CountAsync();
        Assert.Equal(25, count);
        foreach (var (text, after) in chips)
        {
            await dashboard.Page.GetByRole(AriaRole.Button, new() { Name = $"Remove filter {text}", Exact = true }).ClickAsync();
            await dashboard.ShowsAsync(sample.Data.Performance(after), text);
            await Assertions.Expect(dashboard.Chips).ToHaveCountAsync(--count);
        }

        await dashboard.Report.AssertQuietAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reset_takes_all_filters_back_from_the_form_and_from_beside_the_chips(bool fromForm)
    {
        var dashboard = await open.FreshAsync();
        await dashboard.ShowAllRowsAsync();
        var status = dashboard.Page.Locator(".hk-status").GetByRole(AriaRole.Button, new() { Name = "Reset", Exact = true });
        await Assertions.Expect(status).ToBeHiddenAsync();
        await dashboard.GoToAsync(
            "platform=Instagram&name=a&product=Fish+Oil+1000+mg+%2860+capsules%29&month=2025-03&minRoas=1&minOrders=2");
        await Assertions.Expect(dashboard.Chips).ToHaveCountAsync(6);

        await (fromForm ? dashboard.Form.GetByRole(AriaRole.Button, new() { Name = "Reset" }) : status).ClickAsync();

        await dashboard.ShowsAsync(sample.Data.Performance());
        await Assertions.Expect(dashboard.Chips).ToHaveCountAsync(0);
        await Assertions.Expect(status).ToBeHiddenAsync();
        await Assertions.Expect(dashboard.Form.GetByRole(AriaRole.Checkbox, new() { Checked = true, IncludeHidden = true }))
            .ToHaveCountAsync(0);
        await Assertions.Expect(dashboard.Name).ToHaveValueAsync("");
        await Assertions.Expect(dashboard.MinRoas).ToHaveValueAsync("");
        await Assertions.Expect(dashboard.MinRoasSlider).ToHaveValueAsync("0");
        await Assertions.Expect(dashboard.MinOrders).ToHaveValueAsync("");
        await dashboard.HasAddressAsync("");
    }

    [Fact]
    public async Task A_filter_that_leaves_nobody_says_so_everywhere_and_writes_a_file_of_no_rows()
    {
        var dashboard = await open.FreshAsync();

        await dashboard.GoToAsync("minOrders=100000");
        await dashboard.Chart("top").ScrollIntoViewIfNeededAsync();

        var expected = sample.Data.Performance(new CampaignFilter { MinOrders = 100_000 });
        await dashboard.ShowsAsync(expected);
        await Assertions.Expect(dashboard.Page.Locator(".hk-notices"))
            .ToContainTextAsync("Minimum ROAS and minimum orders hide everybody, so there is nothing to report.");
        await Assertions.Expect(dashboard.Page.GetByText("Nobody to list.")).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.Page.Locator("[data-hk-card='roas'] .hk-card-value")).ToHaveTextAsync("–");
        await Assertions.Expect(dashboard.Table).ToBeHiddenAsync();
        await Assertions.Expect(dashboard.Chart("top").Locator("figcaption")).ToHaveTextAsync(expected.TopChart().Drawn().Title);
        await Assertions.Expect(dashboard.Chart("top").Locator(".hk-chart")).ToBeHiddenAsync();
        await dashboard.DownloadsAsync(expected);

        await dashboard.ResetAsync();
        await dashboard.Chart("top").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(dashboard.Chart("top").Locator("figcaption"))
            .ToHaveTextAsync(sample.Data.Performance().TopChart().Drawn().Title);
        await Assertions.Expect(dashboard.Chart("top").Locator("svg.main-svg").First).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.Table).ToBeVisibleAsync();
        await dashboard.Report.AssertQuietAsync();
    }

    private async Task TickAndUntickAsync(
        string filter, string name, string first, string second, Func<IReadOnlyList<string>, CampaignFilter> filterOf)
    {
        var dashboard = await open.FreshAsync();
        await dashboard.ShowAllRowsAsync();
        await dashboard.LeaveChartsAsync();
        var all = sample.Json.GetProperty("values").GetProperty(filter).GetArrayLength();
        var chosen = dashboard.Filter(filter).Locator(".hk-filter-chosen");
        await Assertions.Expect(chosen).ToHaveTextAsync("all");

        await dashboard.TickAsync(filter, first);
        var one = sample.Data.Performance(filterOf([first]));
        await dashboard.ShowsAsync(one);
        await Assertions.Expect(chosen).ToHaveTextAsync($"1 of {all}");
        await Assertions.Expect(dashboard.Chips).ToHaveTextAsync([$"{name}: {first}✕"]);
        var label = dashboard.Filter(filter).Locator("label").Filter(new() { Has = dashboard.Page.Locator($"bdi:text-is(\"{first}\")") });
        await Assertions.Expect(label.Locator(".hk-filter-count"))
            .ToHaveAttributeAsync("title", $"{one.Influencers.Count} influencers, with the other filters as they are");

        await dashboard.TickAsync(filter, second);
        await dashboard.ShowsAsync(sample.Data.Performance(filterOf([first, second])));
        await Assertions.Expect(chosen).ToHaveTextAsync($"2 of {all}");
        await Assertions.Expect(dashboard.Chips).ToHaveTextAsync([$"{name}: {first}✕", $"{name}: {second}✕"]);

        await (await dashboard.BoxAsync(filter, first)).UncheckAsync();
        await dashboard.ShowsAsync(sample.Data.Performance(filterOf([second])));
        await (await dashboard.BoxAsync(filter, second)).UncheckAsync();
        await dashboard.ShowsAsync(sample.Data.Performance());
        await Assertions.Expect(chosen).ToHaveTextAsync("all");
        await Assertions.Expect(dashboard.Chips).ToHaveCountAsync(0);
        await dashboard.HasAddressAsync("");
        await dashboard.Report.AssertQuietAsync();
    }

    private static DateOnly MonthOf(string month) => DateOnly.ParseExact(month, "MMMM yyyy", CultureInfo.InvariantCulture);
}
