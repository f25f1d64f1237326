using HealthKart.Analysis.Values;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>
/// What an analyst does with a table of results: filter, rank, choose, group, total. Each gives a new frame and leaves the one that it was
/// given as it is; columns are named without case; money is summed and divided as decimals.
/// </summary>
public static class DataFrameVerbs
{
    /// <summary>The rows that have one of the values in a column.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="values">The values, without case; what is blank is <c>(unknown)</c>. None: every row.</param>
    /// <exception cref="CampaignInputException">
    /// A value that neither these rows have nor those that were filtered out before; the nearest is named.
    /// </exception>
    /// <exception cref="ArgumentException">There is no such column; the nearest is named.</exception>
    public static DataFrame Where(this DataFrame frame, string column, params string[]? values)
    {
        var found = FrameColumns.Find(frame, column);
        return values is null or [] ? Copy(frame) : FrameColumns.Rows(frame, RowFilter.HavingOneOf(found, values));
    }

    /// <summary>The rows of which a condition holds for the value in a column, <c>null</c> where it is undefined.</summary>
    /// <exception cref="ArgumentException">There is no such column; the nearest is named.</exception>
    public static DataFrame Where(this DataFrame frame, string column, Func<object?, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var found = FrameColumns.Find(frame, column);
        return FrameColumns.Rows(frame, RowFilter.Where(found, row => condition(found[row])));
    }

    /// <summary>The rows with a number that is not below a limit; undefined ones have none.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="least">
    /// The limit, itself included; <c>null</c>: every row. 0 is a limit too: it leaves out what is negative or undefined.
    /// </param>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static DataFrame AtLeast(this DataFrame frame, string column, decimal? least) => Between(frame, column, least, (decimal?)null);

    /// <summary>The rows with a number that is not above a limit; undefined ones have none.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="most">The limit, itself included; <c>null</c>: every row.</param>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static DataFrame AtMost(this DataFrame frame, string column, decimal? most) => Between(frame, column, (decimal?)null, most);

    /// <summary>The rows with a number from one limit to another, both included; undefined ones have none.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="from">The lower limit; <c>null</c>: none.</param>
    /// <param name="to">The upper limit; <c>null</c>: none. Without either, every row.</param>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static DataFrame Between(this DataFrame frame, string column, decimal? from, decimal? to)
    {
        var found = FrameColumns.Find(frame, column);
        var number = ColumnNumbers.Of(found);
        return from is null && to is null
            ? Copy(frame)
            : FrameColumns.Rows(frame, RowFilter.Where(found, row => number(row) is { } value && !(value < from) && !(value > to)));
    }

    /// <summary>The rows of the days from one to another, both whole; rows without a day are on none.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="from">The first day; <c>null</c>: since ever.</param>
    /// <param name="to">The last day; <c>null</c>: without an end. Without either, every row.</param>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold days.</exception>
    public static DataFrame Between(this DataFrame frame, string column, DateOnly? from, DateOnly? to)
    {
        var found = FrameColumns.Find(frame, column);
        var day = ColumnDays.Of(found);
        return from is null && to is null
            ? Copy(frame)
            : FrameColumns.Rows(frame, RowFilter.Where(found, row => day(row) is { } value && !(value < from) && !(value > to)));
    }

    /// <inheritdoc cref="Between(DataFrame, string, DateOnly?, DateOnly?)"/>
    public static DataFrame Between(this DataFrame frame, string column, DateTime? from, DateTime? to) =>
        Between(frame, column, ColumnDays.Of(from), ColumnDays.Of(to));

    /// <summary>The rows with the highest values, highest first; undefined ones last, equal ones as they stood.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="count">How many rows at most.</param>
    /// <param name="column">The name of the column: numbers, days, or text without case.</param>
    /// <exception cref="ArgumentException">There is no such column; the nearest is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0.</exception>
    public static DataFrame Top(this DataFrame frame, int count, string column) =>
        Ranked(frame, count, column, static ranks => ranks.Descending());

    /// <summary>The rows with the lowest values, lowest first; undefined ones last, equal ones as they stood.</summary>
    /// <inheritdoc cref="Top(DataFrame, int, string)"/>
    public static DataFrame Bottom(this DataFrame frame, int count, string column) =>
        Ranked(frame, count, column, static ranks => ranks.Ascending());

    /// <summary>The named columns in the order given; tables show all of them.</summary>
    /// <exception cref="ArgumentException">There is no column of a name, or it is named twice.</exception>
    public static DataFrame Select(this DataFrame frame, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new DataFrame([.. columns.Select(name => Shown(FrameColumns.Find(frame, name)))]);
    }

