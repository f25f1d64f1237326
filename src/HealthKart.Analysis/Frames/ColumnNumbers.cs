using System.Globalization;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>Reads the numbers of a column, whatever its type: money exactly, what is undefined or not finite as <c>null</c>.</summary>
internal static class ColumnNumbers
{
    // A decimal holds no more.
    private const double Most = 7.9e28;

    internal static bool Has(DataFrameColumn column) => column.IsNumericColumn();

    /// <summary>Whether a value is a number; a sign, a yes, or a name that stands for a number is none.</summary>
    internal static bool IsNumber(object value) =>
        value is decimal or double or float or int or long or short or sbyte or byte or uint or ulong or ushort;

    /// <summary>How the number of a row is read.</summary>
    /// <exception cref="ArgumentException">The column does not hold numbers.</exception>
    internal static Func<long, decimal?> Of(DataFrameColumn column) => column switch
    {
        PrimitiveDataFrameColumn<decimal> numbers => row => numbers[row],
        _ when Has(column) => row => Of(column[row]),
        _ => throw new ArgumentException(FrameWords.NotNumbers(column.Name, column.DataType)),
    };

    /// <summary>A value as a number; <c>null</c> for what is none, is not finite, or is larger than any amount.</summary>
    internal static decimal? Of(object? value) => value switch
    {
        null => null,
        decimal number => number,
        double number => Math.Abs(number) < Most ? (decimal)number : null,
        float number => Math.Abs(number) < Most ? (decimal)number : null,
        IConvertible number when IsNumber(value) => Convert.ToDecimal(number, CultureInfo.InvariantCulture),
        _ => null,
    };
}
