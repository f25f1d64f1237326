using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>Writes a list of results as a table that a page can sort by.</summary>
internal static class FrameTable
{
    /// <summary>The most rows of a table of the library's; more make a page that a browser cannot scroll.</summary>
    internal const int MostRows = 10_000;

    /// <summary>The most rows of a table of which nobody has said that it is to be read whole.</summary>
    internal const int FirstRows = 50;

    // So many columns fit a page only when they stand closer.
    private const int DenseColumns = 10;

    /// <summary>All rows, or the most telling ones; of a breakdown only as many as somebody reads.</summary>
    internal static void Write(IResultList list, HtmlWriter html)
    {
        var most = list is ResultList<BreakdownRow> ? FirstRows : MostRows;
        Write(list, [.. FrameRows.MostTelling(list, most)], list.Count > most ? TableWords.RowsLeftOut(most, list.Count) : null, html);
    }

    /// <summary>The first rows.</summary>
    /// <param name="list">The rows.</param>
    /// <param name="rest">What is said of the others, which are not in the list; <c>null</c>: how many of it are left out.</param>
    /// <param name="html">Where to.</param>
    internal static void WriteFirst(IResultList list, string? rest, HtmlWriter html)
    {
        var shown = Math.Min(list.Count, FirstRows);
        Write(list, [.. Enumerable.Range(0, shown)], rest ?? (list.Count > shown ? TableWords.FirstRows(shown, list.Count) : null), html);
    }

    private static void Write(IResultList list, int[] rows, string? rest, HtmlWriter html)
    {
        using var scope = Numerals.Within(list.Currency);
        if (list.Count == 0)
        {
            html.Markup("<div class=\"hk-note\">").Element("p", "", TableWords.EmptyTable(list.Caption)).Markup("</div>\n");
            return;
        }

        CellFormat[] columns = [.. ColumnOrder.Of(list.TableColumns).Select(column => new CellFormat(column, rows))];
        var dense = columns.Length >= DenseColumns ? " hk-dense" : "";
        html.Markup($"<div class=\"hk-scroll\"><table class=\"hk-sortable hk-table{dense}\">\n").Element("caption", "", list.Caption);
        WriteHead(columns, html);
        html.Markup("<tbody>\n");
        foreach (var row in rows)
        {
            WriteRow(columns, row, html);
        }

        html.Markup("</tbody>\n</table></div>\n");
        html.Element("p", "hk-muted", rest);
        html.Element("p", "hk-muted", list.Note);
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