    /// <summary>
    /// One row for each value of a column, the first spelling in the data standing for all: how many influencers have it, sums, and ratios
    /// of the sums, as <see cref="ColumnCatalogue"/> says; highest revenue first. What is blank is <c>(unknown)</c>, columns without a
    /// total are left out.
    /// </summary>
    /// <param name="frame">The rows.</param>
    /// <param name="column">The name of the column.</param>
    /// <remarks>
    /// The count is <c>influencers</c> where the rows say who they are about (by <c>influencer_id</c>, each counted once, or by a count of
    /// their own), else <c>rows</c>.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no such column; the nearest is named.</exception>
    public static DataFrame By(this DataFrame frame, string column) => FrameTotals.By(frame, FrameColumns.Find(frame, column));

    /// <summary>One row for all: how many influencers, sums, and ratios of the sums, as <see cref="By"/> has them for each value.</summary>
    public static DataFrame Totals(this DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return FrameTotals.Of(frame);
    }

    /// <summary>The rows with a further column at the end, or in the place of one of that name.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="name">The name of the column.</param>
    /// <param name="value">
    /// The value of a row: a number, a text, a day, a yes or no; <c>null</c>, or a division by 0, is undefined. All values are of one kind.
    /// </param>
    /// <param name="title">The heading in tables; <c>null</c>: the name.</param>
    /// <param name="unit">What the values are; <c>null</c>: by their kind.</param>
    /// <param name="total">
    /// How rows become one in <see cref="By"/> and <see cref="Totals"/>; <c>null</c>: as <see cref="ColumnCatalogue"/> says of the name,
    /// and a name that it does not have is left out.
    /// </param>
    /// <example>
    /// <code>
    /// frame.WithColumn("per_1000_followers", row => 1000 * row.Number("revenue") / row.Number("follower_count"), unit: ColumnUnit.Money)
    /// </code>
    /// </example>
    /// <exception cref="ArgumentException">The values are of several kinds, or of one that is none of these.</exception>
    public static DataFrame WithColumn(
        this DataFrame frame,
        string name,
        Func<DataFrameRow, object?> value,
        string? title = null,
        ColumnUnit? unit = null,
        ColumnTotal? total = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        var added = OwnColumn.Of(frame, name, value);
        var info = ColumnCatalogue.InfoOf(added);
        added.Describe(info with
        {
            Title = title ?? info.Title,
            Unit = unit ?? info.Unit,
            Total = total ?? info.Total,
            Currency = FrameColumns.CurrencyOf(frame),
        });
        var replaced = FrameColumns.FindOrNull(frame, name);
        var columns = frame.Columns.Select(column => column == replaced ? added : FrameColumns.Copy(column));
        return new DataFrame([.. replaced is null ? columns.Append(added) : columns]);
    }

    /// <summary>The number of a row in a column, exactly; <c>null</c> where it is undefined.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static decimal? Number(this DataFrameRow row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return OwnColumn.Number(row, column);
    }

    /// <summary>The numbers of a column, row after row, to draw a chart of one's own with; not a number where one is undefined.</summary>
    /// <remarks>To draw only: what is summed or divided stays decimal,
    /// as <see cref="Totals"/> and <see cref="WithColumn"/> have it.</remarks>
    /// <exception cref="ArgumentException">There is no such column, or it does not hold numbers.</exception>
    public static IReadOnlyList<double> Numbers(this DataFrame frame, string column) =>
        [.. Rows(frame).Select(ColumnNumbers.Of(FrameColumns.Find(frame, column))).Select(static number => (double?)number ?? double.NaN)];

    /// <summary>The texts of a column, row after row, for a chart of one's own; what is blank is <c>(unknown)</c>.</summary>
    /// <exception cref="ArgumentException">There is no such column; the nearest is named.</exception>
    public static IReadOnlyList<string> Texts(this DataFrame frame, string column) =>
        [.. Rows(frame).Select(ColumnText.Of(FrameColumns.Find(frame, column)))];

    private static IEnumerable<long> Rows(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Enumerable.Range(0, checked((int)frame.Rows.Count)).Select(static row => (long)row);
    }

    private static DataFrame Copy(DataFrame frame) => new([.. frame.Columns.Select(column => FrameColumns.Copy(column))]);

    private static DataFrameColumn Shown(DataFrameColumn column)
    {
        var copy = FrameColumns.Copy(column);
        return copy.Describe(ColumnCatalogue.InfoOf(copy) with { InTables = true });
    }

    private static DataFrame Ranked(DataFrame frame, int count, string column, Func<RowRanks, IEnumerable<long>> order)
    {
        var found = FrameColumns.Find(frame, column);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return FrameColumns.Rows(frame, order(new RowRanks(found)).Take(count));
    }
}
