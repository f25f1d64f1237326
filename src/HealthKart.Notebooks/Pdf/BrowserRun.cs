using System.Globalization;

namespace HealthKart.Notebooks.Pdf;

/// <summary>A browser that is started for one piece of work, within a time limit.</summary>
internal static class BrowserRun
{
    /// <summary>Lets a browser do something.</summary>
    /// <param name="options">Which browser, and how long it may take.</param>
    /// <param name="work">What it does, as after "did not".</param>
    /// <param name="use">The work.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <exception cref="PdfExportException">There is no browser, it failed, or it took too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<T> OfAsync<T>(
        PdfExportOptions options, string work, Func<BrowserProcess, Task<T>> use, CancellationToken cancellation)
    {
        var program = InstalledBrowser.Find(options.Browser);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            await using var browser = BrowserProcess.Start(program, limit.Token);
            return await use(browser);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PdfExportException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{program} did not {work} within {options.TimeLimit.TotalSeconds:0.#} seconds and was stopped. "
                    + $"Try again, or name another browser with --browser."),
                isTimeLimit: true);
        }
    }
}
