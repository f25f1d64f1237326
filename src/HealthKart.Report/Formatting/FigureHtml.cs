using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;

namespace HealthKart.Report.Formatting;

/// <summary>Writes a figure as HTML: title, how to read it, the place of the drawing, its data as JSON, its numbers as a table.</summary>
/// <remarks>
/// Any plotly JSON will do; what a chart of the report puts into <c>layout.meta</c> makes it complete. The table is open
/// until <see cref="FigureScript"/> has drawn the figure, and stands behind "Show as table" then.
/// </remarks>
public static class FigureHtml
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes the <c>&lt;figure&gt;</c> alone, for a page that has the style and the scripts.</summary>
    /// <param name="figure">A plotly figure as JSON.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(JsonObject figure, TextWriter writer) => Write(figure, writer, isDrawn: true);

    /// <summary>Writes the figure's words and numbers, where something else draws it: the drawing's data may be megabytes.</summary>
    /// <param name="figure">A plotly figure as JSON.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteNumbers(JsonObject figure, TextWriter writer) => Write(figure, writer, isDrawn: false);

    /// <summary>Writes an output: the figure, drawn as soon as the notebook's page has what <see cref="PlotlySetup"/> brings.</summary>
    /// <param name="figure">A plotly figure as JSON.</param>
    /// <param name="writer">Where to.</param>
    public static void WriteOutput(JsonObject figure, TextWriter writer)
    {
        writer.Write($"<div class=\"{ReportStyle.OutputClass}\">\n");
        Write(figure, writer);
        writer.Write(FigureScript.DrawElement + "</div>\n");
    }

    private static void Write(JsonObject figure, TextWriter writer, bool isDrawn)
    {
        var meta = (figure["layout"] as JsonObject)?["meta"] as JsonObject;
        if (figure["data"] is JsonArray { Count: 0 } && PlotlyJson.TextOf(meta, "title") is not null)
        {
            WriteNothing(writer, meta);
            return;
        }

        var foreign = isDrawn ? ForeignKind(figure) : null;
        writer.Write(
            isDrawn && foreign is null ? "<figure class=\"hk-figure\">\n" : "<figure class=\"hk-figure\" data-hk-drawn=\"elsewhere\">\n");
        Element(writer, "figcaption", "hk-figure-title", PlotlyJson.TextOf(meta, "title"));
        WriteHowToRead(writer, PlotlyJson.TextOf(meta, "howToRead"));
        Element(
            writer,
            "p",
            "hk-muted",
            foreign is null ? null : $"A chart of the kind “{foreign}” is not drawn here; its numbers are in the table.");
        if (isDrawn && foreign is null)
        {
            WriteDrawing(writer, figure, meta);
        }

        WriteTable(writer, meta?["table"] as JsonObject);
        writer.Write("</figure>\n");
    }

    private static string? ForeignKind(JsonObject figure) => (figure["data"] as JsonArray ?? [])
        .Select(static trace => PlotlyJson.TextOf(trace as JsonObject, "type"))
        .FirstOrDefault(static kind => kind is not null && !PlotlyScript.TraceTypes.Contains(kind));

    private static void WriteDrawing(TextWriter writer, JsonObject figure, JsonObject? meta)
    {
        writer.Write("<div class=\"hk-chart\" role=\"img\" aria-label=\"");
        s_encoder.Encode(writer, PlotlyJson.TextOf(meta, "alt") ?? PlotlyJson.TextOf(meta, "title") ?? FigureWords.Chart);
        writer.Write("\" hidden=\"hidden\"></div>\n<script type=\"application/json\">");
        // The default encoder leaves no <, > or & in the text, so nothing in it can end the element.
        writer.Write(figure.ToJsonString());
        writer.Write("</script>\n");
    }

    // A figure without data says why, where an empty chart would say nothing.
    private static void WriteNothing(TextWriter writer, JsonObject? meta)
    {
        writer.Write("<div class=\"hk-note\">\n");
        Element(writer, "p", "hk-figure-title", PlotlyJson.TextOf(meta, "title"));
        Element(writer, "p", "hk-muted", PlotlyJson.TextOf(meta, "howToRead"));
        writer.Write("</div>\n");
    }

    private static void WriteHowToRead(TextWriter writer, string? text)
    {
        if (text is not null)
        {
            writer.Write($"<p class=\"hk-how\"><b>{FigureWords.HowToRead}</b> ");
            s_encoder.Encode(writer, text);
            writer.Write("</p>\n");
        }
    }

    private static void WriteTable(TextWriter writer, JsonObject? table)
    {
        if (table?["columns"] is not JsonArray columns || table["rows"] is not JsonArray rows)
        {
            return;
        }

        bool[] numbers = [.. (table["numbers"] as JsonArray ?? []).Select(static flag => flag?.GetValueKind() == JsonValueKind.True)];
        writer.Write($"<details class=\"hk-figure-data\" open=\"open\"><summary>{FigureWords.ShowAsTable}</summary>\n");
        writer.Write("<div class=\"hk-scroll\"><table class=\"hk-table\">\n<thead><tr>");
        WriteCells(writer, "th scope=\"col\"", "th", columns, numbers);
        writer.Write("</tr></thead>\n<tbody>\n");
        foreach (var row in rows.OfType<JsonArray>())
        {
            writer.Write("<tr>");
            WriteCells(writer, "td", "td", row, numbers);
            writer.Write("</tr>\n");
        }

        writer.Write("</tbody></table></div>\n");
        WriteRest(writer, rows.Count, table["rowCount"] is JsonValue total && total.TryGetValue(out int count) ? count : rows.Count);
        writer.Write("</details>\n");
    }

    private static void WriteCells(TextWriter writer, string open, string close, JsonArray cells, bool[] numbers)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            writer.Write(index < numbers.Length && numbers[index] ? $"<{open} class=\"hk-num\">" : $"<{open}>");
            s_encoder.Encode(writer, cells[index] is JsonValue cell ? cell.ToString() : "");
            writer.Write($"</{close}>");
        }
    }

    private static void WriteRest(TextWriter writer, int shown, int count)
    {
        if (count > shown)
        {
            Element(writer, "p", "hk-muted", FigureWords.RestOf(shown, count));
        }
    }

    private static void Element(TextWriter writer, string name, string cssClass, string? text)
    {
        if (text is not null)
        {
            writer.Write($"<{name} class=\"{cssClass}\">");
            s_encoder.Encode(writer, text);
            writer.Write($"</{name}>\n");
        }
    }
}
