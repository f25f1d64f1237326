using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Sales;
using Microsoft.Data.Analysis;

namespace HealthKart.Report.Figures;

/// <summary>Reads what was sold on each day from a data frame.</summary>
internal static class DayFrame
{
    /// <summary>The days; a row without one is left out.</summary>
    /// <exception cref="ArgumentException">There is no column of days or of revenue.</exception>
    internal static IReadOnlyList<DayPerformance> RowsOf(DataFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var (day, revenue) = (ColumnDays.Of(FrameColumns.Find(frame, "date")), ColumnNumbers.Of(FrameColumns.Find(frame, "revenue")));
        var rows = new List<DayPerformance>();
        for (var row = 0L; row < frame.Rows.Count; row++)
        {
            if (day(row) is { } date)
            {
                rows.Add(new(date, 0, revenue(row) ?? 0));
            }
        }

        return rows;
    }
}
