using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Tests.Display;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The live dashboard of a page, worked as its readers work it, and compared with the library.</summary>
internal sealed class LiveDashboard(ReportPage report, int influencers = SampleDashboard.Influencers)
{
    /// <summary>More than the sample has, so that one page of the table holds all.</summary>
    public const string LargestPage = "250";

    // The listeners of the page come before the one that is added here.
    private const string SetHash = """
        (hash) => location.hash.slice(1) === hash ? null : new Promise((done) => {
          addEventListener("hashchange", () => done(null), { once: true });
          location.hash = hash;
        })
        """;

    private const string SameState = """
        (hash) => {
          const values = (text) => Array.from(new URLSearchParams(text), (pair) => pair.join("=")).sort().join("&");
          return values(location.hash.slice(1)) === values(hash);
        }
        """;

    private const string ReadCards = """
        (root) => Array.from(root.querySelectorAll(".hk-card"),
          (card) => Array.from(card.children, (part) => part.textContent.trim()).join(" | "))
        """;

    private const string ReadExpectedCards = $$"""(html) => ({{ReadCards}})(new DOMParser().parseFromString(html, "text/html"))""";

    /// <summary>The filters with values to tick, in the order of the form.</summary>
    public static IReadOnlyList<LiveFilter> Lists { get; } =
        [.. LiveFilter.All.Where(filter => filter.Kind is not (LiveFilterKind.Text or LiveFilterKind.Minimum or LiveFilterKind.Day))];

    /// <summary>The page.</summary>
    public IPage Page => report.Page;

    /// <summary>The page, and what it did wrong.</summary>
    public ReportPage Report => report;

    /// <summary>How many of how many, and what is hidden.</summary>
    public ILocator Status => Page.Locator(".hk-status-line");

    /// <summary>The filters that are set.</summary>
    public ILocator Chips => Page.Locator(".hk-chip");

    /// <summary>The form of the filters.</summary>
    public ILocator Form => Page.Locator("form.hk-filters");

    /// <summary>The search for names.</summary>
    public ILocator Name => Form.GetByLabel("Name", new() { Exact = true });

    /// <summary>The minimum ROAS as a number.</summary>
    public ILocator MinRoas => Form.GetByRole(AriaRole.Spinbutton, new() { Name = "Minimum ROAS" });

    /// <summary>The minimum ROAS as a slider.</summary>
    public ILocator MinRoasSlider => Form.GetByRole(AriaRole.Slider, new() { Name = "Minimum ROAS" });

    /// <summary>The minimum orders.</summary>
    public ILocator MinOrders => Form.GetByRole(AriaRole.Spinbutton, new() { Name = "Minimum orders" });

    /// <summary>The first day of the sales that count.</summary>
    public ILocator From => Form.GetByLabel("From", new() { Exact = true });

    /// <summary>The last day of the sales that count.</summary>
    public ILocator To => Form.GetByLabel("To", new() { Exact = true });

    /// <summary>The table of all influencers.</summary>
    public ILocator Table => Page.Locator("table.hk-influencers");

    /// <summary>What the form says when it has no such list of values.</summary>
    public ILocator Filter(string name) => Page.Locator($"[data-hk-filter='{name}']");

    /// <summary>The head of a column of the table.</summary>
    public ILocator Head(string column) => Table.Locator($"th[data-hk-column='{column}']");

    /// <summary>A chart with its words, table and buttons.</summary>
    public ILocator Chart(string name) => Page.Locator($"[data-hk-chart='{name}']");

    /// <summary>Takes every filter back.</summary>
    public Task ResetAsync() => Form.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();

    /// <summary>Follows a link with a state; resolves when the page has answered.</summary>
    public Task GoToAsync(string hash) => Page.EvaluateAsync(SetHash, hash);

    /// <summary>
    /// Waits until the address says so: it is written when the reader pauses,
    /// for a browser refuses to write it with every step of a slider.
    /// </summary>
    /// <param name="hash">What stands behind the page's name, with #; empty for nothing.</param>
    public Task HasAddressAsync(string hash) => Page.WaitForFunctionAsync("(hash) => location.hash === hash", hash);

    /// <summary>The box of a value; its list is opened, and searched where it is long.</summary>
    public async Task<ILocator> BoxAsync(string filter, string value)
    {
        var list = Filter(filter);
        if (await list.GetAttributeAsync("open") is null)
        {
            await list.Locator("summary").ClickAsync();
        }

        var search = list.GetByRole(AriaRole.Searchbox);
        if (await search.CountAsync() > 0)
        {
            await search.FillAsync(value);
        }

        return list.Locator("label").Filter(new() { Has = Page.Locator($"bdi:text-is({Quoted(value)})") }).GetByRole(AriaRole.Checkbox);
    }

    /// <summary>Ticks a value.</summary>
    public async Task TickAsync(string filter, string value) => await (await BoxAsync(filter, value)).CheckAsync();

