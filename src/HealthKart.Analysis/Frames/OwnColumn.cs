using System.Globalization;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>A column that an analyst computes from the others.</summary>
internal static class OwnColumn
{
    internal static DataFrameColumn Of(DataFrame frame, string name, Func<DataFrameRow, object?> value)
    {
        object?[] values = [.. frame.Rows.Select(row => Value(row, value))];
        return Array.Find(values, static one => one is not null) switch
        {
            null => new DecimalDataFrameColumn(name, values.Length),
            string => new StringDataFrameColumn(name, values.Select(one => As<string>(one, name))),
            bool => new BooleanDataFrameColumn(name, values.Select(one => AsValue<bool>(one, name))),
            DateTime or DateOnly => new DateTimeDataFrameColumn(name, values.Select(one => Day(one, name))),
            double or float when Array.TrueForAll(values, static one => one is null or double or float) =>
                new DoubleDataFrameColumn(name, values.Select(Double)),
            _ => new DecimalDataFrameColumn(name, values.Select(one => Number(one, name))),
        };
    }

    /// <summary>The number of a row in a column.</summary>
    internal static decimal? Number(DataFrameRow row, string column)
    {
        var (value, isFound) = ((object?)null, false);
        foreach (var cell in row.GetValues())
        {
            if (cell.Key == column)
            {
                return Number(cell.Value);
            }

            if (!isFound && string.Equals(cell.Key, column, StringComparison.OrdinalIgnoreCase))
            {
                (value, isFound) = (cell.Value, true);
            }
        }

        return isFound
            ? Number(value)
            : throw FrameColumns.Unknown(column, row.GetValues().Select(static cell => cell.Key));

        decimal? Number(object? cell) => cell is null || ColumnNumbers.IsNumber(cell)
            ? ColumnNumbers.Of(cell)
            : throw new ArgumentException(FrameWords.NotNumbers(column, cell.GetType()));
    }

    private static object? Value(DataFrameRow row, Func<DataFrameRow, object?> value)
    {
        try
        {
            return value(row);
        }
        catch (DivideByZeroException)
        {
            // A ratio to nothing is undefined, as everywhere here.
            return null;
        }
    }

    private static double? Double(object? value) => value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static decimal? Number(object? value, string name) =>
        value is null || ColumnNumbers.IsNumber(value) ? ColumnNumbers.Of(value) : throw Mixed(value, name);

    private static DateTime? Day(object? value, string name) => value switch
    {
        null => null,
        DateTime moment => moment,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => throw Mixed(value, name),
    };

    private static T? As<T>(object? value, string name)
        where T : class => value is null or T ? (T?)value : throw Mixed(value, name);

    private static T? AsValue<T>(object? value, string name)
        where T : struct => value is null or T ? (T?)value : throw Mixed(value, name);

    private static ArgumentException Mixed(object value, string name) => new(FrameWords.NotAColumnValue(name, value));
}
