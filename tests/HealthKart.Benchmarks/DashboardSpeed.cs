using HealthKart.Notebooks.Pdf;
using HealthKart.Samples;
using Microsoft.Playwright;

namespace HealthKart.Benchmarks;

/// <summary>
/// How large the report page is and how fast its dashboard answers in the installed Chromium: from navigation to the live dashboard, from
/// an input to the painted numbers, which are cards and table, and to every chart in sight.
/// </summary>
internal static class DashboardSpeed
{
    private const int SampleInfluencers = 200;
    private const int SalesOfEach = 20;

    private const string Ready = """
        new MutationObserver((_, observer) => {
          if (document.querySelector(".hk-dashboard-live")) {
            observer.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => { window.liveAfter = performance.now(); }));
          }
        }).observe(document, { childList: true, subtree: true });
        """;

    // A chart in sight that still has the numbers from before is marked as busy.
    private const string Measure = """
        window.measured = async (act) => {
          const frame = () => new Promise((painted) => requestAnimationFrame(painted));
          // A message comes before the timers in which charts are drawn.
          const painted = () => new Promise((later) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = later;
            channel.port2.postMessage(0);
          });
          const isInSight = (element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          };
          const isBusy = () => Array.from(document.querySelectorAll(".hk-dashboard-live .hk-figure[aria-busy]")).some(isInSight);
          const start = performance.now();
          act();
          await frame();
          await painted();
          const numbers = performance.now() - start;
          while (isBusy()) {
            await frame();
          }
          await frame();
          const all = performance.now() - start;
          await new Promise((later) => setTimeout(later, 400));
          return [numbers, all];
        };
        window.typed = (selector, value) => () => {
          const input = document.querySelector(selector);
          input.value = value;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        };
        window.clicked = (selector, place = 0) => () => document.querySelectorAll(selector)[place].click();
        """;

    private static readonly (string Name, string Selector, string Act)[] s_changes =
    [
        .. new[] { "platform", "category", "gender", "tier", "campaign", "product", "month", "source" }
            .Select(static field => (field, $"[data-hk-filter='{field}'] input", $"clicked(\"[data-hk-filter='{field}'] input\")")),
        ("name, a letter", "[data-hk-filter='name'] input", "typed(\"[data-hk-filter='name'] input\", 'a')"),
        ("name, a name", "[data-hk-filter='name'] input", "typed(\"[data-hk-filter='name'] input\", 'sharma')"),
        ("minimum ROAS", "[data-hk-filter='minRoas'] input", "typed(\"[data-hk-filter='minRoas'] input[type='range']\", '1.5')"),
        ("minimum orders", "[data-hk-filter='minOrders'] input", "typed(\"[data-hk-filter='minOrders'] input\", '5')"),
    ];

    private static readonly (string Name, string Selector, string Act)[] s_tableChanges =
    [
        ("sort by name", "[data-hk-column='name']", "clicked(\"[data-hk-column='name'] button\")"),
        ("sort by revenue", "[data-hk-column='revenue']", "clicked(\"[data-hk-column='revenue'] button\")"),
        ("sort by month", "[data-hk-column='months']", "clicked(\"[data-hk-column='months'] button\")"),
        ("next page", ".hk-pages", "clicked('.hk-pages button', 1)"),
        ("details of a row", ".hk-open", "clicked('.hk-open', 2)"),
    ];

