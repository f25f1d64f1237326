using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Plotly;

namespace HealthKart.Notebooks.Html;

/// <summary>Writes outputs into a page, each by the best of its mime types.</summary>
internal sealed partial class OutputWriter(PageBody body, bool trusted)
{
    private static readonly string[] s_byRank =
    [
        PlotlyFigure.MimeType, "text/html", "text/markdown", "image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp",
        "application/json", "text/plain",
    ];

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
        if (data.Contains(PlotlySetup.MimeType))
        {
            return null;
        }

        return s_byRank.FirstOrDefault(mimeType => data.Contains(mimeType) && (trusted || mimeType != "text/html"));
    }

    private void WriteData(MimeBundle data, JsonObject metadata)
    {
        switch (Best(data))
        {
            case null:
                break;
            case PlotlyFigure.MimeType when WholeCharacters.Of(data.Json(PlotlyFigure.MimeType)) is JsonObject figure:
                WriteFigure(figure);
                break;
            case "text/html":
                WriteOutput(body.WithoutRepeats(data.Text("text/html")!.ReplaceLineEndings("\n")));
                break;
            case "application/json":
                WriteText(NotebookJson.WriteIndented(data.Json("application/json")), "result");
                break;
            case "text/plain" or PlotlyFigure.MimeType:
                WriteText(data.Text("text/plain") ?? "", "result");
                break;
            default:
                WriteImage(data, metadata);
                break;
        }
    }

    private void WriteFigure(JsonObject figure)
    {
        if (DrawableFigure.TypeLeftOut(figure) is { } type)
        {
            var name = HtmlText.Encode(type);
            WriteOutput($"<p class=\"hk-note\">A chart of the type {name} stands here in the notebook. This page cannot draw it: open the notebook.</p>\n");
            return;
        }

        using var html = new StringWriter { NewLine = "\n" };
        FigureHtml.Write(figure, html);
        body.HasFigures = true;
        WriteOutput(html.ToString());
    }

    private void WriteImage(MimeBundle data, JsonObject metadata)
    {
        var alt = metadata["alt"] is JsonValue given ? MultilineText.Read(given) : data.Text("text/plain") ?? "Image";
        WriteOutput($"<img src=\"{HtmlText.Encode(CellImages.DataUri(data)!)}\" alt=\"{HtmlText.Encode(alt)}\">\n");
    }

    private void WriteOutput(string html) =>
        body.Html.Append(CultureInfo.InvariantCulture, $"<div class=\"{ReportStyle.OutputClass}\">\n").Append(html).Append("</div>\n");

    private void WriteText(string text, string cssClass)
    {
        var plain = AnsiCodes().Replace(text, "").TrimEnd();
        if (plain.Length > 0)
        {
            body.Html.Append(CultureInfo.InvariantCulture, $"<pre class=\"{cssClass}\">").AppendLines(plain).Append("</pre>\n");
        }
    }

    private void WriteError(ErrorOutput error)
    {
        body.Html.Append(CultureInfo.InvariantCulture, $"<div class=\"{ReportStyle.OutputClass}\"><div class=\"hk-error\" role=\"alert\">\n<p><b>");
        body.Html.Append(HtmlText.Encode(AnsiCodes().Replace(error.Name, ""))).Append("</b> ");
        body.Html.Append(HtmlText.Encode(AnsiCodes().Replace(error.Message, ""))).Append("</p>\n");
        WriteText(string.Join('\n', error.Traceback), "traceback");
        body.Html.Append("</div></div>\n");
    }

    [GeneratedRegex(@"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")]
    private static partial Regex AnsiCodes();
}
