namespace HealthKart.Report.Plots;

/// <summary>A figure's numbers as a table: what a reader sees who cannot, or would rather not, see the drawing.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The cells of each row, formatted.</param>
internal sealed record FigureTable(IReadOnlyList<FigureColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The largest number of rows that go along with a figure; the table says when there are more.</summary>
    internal const int RowLimit = 200;

    /// <summary>How many rows there are, where <see cref="Rows"/> has only the first.</summary>
    internal int Count { get; init; } = Rows.Count;

    /// <summary>The table as a member of a chart.</summary>
    internal PlotlyObject ToMembers() => new PlotlyObject()
        .With("columns", Columns.Select(static column => column.Header).ToArray())
        .With("numbers", Columns.Select(static column => column.IsNumber).ToArray())
        .With("rows", Rows.Take(RowLimit).ToArray())
        .With("rowCount", Count);
}
