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

    internal IReadOnlyDictionary<DateOnly, SaleSums> ToSums() => _days.ToDictionary(day => day.Key, day => _sums[day.Value]);
}
