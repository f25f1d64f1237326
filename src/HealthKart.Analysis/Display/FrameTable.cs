using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Display;

/// <summary>Writes a frame as a table that a page can sort by.</summary>
internal static class FrameTable
{
    /// <summary>The most rows of a table; more make a page that a browser cannot scroll.</summary>
    internal const int MostRows = 10_000;

    internal static void Write(IFrame frame, HtmlWriter html)
    {
        if (frame.Count == 0)
        {
            html.Markup("<div class=\"hk-note\">").Element("p", "", Sentences.EmptyTable(frame.Caption)).Markup("</div>\n");
            return;
        }

        CellFormat[] columns = [.. frame.TableColumns.Select(column => new CellFormat(column, frame.Count))];
        html.Markup("<div class=\"hk-scroll\"><table class=\"hk-sortable hk-table\">\n").Element("caption", "", frame.Caption);
        WriteHead(columns, html);
        html.Markup("<tbody>\n");
        foreach (var row in FrameRows.MostTelling(frame, MostRows))
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
            html.Markup(column.IsNumber ? $"<td class=\"hk-num\" data-value=\"{column.SortKey(row)}\">" : "<td>").Text(column.Text(row)).Markup("</td>");
        }

        html.Markup("</tr>\n");
    }
}
