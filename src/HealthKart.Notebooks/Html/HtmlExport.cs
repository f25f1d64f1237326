using System.Text;
using HealthKart.Notebooks.Documents;
using HealthKart.Files;
using HealthKart.Notebooks.Running;

namespace HealthKart.Notebooks.Html;

/// <summary>Writes an executed notebook as one HTML file that needs nothing else: no network, no folder beside it.</summary>
/// <remarks>
/// How it looks and how its figures are drawn, the design says. The page's Content-Security-Policy lets exactly the scripts run that were
/// in the page when it was written, and no request leave it. The same notebook gives the same bytes.
/// </remarks>
public static class HtmlExport
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the page as UTF-8.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="options">What is shown.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(NotebookDocument notebook, HtmlExportOptions options, Stream stream)
    {
        using var writer = new StreamWriter(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true);
        writer.Write(ToHtml(notebook, options));
    }

    /// <summary>Writes the page to a file, whole or not at all.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="options">What is shown.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <exception cref="OutputRefusedException">The file is the notebook, or one that it names.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    public static void Save(NotebookDocument notebook, HtmlExportOptions options, string path)
    {
        NotebookInputs.ThrowIfAmong(notebook, path);
        WholeFile.Write(path, stream => Write(notebook, options, stream));
    }

    /// <summary>The page as text.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="options">What is shown.</param>
    public static string ToHtml(NotebookDocument notebook, HtmlExportOptions options)
    {
        var body = new PageBody(options.Design);
        var cells = new CellWriter(body, options);
        foreach (var cell in notebook.Cells)
        {
            cells.Write(cell);
        }

        var title = options.Title ?? body.Headings.FirstOrDefault()?.Text ?? Path.GetFileNameWithoutExtension(notebook.Name);
        return new PageWriter(options.Design).Write(body, title);
    }
}
