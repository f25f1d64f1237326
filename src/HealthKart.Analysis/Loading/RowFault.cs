namespace HealthKart.Analysis.Loading;

/// <summary>Why no cell of a row can be trusted, whatever the file holds.</summary>
internal static class RowFault
{
    /// <summary>The fault of the current row; <c>null</c> where its cells are those of its columns.</summary>
    internal static (IssueKind Kind, FormattableString Sentence)? Of(CsvTable table) =>
        table.HasLostRows() ? (IssueKind.UnclosedQuote, LoadingWords.UnclosedQuote(table.LineBreaks()))
        : table.HasExtraCells() ? (IssueKind.ExtraCells, LoadingWords.ExtraCells(table.Headers.Count))
        : table.IsHeaderAgain() ? (IssueKind.RepeatedHeader, LoadingWords.RepeatedHeader())
        : null;

    /// <summary>Why a row has no amount, where the row tells more than the cell.</summary>
    internal static (IssueKind Kind, FormattableString Sentence)? OfMissingMoney(CsvTable table, string column) =>
        table.IsHeaderAgain() ? (IssueKind.RepeatedHeader, LoadingWords.RepeatedHeader())
        : table.RawRow.Contains((byte)0) ? (IssueKind.NulBytes, LoadingWords.NulBytes())
        : table.CellCount <= table.IndexOf(column) ? (IssueKind.ShortRow, LoadingWords.ShortRow(table.CellCount, table.Headers.Count, table.HeaderOf(column)))
        : null;
}
