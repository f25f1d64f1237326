using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Display;

/// <summary>Writes a frame as a table that a page can sort by.</summary>
internal static class FrameTable
{
    /// <summary>The most rows of a table; more make a page that a browser cannot scroll.</summary>
    internal const int MostRows = 10_000;

    // So many columns fit a page only when they stand closer.
    private const int DenseColumns = 10;

    internal static void Write(IResultList frame, HtmlWriter html)
    {
        if (frame.Count == 0)
        {
            html.Markup("<div class=\"hk-note\">").Element("p", "", Sentences.EmptyTable(frame.Caption)).Markup("</div>\n");
            return;
        }

        int[] rows = [.. FrameRows.MostTelling(frame, MostRows)];
        CellFormat[] columns = [.. frame.TableColumns.Select(column => new CellFormat(column, rows))];
        html.Markup($"<div class=\"hk-scroll\"><table class=\"hk-sortable hk-table{(columns.Length >= DenseColumns ? " hk-dense" : "")}\">\n").Element("caption", "", frame.Caption);
        WriteHead(columns, html);
        html.Markup("<tbody>\n");
        foreach (var row in rows)
        {
            WriteRow(columns, row, html);
        }

        html.Markup("</tbody>\n</table></div>\n");
        html.Element("p", "hk-muted", frame.Count > MostRows ? Sentences.RowsLeftOut(MostRows, frame.Count) : null);
        html.Element("p", "hk-muted", frame.Note);
    }

    private static void WriteHead(CellFormat[] columns, HtmlWriter html)
    {
        html.Markup("<thead><tr>");
        foreach (var column in columns)
        {
            html.Markup(column.IsNumber ? "<th scope=\"col\" class=\"hk-num\">" : "<th scope=\"col\">").Text(column.Title).Markup("</th>");
        }

        html.Markup("</tr></thead>\n");
    }

    private static void WriteRow(CellFormat[] columns, int row, HtmlWriter html)
    {
        html.Markup("<tr>");
        foreach (var column in columns)
        {
            html.Markup(column switch
            {
                { IsNumber: true } => $"<td class=\"{column.CssClass}\" data-value=\"{column.SortKey(row)}\">",
                { CssClass: "" } => "<td>",
                _ => $"<td class=\"{column.CssClass}\">",
            }).Text(column.Text(row)).Markup("</td>");
        }

        html.Markup("</tr>\n");
    }
}
