using System.Collections;

namespace HealthKart.Analysis.Frames;

/// <summary>A table of records of one type that knows its columns: a list to LINQ over, a table when displayed, a CSV file when written.</summary>
/// <typeparam name="T">The record type of the rows.</typeparam>
public sealed class Frame<T> : IReadOnlyList<T>, IFrame
{
    private readonly IReadOnlyList<T> _rows;

    /// <summary>Makes a frame of rows and the columns that show them.</summary>
    public Frame(IEnumerable<T> rows, IReadOnlyList<FrameColumn<T>> columns)
    {
        _rows = [.. rows];
        Columns = columns;
    }

    /// <summary>The columns, in the order in which they are shown and written.</summary>
    public IReadOnlyList<FrameColumn<T>> Columns { get; }

    /// <summary>What the rows are, shown above the table; <c>null</c>: nothing.</summary>
    public string? Caption { get; init; }

    /// <summary>How the rows are to be read, shown below the table; <c>null</c>: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>A row, counted from 0.</summary>
    public T this[int index] => _rows[index];

    /// <summary>The rows for which the condition holds, with the same columns.</summary>
    public Frame<T> Where(Func<T, bool> condition) => With(Enumerable.Where(_rows, condition));

    /// <summary>The rows in ascending order of a key; equal ones stay as they are, undefined ones come last.</summary>
    public Frame<T> OrderBy<TKey>(Func<T, TKey> key) =>
        With(Enumerable.OrderBy(_rows, row => key(row) is null).ThenBy(key));

    /// <summary>The rows in descending order of a key; equal ones stay as they are, undefined ones come last.</summary>
    public Frame<T> OrderByDescending<TKey>(Func<T, TKey> key) =>
        With(Enumerable.OrderBy(_rows, row => key(row) is null).ThenByDescending(key));

    /// <summary>The first rows, at most so many.</summary>
    public Frame<T> Take(int count) => With(Enumerable.Take(_rows, count));

    /// <summary>The same rows with only the named columns, in the order given.</summary>
    /// <exception cref="ArgumentException">The frame has no column of a name.</exception>
    public Frame<T> WithColumns(params string[] names) =>
        new(_rows, [.. names.Select(name => Column(name) with { InTables = true })]) { Caption = Caption, Note = Note };

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">The frame has no column of that name.</exception>
    public FrameColumn<T> Column(string name) =>
        Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"No column '{name}'. Columns: {string.Join(", ", Columns.Select(column => column.Name))}.", nameof(name));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IReadOnlyList<TableColumn> IFrame.TableColumns => [.. Columns.Where(column => column.InTables).Select(ToTableColumn)];

    Func<int, object?>? IFrame.ValuesOf(string name) =>
        Columns.FirstOrDefault(column => column.Name == name) is { } column ? row => column.Value(_rows[row]) : null;

    private TableColumn ToTableColumn(FrameColumn<T> column) => new(
        column.Title,
        column.Unit,
        row => column.Value(_rows[row]),
        column.Shown is { } shown ? row => shown(_rows[row]) : null);

    private Frame<T> With(IEnumerable<T> rows) => new(rows, Columns) { Caption = Caption, Note = Note };
}
