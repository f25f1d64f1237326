using System.Security.Cryptography;
using System.Text;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>Notebooks of a few cells, and their pages.</summary>
internal static class Page
{
    private const string Empty = """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""";

    public static NotebookDocument Notebook() => NotebookDocument.Parse(Empty, "report.ipynb");

    public static NotebookDocument Prose(this NotebookDocument notebook, string markdown)
    {
        notebook.InsertCell(notebook.Cells.Count, CellKind.Markdown, markdown);
        return notebook;
    }

    public static NotebookDocument Code(this NotebookDocument notebook, string source, string[] tags, params NotebookOutput[] outputs)
    {
        notebook.InsertCell(notebook.Cells.Count, CellKind.Code, source, tags).Outputs = outputs;
        return notebook;
    }

    public static NotebookDocument Shows(this NotebookDocument notebook, params (string MimeType, string Text)[] data) =>
        notebook.Code(
            "x", [], new DisplayOutput(new MimeBundle(data.Select(static item => KeyValuePair.Create(item.MimeType, item.Text)))));

    /// <summary>The whole page.</summary>
    public static string Html(this NotebookDocument notebook, HtmlExportOptions? options = null) =>
        HtmlExport.ToHtml(notebook, options ?? new HtmlExportOptions());

    /// <summary>What stands in the page's main element.</summary>
    public static string Content(this NotebookDocument notebook, HtmlExportOptions? options = null)
    {
        var html = notebook.Html(options);
        var start = html.IndexOf(">\n", html.IndexOf("<main ", StringComparison.Ordinal), StringComparison.Ordinal) + ">\n".Length;
        return html[start..html.IndexOf("</main>", StringComparison.Ordinal)];
    }

    public static string HashOf(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    public static int Count(string text, string part) => text.Split(part).Length - 1;
}