    internal static async Task<int> RunAsync(int influencers, int rounds)
    {
        Console.WriteLine(
            $"{Environment.ProcessorCount} cores, {rounds} rounds; milliseconds from the input to the painted numbers, "
            + "and to the charts in sight: median, worst");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = InstalledBrowser.Find(null),
            Args = ["--disable-gpu", "--disable-background-networking"],
            ChromiumSandbox = false,
        });
        foreach (var count in new[] { SampleInfluencers, influencers }.Distinct())
        {
            await MeasureAsync(browser, count, rounds);
        }

        return 0;
    }

    private static async Task MeasureAsync(IBrowser browser, int influencers, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("healthkart-dashboard-");
        try
        {
            var sales = influencers == SampleInfluencers ? new SampleOptions().Sales : SalesOfEach * influencers;
            SampleCampaign.Write(folder.FullName, new SampleOptions { Influencers = influencers, Posts = 3 * influencers, Sales = sales });
            BuiltCommand.With("report", "report", "--quiet", "--data", folder.FullName, "--export", folder.FullName).Run();
            var page = new FileInfo(Path.Combine(folder.FullName, "campaign-report.html"));
            Console.WriteLine(
                FormattableString.Invariant($"\n{influencers:N0} influencers, {sales:N0} sales: {page.Length / 1e6:0.00} MB"));
            await MeasureStartAsync(browser, page, rounds);
            await MeasureChangesAsync(browser, page, rounds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureStartAsync(IBrowser browser, FileInfo file, int rounds)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
            await OpenAsync(context, file, async page => times.Add(await page.EvaluateAsync<double>("() => window.liveAfter")));
        }

        Console.WriteLine($"  {"navigation to live",-30}{Describe(times)}");
    }

    private static async Task MeasureChangesAsync(IBrowser browser, FileInfo file, int rounds)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        await OpenAsync(context, file, async page =>
        {
            await page.EvaluateAsync(Measure);
            await page.EvaluateAsync("() => document.querySelectorAll('.hk-filters details').forEach((fold) => { fold.open = true; })");
            await page.WaitForTimeoutAsync(1500);
            foreach (var (name, selector, act) in s_changes)
            {
                await MeasureAsync(page, name, selector, act, "clicked('.hk-filters-head button')", rounds);
            }

            var charts = await page.Locator(".hk-dashboard-chart")
                .EvaluateAllAsync<string[]>("charts => charts.map(chart => chart.dataset.hkChart)");
            foreach (var chart in charts)
            {
                await ShowAsync(page, $"[data-hk-chart='{chart}']");
                await MeasureAsync(
                    page,
                    $"platform, seeing {chart}",
                    ".hk-filters",
                    "clicked(\"[data-hk-filter='platform'] input\")",
                    "clicked('.hk-filters-head button')",
                    rounds);
            }

            await ShowAsync(page, ".hk-dashboard-table");
            foreach (var (name, selector, act) in s_tableChanges)
            {
                await MeasureAsync(page, name, selector, act, act, rounds);
            }
        });
    }

    private static async Task OpenAsync(IBrowserContext context, FileInfo file, Func<IPage, Task> use)
    {
        await context.AddInitScriptAsync(Ready);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(file.FullName).AbsoluteUri);
        await page.WaitForFunctionAsync("() => window.liveAfter && !document.querySelector('.hk-figure[data-hk-drawn=true][aria-busy]')");
        await use(page);
    }

    private static async Task ShowAsync(IPage page, string selector)
    {
        await page.EvaluateAsync("selector => document.querySelector(selector).scrollIntoView({ behavior: 'instant' })", selector);
        await page.WaitForTimeoutAsync(1500);
    }

    /// <summary>Measures a change and the way back, round after round.</summary>
    private static async Task MeasureAsync(IPage page, string name, string selector, string act, string back, int rounds)
    {
        if (await page.Locator(selector).CountAsync() == 0)
        {
            Console.WriteLine($"  {name,-30}not offered");
            return;
        }

        var (numbers, all) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var each in new[] { act, back })
            {
                var times = await page.EvaluateAsync<double[]>($"() => measured({each})");
                numbers.Add(times[0]);
                all.Add(times[1]);
            }
        }

        Console.WriteLine($"  {name,-30}{Describe(numbers)}  {Describe(all)}");
    }

    private static string Describe(List<double> times) =>
        FormattableString.Invariant($"{times.Order().ElementAt(times.Count / 2),6:0}{times.Max(),6:0}");
}
