using System.Globalization;
using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Running;
using HealthKart.Files;

namespace HealthKart.Notebooks.Pdf;

/// <summary>Prints an executed notebook as a PDF, through a Chromium, Chrome or Edge of the machine.</summary>
/// <remarks>
/// A4, in the page's colours for paper; title, day and page number at the foot of each page, bookmarks from the headings, tagged for screen
/// readers. The browser is started for this one page and told what to do through a pipe: nothing listens on a port, and it can ask no network.
/// </remarks>
public static class PdfExport
{
    /// <summary>The PDF as bytes.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="options">What is shown, and the browser.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <exception cref="PdfExportException">There is no browser, it failed, or it took too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<byte[]> PrintAsync(NotebookDocument notebook, PdfExportOptions options, CancellationToken cancellation = default)
    {
        var program = InstalledBrowser.Find(options.Browser);
        var html = HtmlExport.ToHtml(notebook, options.Page);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            await using var browser = BrowserProcess.Start(program, limit.Token);
            return await PrintedPage.PrintAsync(browser, html, PageFooter.Html(options.Page.Design, options.Date ?? DayOf(notebook)));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PdfExportException(
                string.Create(CultureInfo.InvariantCulture, $"{program} did not print the page within {options.TimeLimit.TotalSeconds:0.#} seconds and was stopped. Try again, or name another browser with --browser."),
                isTimeLimit: true);
        }
    }

    /// <summary>Writes the PDF to a file, whole or not at all.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="options">What is shown, and the browser.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <exception cref="PdfExportException">There is no browser, it failed, or it took too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="OutputRefusedException">The file is the notebook, or one that it names.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    public static async Task SaveAsync(NotebookDocument notebook, PdfExportOptions options, string path, CancellationToken cancellation = default)
    {
        NotebookInputs.ThrowIfAmong(notebook, path);
        var pdf = await PrintAsync(notebook, options, cancellation);
        WholeFile.Write(path, stream => stream.Write(pdf));
    }

    // papermill's note of when the run ended: what a reader wants to know of a report is how old its numbers are.
    private static DateOnly DayOf(NotebookDocument notebook) =>
        notebook.Metadata["papermill"] is JsonObject run
        && run["end_time"] is JsonValue end
        && end.TryGetValue<string>(out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? DateOnly.FromDateTime(time.LocalDateTime)
            : DateOnly.FromDateTime(DateTime.Now);
}
