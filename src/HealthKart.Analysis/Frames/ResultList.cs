using System.Collections;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>
/// Results of one type with the columns that show them: a list to LINQ over, a table when displayed, a data frame to go on with.
/// </summary>
/// <typeparam name="T">The record type of the rows.</typeparam>
public sealed class ResultList<T> : IReadOnlyList<T>, IResultList
{
    private readonly IReadOnlyList<T> _rows;

    /// <summary>Makes a list of rows and the columns that show them.</summary>
    public ResultList(IEnumerable<T> rows, IReadOnlyList<ResultColumn<T>> columns)
    {
        _rows = [.. rows];
        Columns = columns;
    }

    /// <summary>The columns, in the order in which they are shown and written.</summary>
    public IReadOnlyList<ResultColumn<T>> Columns { get; }

    /// <inheritdoc/>
    public ListSubject? Subject { get; init; }

    /// <inheritdoc/>
    public string Currency { get; internal init; } = Numerals.Current.Currency;

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>A row, counted from 0.</summary>
    public T this[int index] => _rows[index];

    /// <summary>The first rows, at most so many, with the same columns.</summary>
    public ResultList<T> Take(int count) => With(_rows.Take(count));

    /// <summary>Other rows with the same columns and subject, such as these in another order.</summary>
    public ResultList<T> With(IEnumerable<T> rows) => new(rows, Columns) { Subject = Subject, Currency = Currency };

    /// <summary>The same rows with only the named columns, in the order given.</summary>
    /// <exception cref="ArgumentException">The list has no column of a name.</exception>
    public ResultList<T> WithColumns(params string[] names) =>
        new(_rows, [.. names.Select(name => Column(name) with { InTables = true })])
        {
            Subject = Subject,
            Currency = Currency,
        };

    /// <summary>The column of a name, without case.</summary>
    /// <exception cref="ArgumentException">The list has no column of that name; the nearest is named.</exception>
    public ResultColumn<T> Column(string name) =>
        Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw FrameColumns.Unknown(name, Columns.Select(column => column.Name));

    /// <summary>
    /// The rows as a data frame with every column of the CSV file: money, ratios and counts as decimals, days, probabilities as doubles,
    /// text.
    /// </summary>
    /// <remarks>Each call makes one of its own, so that what is done to it changes nothing here.</remarks>
    public DataFrame ToDataFrame() => ResultFrame.Of(_rows, Columns, Currency);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IReadOnlyList<ResultTableColumn> IResultList.TableColumns => [.. Columns.Where(column => column.InTables).Select(ToTableColumn)];

    Func<int, object?>? IResultList.ValuesOf(string name) =>
        Columns.FirstOrDefault(column => column.Name == name) is { } column ? row => column.Value(_rows[row]) : null;

    private ResultTableColumn ToTableColumn(ResultColumn<T> column) => new(
        column.Title.Replace(CurrencySigns.SignOf(CurrencySigns.Rupee), Numerals.Current.Of(Currency).Sign, StringComparison.Ordinal),
        column.Unit,
        row => column.Value(_rows[row]),
        column.Shown is { } shown ? row => shown(_rows[row]) : null)
    {
        Name = column.Name,
    };
}