    /// <summary>Sets the filters one by one where a reader sets them.</summary>
    /// <param name="state">As the script keeps it.</param>
    public async Task SetAsync(JsonObject state)
    {
        foreach (var filter in Lists)
        {
            foreach (var value in state[filter.Key]!.AsArray())
            {
                await TickAsync(filter.Name, ShownValue(filter.Name, (string)value!));
            }
        }

        await Name.FillAsync((string)state["name"]!);
        await From.FillAsync((string)state["fromDate"]!);
        await To.FillAsync((string)state["toDate"]!);
        await MinRoas.FillAsync(Text(state["minRoas"]!));
        await MinOrders.FillAsync(Text(state["minOrders"]!));
        await Page.WaitForFunctionAsync(SameState, HashOf(state));
    }

    /// <summary>The address of a state, without #.</summary>
    public static string HashOf(JsonObject state)
    {
        var values = Lists.SelectMany(filter => state[filter.Key]!.AsArray().Select(value => (filter.Name, Text: (string)value!)));
        (string, string Text)[] others =
        [
            ("name", (string)state["name"]!),
            ("from", (string)state["fromDate"]!), ("to", (string)state["toDate"]!),
            ("minRoas", Text(state["minRoas"]!)), ("minOrders", Text(state["minOrders"]!)),
        ];
        return string.Join(
            '&',
            values.Concat(others.Where(each => each.Text is not ("" or "0")))
                .Select(each => $"{each.Item1}={HttpUtility.UrlEncode(each.Text)}"));
    }

    /// <summary>The ids in the order of the table's page.</summary>
    public Task<string[]> IdsAsync() =>
        Page.Locator(".hk-influencer-id").EvaluateAllAsync<string[]>("ids => ids.map(id => id.textContent)");

    /// <summary>Shows as many rows a page as there may be.</summary>
    public async Task ShowAllRowsAsync() => await Page.GetByLabel("Rows a page").SelectOptionAsync(LargestPage);

    /// <summary>Shows every column of the table.</summary>
    public async Task ShowAllColumnsAsync() => await ShowColumnsAsync(show: true, FurtherColumns);

    /// <summary>The columns that the reader has to ask for.</summary>
    public static string[] FurtherColumns => ["Category", "90 % interval", "Tier", "Basis"];

    /// <summary>Shows or hides columns of the table.</summary>
    public async Task ShowColumnsAsync(bool show, params string[] titles)
    {
        var chooser = Page.Locator(".hk-columns");
        await chooser.Locator("summary").ClickAsync();
        foreach (var title in titles)
        {
            await chooser.GetByRole(AriaRole.Checkbox, new() { Name = title, Exact = true }).SetCheckedAsync(show);
        }

        await chooser.Locator("summary").ClickAsync();
    }

    /// <summary>Goes to the end of the page, where no chart is near that would be drawn for each filter.</summary>
    public Task LeaveChartsAsync() =>
        Page.EvaluateAsync("() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");

    /// <summary>The file that a button gives; the page is not scrolled to the button.</summary>
    public async Task<(string Name, byte[] Bytes)> DownloadAsync(ILocator button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => button.DispatchEventAsync("click"));
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        return (download.SuggestedFilename, bytes);
    }

    /// <summary>Fails when a card, a count or a row is not what the library computes; all rows must be on one page.</summary>
    /// <param name="expected">What the library computes.</param>
    /// <param name="about">For who looks into a failure.</param>
    public async Task ShowsAsync(CampaignPerformance expected, string about = "")
    {
        await Assertions.Expect(Status).ToHaveTextAsync(StatusOf(expected));
        var cards = await Page.EvaluateAsync<string[]>(ReadExpectedCards, Shown.Html(expected.Cards()));
        var shown = await Page.Locator(".hk-dashboard-live").EvaluateAsync<string[]>(ReadCards);
        var ids = await IdsAsync();
        Assert.Equal(10, cards.Length);
        Assert.Equal(cards.Prepend(about), shown.Prepend(about));
        Assert.Equal(expected.Influencers.Select(row => row.InfluencerId).Prepend(about), ids.Prepend(about));
    }

    /// <summary>Fails when the download is not what the library writes, byte for byte.</summary>
    public async Task DownloadsAsync(CampaignPerformance expected)
    {
        using var file = new MemoryStream();
        expected.ToDataFrame().WriteCsv(file);
        var (name, bytes) = await DownloadAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Download CSV" }));
        Assert.Equal("filtered-influencers.csv", name);
        Assert.Equal(file.ToArray(), bytes);
    }

    private string StatusOf(CampaignPerformance expected)
    {
        var numerals = Numerals.Indian;
        var hidden = expected.Hidden;
        string?[] apart =
        [
            hidden.Influencers == 0 ? null
                : $"Minimum ROAS or orders hide {numerals.Counted(hidden.Influencers, "influencer")} "
                    + $"with {numerals.Money(hidden.Revenue)} of revenue and {numerals.Money(hidden.TotalPayout)} of payout",
            expected.NotAllocatedPayout == 0 ? null : $"{numerals.Money(expected.NotAllocatedPayout)} of payouts not allocated",
            expected.Unattributed.Revenue == 0
                ? null
                : $"{numerals.Money(expected.Unattributed.Revenue)} of revenue unattributed, not in these figures",
        ];
        return string.Join(
            " ", apart.OfType<string>().Select(part => $"· {part}").Prepend($"{expected.Influencers.Count} of {influencers} influencers"));
    }

    private static string ShownValue(string filter, string value) =>
        filter == "month"
            ? DateOnly.ParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)
                .ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : value;

    private static string Text(JsonNode number) => number.ToJsonString();

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
