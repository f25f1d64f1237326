using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html.Formulas;
using HealthKart.Notebooks.Html.Pictures;
using HealthKart.Notebooks.Html.Prose;
using HealthKart.Notebooks.Html.Terminal;
using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html;

/// <summary>Writes outputs into a page, each by the best of its mime types.</summary>
internal sealed partial class OutputWriter(PageBody body, HtmlExportOptions options)
{
    private static readonly string[] s_byRank =
    [
        "text/html", "text/markdown", "text/latex", "image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp",
        "application/json", "text/plain",
    ];

    private readonly FigureDrawing? _drawing = options.Design.Figures;

    // A figure that the page does not draw is shown by what else its output holds, and by its own numbers only where that is nothing.
    private readonly string[] _byRank = options.Design.Figures is null
        ? [.. s_byRank, MimeBundle.Figure]
        : [MimeBundle.Figure, .. s_byRank];

    public void Write(NotebookOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                WriteText(stream.Text, stream.Name == "stderr" ? "stream stderr" : "stream");
                break;
            case ErrorOutput error:
                WriteError(error);
                break;
            case DisplayOutput display:
                WriteData(display.Data, display.Metadata);
                break;
            case ExecuteResultOutput result:
                WriteData(result.Data, result.Metadata);
                break;
        }
    }

    /// <summary>The mime type by which a value is shown; null when there is none, or when the page has no use for it.</summary>
    public string? Best(MimeBundle data)
    {
        if (options.Design.IsPreparation(data))
        {
            return null;
        }

        return _byRank.FirstOrDefault(mimeType => data.Contains(mimeType) && IsShown(data, mimeType))
            ?? data.MimeTypes.OrderBy(static mimeType => IsText(mimeType) ? 0 : MimeBundle.IsJson(mimeType) ? 1 : 2).FirstOrDefault();
    }

    private bool IsShown(MimeBundle data, string mimeType) => mimeType switch
    {
        "text/html" => options.TrustOutputs,

        // A table in LaTeX is for a printer's program.
        "text/latex" => !data.Contains("text/plain") || !data.Text(mimeType)!.Contains(@"\begin{tabular", StringComparison.Ordinal),
        _ => true,
    };

    // Of any other kind: values in CSV, code.
    private static bool IsText(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) && mimeType is not ("text/html" or "text/javascript");

    private void WriteData(MimeBundle data, JsonObject metadata)
    {
        switch (Best(data))
        {
            case null:
                break;
            case MimeBundle.Figure:
                WriteFigure(data);
                break;
            case "text/html" when options.TrustOutputs:
                WriteHtml(data.Text("text/html")!.ReplaceLineEndings("\n"));
                break;
            case "text/latex":
                body.HasFormulas = true;
                WriteOutput($"<p>{LatexText.ToHtml(data.Text("text/latex")!)}</p>\n");
                break;
            case { } image when image.StartsWith("image/", StringComparison.Ordinal):
                WriteImage(data, image, metadata);
                break;
            case { } text when IsText(text):
                WriteText(data.Text(text) ?? "", "result");
                break;
            case { } json when MimeBundle.IsJson(json):
                WriteJson(data, json);
                break;
            case { } other:
                WriteOutput($"<p>{LeftOut.ToHtml($"a value of the type {other}")}</p>\n");
                break;
        }
    }

    private void WritePlain(MimeBundle data) => WriteText(data.Text("text/plain") ?? "", "result");

    private void WriteJson(MimeBundle data, string mimeType) => WriteText(NotebookJson.WriteIndented(data.Json(mimeType)), "result");

    private void WriteFigure(MimeBundle data)
    {
        var json = WholeCharacters.Of(data.Json(MimeBundle.Figure));
        if (_drawing is not null && json is JsonObject figure)
        {
            Draw(_drawing, figure);
        }
        else if (_drawing is not null)
        {
            WritePlain(data);
        }
        else if (FigureNumbers.ToHtml(json) is { } numbers)
        {
            WriteOutput(numbers);
        }
        else
        {
            WriteJson(data, MimeBundle.Figure);
        }
    }

    private void Draw(FigureDrawing drawing, JsonObject figure)
    {
        if (TypeLeftOut(figure, drawing.TraceTypes) is { } type)
        {
            var name = HtmlText.Encode(type);
            WriteOutput(
                $"<p class=\"hk-note\">A chart of the type {name} stands here in the notebook. "
                + "This page cannot draw it: open the notebook.</p>\n"
                + FigureNumbers.ToHtml(figure));
            return;
        }

        using var html = new StringWriter { NewLine = "\n" };
        drawing.Write(figure, html);
        body.HasFigures = true;
        WriteOutput(html.ToString());
    }

    // The first type of trace that is not among those that are drawn; null when all are. A trace without a type is a scatter.
    private static string? TypeLeftOut(JsonObject figure, IReadOnlySet<string> drawn) => (figure["data"] as JsonArray ?? [])
        .Select(trace => (trace as JsonObject)?["type"] is JsonValue type && type.TryGetValue(out string? name) ? name : "scatter")
        .FirstOrDefault(type => !drawn.Contains(type));

    private void WriteHtml(string html)
    {
        foreach (Match chapter in Chapters().Matches(html))
        {
            body.AddChapter(chapter.Groups["id"].Value, WebUtility.HtmlDecode(chapter.Groups["text"].Value));
        }

        body.HasInlineScripts |= InlineScripts.AreIn(html);
        WriteOutput(WithoutMeta(body.WithoutRepeats(html)));
    }

    // A page's meta elements speak for the whole of it, and one can take the reader to another page. What is no meta is ignored.
    private static string WithoutMeta(string html) => Meta().Replace(html, "<wbr");

    private void WriteImage(MimeBundle data, string mimeType, JsonObject metadata)
    {
        var alt = metadata["alt"] is JsonValue given ? MultilineText.Read(given) : data.Text("text/plain") ?? "Image";
        WriteOutput($"<img src=\"{HtmlText.Encode(OutputPicture.ToUri(data, mimeType))}\" alt=\"{HtmlText.Encode(alt)}\">\n");
    }

    private void WriteOutput(string html) =>
        body.Html.Append(CultureInfo.InvariantCulture, $"<div class=\"{PageDesign.OutputClass}\">\n").Append(html).Append("</div>\n");

    private void WriteText(string text, string cssClass)
    {
        var before = body.Html.Length;
        body.Html.Append(CultureInfo.InvariantCulture, $"<pre class=\"{cssClass}\">");
        if (TerminalText.Append(body.Html, text))
        {
            body.Html.Append("</pre>\n");
        }
        else
        {
            body.Html.Length = before;
        }
    }

    private void WriteError(ErrorOutput error)
    {
        body.Html.Append(
            CultureInfo.InvariantCulture, $"<div class=\"{PageDesign.OutputClass}\"><div class=\"hk-error\" role=\"alert\">\n<p><b>");
        body.Html.Append(HtmlText.Encode(TerminalText.Plain(error.Name))).Append("</b> ");
        body.Html.Append(HtmlText.Encode(TerminalText.Plain(error.Message))).Append("</p>\n");
        WriteText(string.Join('\n', error.Traceback), "traceback");
        body.Html.Append("</div></div>\n");
    }

    // An output may be long; its own chapters are few and hold no markup.
    [GeneratedRegex(@"<h2 id=""(?<id>[\w-]{1,100})"">(?<text>[^<]{1,200})</h2>", RegexOptions.CultureInvariant)]
    private static partial Regex Chapters();

    [GeneratedRegex(@"<meta(?=[\s/>])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();
}
