namespace HealthKart.Analysis.Sales;

/// <summary>Sums of sales by day.</summary>
internal sealed class DayTable
{
    private readonly Dictionary<DateOnly, int> _days = [];
    private readonly SumTable _sums = new();

    internal void Add(DateOnly day, Amount orders, Amount revenue)
    {
        if (!_days.TryGetValue(day, out var number))
        {
            _days.Add(day, number = _days.Count);
        }

        _sums.Add(number, orders, revenue);
    }

    internal IReadOnlyDictionary<DateOnly, SaleSums> ToSums() => _days.ToDictionary(day => day.Key, day => _sums[day.Value]);
}
