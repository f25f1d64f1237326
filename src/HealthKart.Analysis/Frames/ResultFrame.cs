using System.Globalization;
using HealthKart.Analysis.Wording;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>Makes a data frame of records and the columns that show them.</summary>
internal static class ResultFrame
{
    internal static DataFrame Of<T>(IReadOnlyList<T> rows, IReadOnlyList<ResultColumn<T>> columns)
    {
        // A frame knows its columns by their names, which a user's file can repeat.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return new DataFrame(columns.Select(column => Of(rows, column, FreeName(column.Name, names))));
    }

    private static DataFrameColumn Of<T>(IReadOnlyList<T> rows, ResultColumn<T> column, string name)
    {
        DataFrameColumn values = column switch
        {
            { Exact: { } exact } => new DoubleDataFrameColumn(name, rows.Select(exact)),
            { Unit: ColumnUnit.Date } => new DateTimeDataFrameColumn(name, rows.Select(row => Day(column.Value(row), column))),
            { Unit: not ColumnUnit.Text } => new DecimalDataFrameColumn(name, rows.Select(row => Number(column.Value(row), column))),
            { HoldsNumbers: { } holdsNumbers } when holdsNumbers() =>
                new DecimalDataFrameColumn(name, rows.Select(row => WrittenNumber.Of(Text(column.Value(row))))),
            _ => new StringDataFrameColumn(name, rows.Select(row => Text(column.Value(row)))),
        };
        return values.Describe(column.Info with { Name = name });
    }

    private static decimal? Number<T>(object? value, ResultColumn<T> column) => value switch
    {
        null => null,
        decimal number => number,
        IConvertible number and not (string or bool or DateTime) => ColumnNumbers.Of(number),
        _ => throw new InvalidOperationException(Sentences.NotOfUnit(column.Name, column.Unit, value)),
    };

    private static DateTime? Day<T>(object? value, ResultColumn<T> column) => value switch
    {
        null => null,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTime moment => moment,
        _ => throw new InvalidOperationException(Sentences.NotOfUnit(column.Name, column.Unit, value)),
    };

    private static string? Text(object? value) => value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture);

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
