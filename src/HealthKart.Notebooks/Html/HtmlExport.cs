using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html.Pictures;
using HealthKart.Notebooks.Html.Prose;
using HealthKart.Notebooks.Running;

namespace HealthKart.Notebooks.Html;

/// <summary>Writes an executed notebook as one HTML file that needs nothing else: no network, no folder beside it.</summary>
/// <remarks>
/// <para>
/// How it looks and how its figures are drawn, the design says. The page's Content-Security-Policy lets exactly the scripts run that were
/// in the page when it was written, and lets them load nothing and connect to nothing. The page's first script keeps them from opening
/// windows and, in a browser that has the Navigation API, from leaving the page. The same notebook gives the same bytes.
/// </para>
/// <para>
/// A hostile script in an output still has ways to tell what it reads, which no policy and no script can stop. It can write it into the
/// address of a link, which a reader then clicks. With the functions of a frame that it makes, it can reach a WebRTC server and, where
/// the browser's popup blocker lets it, open a window. It can have a name looked up, or a connection opened, in advance. It can tell a
/// page that shows this one in a frame. A browser without the Navigation API lets it leave the page. For a notebook of unknown origin
/// there is <see cref="HtmlExportOptions.TrustOutputs"/>.
/// </para>
/// </remarks>
public static class HtmlExport
{
    /// <summary>Writes the page as UTF-8.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="options">What is shown.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(NotebookDocument notebook, HtmlExportOptions options, Stream stream) =>
        ToPage(notebook, options).Write(stream);

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
    public static string ToHtml(NotebookDocument notebook, HtmlExportOptions options) => ToPage(notebook, options).Html;

    /// <summary>The page, and what there is to know about it.</summary>
    /// <param name="notebook">The notebook, with its outputs.</param>
    /// <param name="options">What is shown.</param>
    public static HtmlPage ToPage(NotebookDocument notebook, HtmlExportOptions options)
    {
        var body = new PageBody(options.Design) { LinkedPlaces = LinkedPlaces.In(notebook) };
        var cells = new CellWriter(body, options, new PictureFolder(Path.GetDirectoryName(notebook.FilePath)));
        foreach (var cell in notebook.Cells)
        {
            cells.Write(cell);
        }

        cells.WriteEnd();

        var title = options.Title ?? body.Headings.FirstOrDefault()?.Text ?? Path.GetFileNameWithoutExtension(notebook.Name);
        var writer = new PageWriter(options.Design);
        var main = writer.Main(body);
        var hasForeignScripts = body.HasInlineScripts || PageScripts.AnyForeign(main, options.Design);
        return new HtmlPage(writer.Write(body, main, title, options.OnlyTag), hasForeignScripts, notebook, options.Design);
    }
}
