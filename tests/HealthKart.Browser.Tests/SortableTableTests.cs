using Xunit;

namespace HealthKart.Browser.Tests;

public sealed class SortableTableTests(Chromium chromium)
{
    private const string TimedClick =
        "() => { const start = performance.now(); document.querySelectorAll('th button')[2].click(); return performance.now() - start; }";

    private const string Column = "rows => rows.map(row => row.cells[4].textContent)";

    [Fact]
    public async Task A_column_sorts_by_its_values_with_the_unknown_last()
    {
        using var file = new ReportFile(DemoNotebook.WithTable(40));
        await using var report = await chromium.OpenAsync(file.Path);
        var header = report.Page.Locator("th").Nth(4);

        await header.Locator("button").ClickAsync();
        var descending = await Roas(report);
        await header.Locator("button").PressAsync("Enter");
        var ascending = await Roas(report);

        Assert.Equal("ascending", await header.GetAttributeAsync("aria-sort"));
        Assert.Equal(descending.Where(Known).Select(Number).OrderDescending(), descending.Where(Known).Select(Number));
        Assert.Equal(ascending.Where(Known).Select(Number).Order(), ascending.Where(Known).Select(Number));
        Assert.All([descending, ascending], static column => Assert.DoesNotContain(column.SkipWhile(Known), Known));
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task Rows_that_are_equal_keep_their_order()
    {
        using var file = new ReportFile(DemoNotebook.WithTable(40));
        await using var report = await chromium.OpenAsync(file.Path);

        await report.Page.Locator("th button").Nth(0).ClickAsync();
        await report.Page.Locator("th button").Nth(1).ClickAsync();

        var names = await report.Page.Locator("tbody tr")
            .EvaluateAllAsync<string[]>("rows => rows.map(row => row.cells[1].textContent + row.cells[0].textContent)");
        Assert.Equal(names.Order(StringComparer.Ordinal).Take(5), names.Take(5));
    }

    [Fact]
    public async Task Ten_thousand_rows_are_sorted_in_a_blink()
    {
        using var file = new ReportFile(DemoNotebook.WithTable(10_000));
        await using var report = await chromium.OpenAsync(file.Path);

        var milliseconds = await report.Page.EvaluateAsync<double>(TimedClick);

        Assert.Equal("89", await report.Page.Locator("tbody tr >> nth=0").Locator("td").Nth(2).TextContentAsync());
        Assert.True(milliseconds < 2000, $"sorting took {milliseconds} ms");
    }

    private static Task<string[]> Roas(ReportPage report) => report.Page.Locator("tbody tr").EvaluateAllAsync<string[]>(Column);

    private static bool Known(string text) => text != "–";

    private static decimal Number(string text) => decimal.Parse(text.TrimEnd('×'), System.Globalization.CultureInfo.InvariantCulture);
}
