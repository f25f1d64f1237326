using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(HealthKart.Browser.Tests.Chromium))]

namespace HealthKart.Browser.Tests;

/// <summary>The browser of the machine, started once for all tests. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The first is the same engine without the windows of a browser, and takes a fifth less of the processor.
    private static readonly string[] s_names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome"];

    private static readonly string[] s_arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    // As the switch leaves it. It does not take back what the reader chooses in the test.
    private const string LightChosen = "localStorage.getItem('healthkart-theme') ?? localStorage.setItem('healthkart-theme', 'light');";

    // Milliseconds. No measure of how soon something comes: a busy machine has brought it by then.
    private const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Find() is { } path)
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = s_arguments, ChromiumSandbox = false });
        }
    }

    /// <summary>Opens a file in a page of its own; skips the test where there is no browser.</summary>
    public async Task<ReportPage> OpenAsync(
        string file,
        int width = 1440,
        int height = 900,
        bool scripts = true,
        Theme theme = Theme.Dark,
        ColorScheme preferred = ColorScheme.Light,
        string init = "",
        string hash = "")
    {
        var context = await NewContextAsync(width, height, scripts, preferred);
        if (theme == Theme.Light)
        {
            await context.AddInitScriptAsync(LightChosen);
        }

        if (init.Length > 0)
        {
            await context.AddInitScriptAsync(init);
        }

        return await ReportPage.OpenAsync(context, file, hash);
    }

    /// <summary>A new window with nothing remembered; skips the test where there is no browser.</summary>
    /// <remarks>Its browser prefers light, as most do: nothing of ours follows that.</remarks>
    public async Task<IBrowserContext> NewContextAsync(
        int width = 1440, int height = 900, bool scripts = true, ColorScheme preferred = ColorScheme.Light)
    {
        if (_browser is null)
        {
            const string Reason = "Chromium is not on the PATH.";
            Assert.False(Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1", Reason);
            Assert.Skip(Reason);
        }

        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = scripts,
            ColorScheme = preferred,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static folder => s_names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);
}
