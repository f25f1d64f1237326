using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Running;

namespace HealthKart.Notebooks.Pdf;

/// <summary>Prints an executed notebook as a PDF, through a Chromium, Chrome or Edge of the machine.</summary>
/// <remarks>
/// A4, in the page's colours for paper; title, day and page number at the foot of each page, bookmarks from the headings, tagged for screen
/// readers. The browser is started for this one page and told what to do through a pipe:
/// nothing listens on a port, and it can ask no network.
/// </remarks>
public static class PdfExport
{
    /// <summary>The PDF as bytes.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="options">What is shown, and the browser.</param>
    /// <param name="cancellation">Stops the browser, and leaves behind what makes the page.</param>
    /// <exception cref="PdfExportException">There is no browser, it failed, or it took too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<byte[]> PrintAsync(
        NotebookDocument notebook, PdfExportOptions options, CancellationToken cancellation = default)
    {
        // Who has no browser hears it before the work, not after it.
        var program = InstalledBrowser.Find(options.Browser);
        var page = await Task.Run(() => HtmlExport.ToPage(notebook, options.Page), CancellationToken.None).WaitAsync(cancellation);
        return await PrintAsync(page, options with { Browser = program }, cancellation);
    }

    /// <summary>A page that was made already, as a PDF in bytes.</summary>
    /// <param name="page">The page.</param>
    /// <param name="options">The browser; what is shown is as it was when the page was made.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <exception cref="PdfExportException">There is no browser, it failed, or it took too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<byte[]> PrintAsync(HtmlPage page, PdfExportOptions options, CancellationToken cancellation = default)
    {
        var day = options.Date ?? RunDay.Of(page.Notebook) ?? DateOnly.FromDateTime(DateTime.Now);
        var footer = PageFooter.Html(page.Design, day);
        return await BrowserRun.OfAsync(
            options, "print the page", browser => PrintedPage.PrintAsync(browser, page.Html, footer), cancellation);
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
    public static async Task SaveAsync(
        NotebookDocument notebook, PdfExportOptions options, string path, CancellationToken cancellation = default)
    {
        NotebookInputs.ThrowIfAmong(notebook, path);
        var pdf = await PrintAsync(notebook, options, cancellation);
        WholeFile.Write(path, stream => stream.Write(pdf));
    }

    /// <summary>Writes a page that was made already to a file as a PDF, whole or not at all.</summary>
    /// <param name="page">The page.</param>
    /// <param name="options">The browser; what is shown is as it was when the page was made.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <exception cref="PdfExportException">There is no browser, it failed, or it took too long.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="OutputRefusedException">The file is the notebook, or one that it names.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    public static async Task SaveAsync(HtmlPage page, PdfExportOptions options, string path, CancellationToken cancellation = default)
    {
        NotebookInputs.ThrowIfAmong(page.Notebook, path);
        var pdf = await PrintAsync(page, options, cancellation);
        WholeFile.Write(path, stream => stream.Write(pdf));
    }
}
