using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Sales;

/// <summary>What was sold on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Orders">The orders.</param>
/// <param name="Revenue">The revenue in ₹.</param>
public sealed record DayPerformance(DateOnly Date, decimal Orders, decimal Revenue)
{
    internal static ResultList<DayPerformance> ListOf(IEnumerable<DayPerformance> days, string currency) =>
        new(days, s_columns) { Currency = currency };

    private static readonly IReadOnlyList<ResultColumn<DayPerformance>> s_columns =
    [
        new("date", "Day", ColumnUnit.Date, day => day.Date),
        new("orders", day => day.Orders),
        new("revenue", day => day.Revenue),
    ];
}
