using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>Sums of sales by day.</summary>
internal sealed class DayTable
{
    private readonly Dictionary<int, int> _days = [];
    private readonly SumTable _sums = new();
    private (int Day, int Number) _last = (-1, -1);

    internal void Add(DateOnly day, Amount orders, Amount revenue)
    {
        // Sales of a day stand together, nearly always.
        if (_last.Day != day.DayNumber)
        {
            if (!_days.TryGetValue(day.DayNumber, out var number))
            {
                _days.Add(day.DayNumber, number = _days.Count);
            }

            _last = (day.DayNumber, number);
        }

        _sums.Add(_last.Number, orders, revenue);
    }

    /// <summary>Adds the sums of another part of the file.</summary>
    internal void Add(DayTable other)
    {
        var numbers = new int[other._days.Count];
        foreach (var (day, number) in other._days)
        {
            if (!_days.TryGetValue(day, out numbers[number]))
            {
                _days.Add(day, numbers[number] = _days.Count);
            }
        }

        _sums.Add(other._sums, numbers);
    }

    /// <summary>The days, oldest first.</summary>
    internal IReadOnlyList<DayPerformance> ToList() =>
    [
        .. _days.OrderBy(day => day.Key)
            .Select(day => new DayPerformance(DateOnly.FromDayNumber(day.Key), _sums[day.Value].Orders, _sums[day.Value].Revenue)),
    ];
}
