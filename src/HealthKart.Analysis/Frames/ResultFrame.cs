using System.Globalization;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>Makes a data frame of records and the columns that show them.</summary>
internal static class ResultFrame
{
    // The columns take so many records in turn that these are still in the processor's cache for the last of them.
    private const int Block = 512;

    internal static DataFrame Of<T>(IReadOnlyList<T> rows, IReadOnlyList<ResultColumn<T>> columns, string currency)
    {
        var filled = columns.Zip(NamesOf(columns), (column, name) => Of(rows, column, name, currency)).ToList();
        for (var start = 0; start < rows.Count; start += Block)
        {
            foreach (var (_, fill) in filled)
            {
                fill(start, Math.Min(start + Block, rows.Count));
            }
        }

        return new DataFrame([.. filled.Select(static column => column.Column)]);
    }

    /// <summary>
    /// The names that the columns have in a frame and in its CSV: a frame knows them by name, which a user's file can repeat.
    /// </summary>
    internal static IReadOnlyList<string> NamesOf<T>(IReadOnlyList<ResultColumn<T>> columns)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. columns.Select(column => FreeName(column.Name, taken))];
    }

    /// <summary>A column without values yet, and what fills the rows from one place to before another.</summary>
    private static (DataFrameColumn Column, Action<int, int> Fill) Of<T>(
        IReadOnlyList<T> rows, ResultColumn<T> column, string name, string currency)
    {
        var (values, fill) = column switch
        {
            { Exact: { } exact } => Numbers(new DoubleDataFrameColumn(name, rows.Count), rows, exact),
            { Unit: ColumnUnit.Date } =>
                Numbers(new DateTimeDataFrameColumn(name, rows.Count), rows, row => Day(column.Value(row), column)),
            { Unit: not ColumnUnit.Text } =>
                Numbers(new DecimalDataFrameColumn(name, rows.Count), rows, row => Number(column.Value(row), column)),
            { HoldsNumbers: { } holdsNumbers } when holdsNumbers() =>
                Numbers(new DecimalDataFrameColumn(name, rows.Count), rows, row => WrittenNumber.Of(Text(column.Value(row)))),
            _ => Texts(new StringDataFrameColumn(name, rows.Count), rows, column.Value),
        };
        return (values.Describe(column.Info with { Name = name, Currency = currency }), fill);
    }

    // Loops of our own are compiled ahead of time; a sequence of decimals would be compiled anew in each process.
    private static (DataFrameColumn Column, Action<int, int> Fill) Numbers<T, TValue>(
        PrimitiveDataFrameColumn<TValue> column, IReadOnlyList<T> rows, Func<T, TValue?> value)
        where TValue : unmanaged
    {
        return (column, Fill);

        void Fill(int start, int end)
        {
            for (var row = start; row < end; row++)
            {
                column[row] = value(rows[row]);
            }
        }
    }

    private static (DataFrameColumn Column, Action<int, int> Fill) Texts<T>(
        StringDataFrameColumn column, IReadOnlyList<T> rows, Func<T, object?> value)
    {
        return (column, Fill);

        void Fill(int start, int end)
        {
            for (var row = start; row < end; row++)
            {
                column[row] = Text(value(rows[row]));
            }
        }
    }

    private static decimal? Number<T>(object? value, ResultColumn<T> column) => value switch
    {
        null => null,
        decimal number => number,
        _ when ColumnNumbers.IsNumber(value) => ColumnNumbers.Of(value),
        _ => throw new InvalidOperationException(FrameWords.NotOfUnit(column.Name, column.Unit, value)),
    };

    private static DateTime? Day<T>(object? value, ResultColumn<T> column) => value switch
    {
        null => null,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTime moment => moment,
        _ => throw new InvalidOperationException(FrameWords.NotOfUnit(column.Name, column.Unit, value)),
    };

    private static string? Text(object? value) =>
        value is null or string ? (string?)value : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static string FreeName(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{name}_{number}");
        }

        return free;
    }
}
