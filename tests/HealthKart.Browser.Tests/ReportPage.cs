using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>A report in a browser without a network, and everything that it did wrong there.</summary>
public sealed class ReportPage : IAsyncDisposable
{
    private const string RecordViolations = """
        window.policyViolations = [];
        document.addEventListener("securitypolicyviolation", (e) => window.policyViolations.push(e.violatedDirective + " " + e.blockedURI));
        """;

    // Milliseconds: enough where other tests keep the machine busy.
    private const float Patience = 15_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _requests = [];
    private readonly List<string> _messages = [];

    private ReportPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>How many charts are drawn, beside those of a dashboard, which are drawn when they come near.</summary>
    public async Task<int> DrawnChartsAsync()
    {
        // They are drawn in a task after the page is parsed: this one comes after it.
        await Page.EvaluateAsync("() => new Promise((later) => setTimeout(() => setTimeout(later)))");
        return await Page.Locator("figure.hk-figure:not(.hk-dashboard *) .hk-chart svg.main-svg:first-of-type").CountAsync();
    }

    /// <summary>Lays out what is out of sight as well, which a browser leaves until it comes into sight.</summary>
    public Task LayOutAsync() => Page.AddStyleTagAsync(new() { Content = ".cell { content-visibility: visible !important; }" });

    /// <summary>All text of the page that a reader can come to.</summary>
    public async Task<string> ReadAsync()
    {
        await LayOutAsync();
        return await Page.Locator("body").InnerTextAsync();
    }

    /// <summary>Fails when the page asked for anything, said anything on the console, threw, or broke its own policy.</summary>
    public async Task AssertQuietAsync()
    {
        Assert.Empty(_requests);
        Assert.Empty(_messages);
        Assert.Empty(await Page.EvaluateAsync<string[]>("() => window.policyViolations ?? []"));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    internal static async Task<ReportPage> OpenAsync(IBrowserContext context, string file, string hash)
    {
        var page = await context.NewPageAsync();
        var report = new ReportPage(context, page);
        var address = new Uri(Path.GetFullPath(file)).AbsoluteUri;
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(RecordViolations);
        await context.RouteAsync("**/*", route => report.RefuseAsync(route, address));
        page.Console += (_, message) => report._messages.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => report._messages.Add(error);
        await page.GotoAsync(address + hash, new() { WaitUntil = WaitUntilState.Load });
        return report;
    }

    private Task RefuseAsync(IRoute route, string address)
    {
        var url = route.Request.Url;
        if (url.Split('#')[0] == address
            || url.StartsWith("data:", StringComparison.Ordinal)
            || url.StartsWith("blob:", StringComparison.Ordinal))
        {
            return route.ContinueAsync();
        }

        _requests.Add(url);
        return route.AbortAsync();
    }
}
