using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Cells that a row can do without: what cannot be read is a warning and <c>null</c>.</summary>
internal static class Cells
{
    /// <summary>A cell's text, trimmed, of a column that has few different ones; empty for a blank marker.</summary>
    internal static string Text(CsvTable table, string column)
    {
        var text = table.RepeatedText(table.IndexOf(column));
        return table.IsBlankText(table.IndexOf(column), text) ? "" : text;
    }

    /// <summary>Whether a cell holds something that is no number: neither blank nor one.</summary>
    internal static bool IsNoNumber(CsvTable table, string column)
    {
        var index = table.IndexOf(column);
        return !NumberText.IsBlank(table.Bytes(index)) && !table.TryCount(index, out _);
    }

    /// <summary>A number of things; a percentage is none, unless it is a share that the column holds.</summary>
    internal static decimal? Number(CsvTable table, string column, IssueLog log, bool isShare = false)
    {
        var index = table.IndexOf(column);
        if (NumberText.IsBlank(table.Bytes(index)))
        {
            return null;
        }

        if (isShare ? table.TryNumber(index, out var number) : table.TryCount(index, out number))
        {
            return number;
        }

        log.Add(table.Issue(new UsedRow.NotANumber(table.HeaderOf(column), table.Text(index)), column));
        return null;
    }
}
