using HealthKart.Analysis.Sales;

namespace HealthKart.Analysis.Performance;

/// <summary>Revenue on every day from the first sale to the last, days without a sale being 0.</summary>
internal sealed class RevenueByTime
{
    private const int Week = 7;

    private RevenueByTime(DateOnly first, IReadOnlyList<decimal> revenue)
    {
        First = first;
        Revenue = revenue;
    }

    internal DateOnly First { get; }

    internal IReadOnlyList<decimal> Revenue { get; }

    internal IEnumerable<DateOnly> Days => Enumerable.Range(0, Revenue.Count).Select(First.AddDays);

    internal static RevenueByTime Of(IReadOnlyList<DayPerformance> days, DateOnly first, DateOnly last)
    {
        var revenue = new decimal[last.DayNumber - first.DayNumber + 1];
        foreach (var day in days)
        {
            revenue[day.Date.DayNumber - first.DayNumber] += day.Revenue;
        }

        return new(first, revenue);
    }

    /// <summary>The mean of each day and the six before; <c>null</c> on the first six.</summary>
    internal IReadOnlyList<decimal?> WeeklyMean()
    {
        var sum = 0m;
        var means = new decimal?[Revenue.Count];
        for (var day = 0; day < Revenue.Count; day++)
        {
            sum += Revenue[day] - (day >= Week ? Revenue[day - Week] : 0);
            means[day] = day >= Week - 1 ? sum / Week : null;
        }

        return means;
    }

    /// <summary>The sums of the months, months without a sale being 0.</summary>
    internal IReadOnlyList<(DateOnly Month, decimal Revenue)> Months() =>
    [
        .. Days.Zip(Revenue)
            .GroupBy(day => new DateOnly(day.First.Year, day.First.Month, 1))
            .Select(month => (month.Key, month.Sum(day => day.Second))),
    ];
}
