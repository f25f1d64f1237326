using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;

namespace HealthKart.Notebooks.Pdf;

/// <summary>
/// Images of a notebook's figures in its outputs, for where no script of theirs runs: Jupyter does not trust a file that it was sent, and
/// sites that show notebooks trust none. Whatever draws a figure takes its image away.
/// </summary>
public static partial class FigureImages
{
    private const string Html = "text/html";
    private const int Width = 680;

    /// <summary>Puts an image of each figure into the outputs; those of an earlier run are replaced.</summary>
    /// <param name="notebook">The notebook, with its outputs; it is changed.</param>
    /// <param name="options">How its page is made, and the browser that draws it.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <exception cref="PdfExportException">There is no browser, it failed, it took too long,
    /// or a script of the notebook has put figures into the page that are in no output.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task AddAsync(NotebookDocument notebook, PdfExportOptions options, CancellationToken cancellation = default)
    {
        var outputs = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).SelectMany(cell => cell.Outputs);
        var figures = outputs.Sum(output => DataOf(output)?.Text(Html) is { } html ? Figure().Count(html) : 0);
        var page = await Task.Run(() => HtmlExport.ToPage(notebook, options.Page), CancellationToken.None).WaitAsync(cancellation);
        var drawn = await BrowserRun.OfAsync(
            options,
            "draw the charts",
            async browser => (await LoadedPage.LoadAsync(browser, page.Html, "images.js")).Answer as JsonArray,
            cancellation);
        if (drawn?.Count != figures)
        {
            throw new PdfExportException(
                $"The notebook's page has {drawn?.Count ?? 0} charts and its outputs have {figures}, "
                + "so that no image can be told whose it is.");
        }

        var images = new Queue<string?>(drawn.Select(image => (string?)image));
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            cell.Outputs = [.. cell.Outputs.Select(output => WithImages(output, images))];
        }
    }

    /// <summary>Outputs without the images of their figures.</summary>
    /// <param name="html">The HTML of outputs.</param>
    public static string Without(string html) => Image().Replace(html, "");

    private static NotebookOutput WithImages(NotebookOutput output, Queue<string?> images) => output switch
    {
        DisplayOutput display => display with { Data = WithImages(display.Data, images) },
        ExecuteResultOutput result => result with { Data = WithImages(result.Data, images) },
        _ => output,
    };

    private static MimeBundle WithImages(MimeBundle data, Queue<string?> images) => new(data.MimeTypes.Select(type =>
        KeyValuePair.Create(type, type == Html ? WithImages(data.Text(type)!, images) : data.Text(type)!)));

    private static string WithImages(string html, Queue<string?> images) => Figure().Replace(
        Without(html),
        figure => figure.Value + (images.Dequeue() is { } image
            ? $"<img class=\"hk-still\" width=\"{Width}\" alt=\"The chart, drawn\" src=\"{image}\">\n"
            : ""));

    private static MimeBundle? DataOf(NotebookOutput output) =>
        output switch { DisplayOutput display => display.Data, ExecuteResultOutput result => result.Data, _ => null };

    // What stands in it as JSON has no < of its own.
    [GeneratedRegex("<figure class=\"hk-figure\"[^>]*>.*?(?=<details class=\"hk-figure-data\"|</figure>)", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("<img class=\"hk-still\"[^>]*>\n")]
    private static partial Regex Image();
}
