using System.Text;
using Microsoft.Playwright;
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
    public async Task Each_table_can_be_had_as_a_file_of_its_numbers_in_the_order_shown_and_no_cell_of_it_is_a_formula()
    {
        using var file = new ReportFile(DemoNotebook.WithHtml(
            """
            <div class="hk-scroll"><table class="hk-sortable hk-table"><caption>Poor ROAS: 2 of 3, "by reason", हिन्दी</caption>
            <thead><tr><th>Name</th><th class="hk-num">ROAS</th><th>Reason</th></tr></thead>
            <tbody><tr><td>=cmd|' /C calc'!A0</td><td class="hk-num" data-value="0.5">0.50×</td><td>high payout, few orders</td></tr>
            <tr><td>हिना</td><td class="hk-num" data-value="">–</td><td>–</td></tr></tbody></table></div>
            """));
        await using var report = await chromium.OpenAsync(file.Path);
        await report.Page.Locator("th button").First.ClickAsync();
        await report.Page.Locator("th button").First.ClickAsync();

        var download = await report.Page.RunAndWaitForDownloadAsync(
            () => report.Page.GetByRole(AriaRole.Button, new() { Name = "Table as CSV" }).ClickAsync());

        Assert.Equal("poor-roas-2-of-3-by-reason-हिन्दी.csv", download.SuggestedFilename);
        Assert.Equal(
            "\uFEFFName,ROAS,Reason\r\nहिना,,\r\n\"'=cmd|' /C calc'!A0\",0.5,\"high payout, few orders\"\r\n",
            Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)));
        await report.AssertQuietAsync();
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
