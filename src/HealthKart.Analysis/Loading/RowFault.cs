namespace HealthKart.Analysis.Loading;

/// <summary>Why no cell of a row can be trusted, whatever the file holds.</summary>
internal static class RowFault
{
    /// <summary>The fault of the current row; <c>null</c> where its cells are those of its columns.</summary>
    internal static StoppingIssue? Of(CsvTable table) =>
        table.HasLostRows() ? new StoppingIssue.UnclosedQuote(table.LineBreaks())
        : table.HasExtraCells() ? new StoppingIssue.ExtraCells(table.Headers.Count)
        : table.IsHeaderAgain() ? new StoppingIssue.RepeatedHeader()
        : null;

    /// <summary>Why a row has no amount, where the row tells more than the cell.</summary>
    internal static StoppingIssue? OfMissingMoney(CsvTable table, string column) =>
        table.IsHeaderAgain() ? new StoppingIssue.RepeatedHeader()
        : table.RawRow.Contains((byte)0) ? new StoppingIssue.NulBytes()
        : table.CellCount <= table.IndexOf(column)
            ? new StoppingIssue.ShortRow(table.CellCount, table.Headers.Count, table.HeaderOf(column))
            : null;
}
