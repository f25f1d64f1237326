using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>Reads the days of a column.</summary>
internal static class ColumnDays
{
    /// <summary>How the day of a row is read.</summary>
    /// <exception cref="ArgumentException">The column does not hold days.</exception>
    internal static Func<long, DateOnly?> Of(DataFrameColumn column) => column is PrimitiveDataFrameColumn<DateTime> days
        ? row => Of(days[row])
        : throw new ArgumentException(FrameWords.NotDays(column.Name, column.DataType));

    /// <summary>Whether a column holds days, and none of them a time of the day.</summary>
    internal static bool AreWhole(DataFrameColumn column) =>
        column is PrimitiveDataFrameColumn<DateTime> days && days.All(static day => (day?.TimeOfDay ?? TimeSpan.Zero) == TimeSpan.Zero);

    internal static DateOnly? Of(DateTime? moment) => moment is { } value ? DateOnly.FromDateTime(value) : null;
}
