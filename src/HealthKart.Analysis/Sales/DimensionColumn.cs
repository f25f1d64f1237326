using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Sales;

/// <summary>One dimension during a pass over the sales: its values so far, and which of them the slice wants.</summary>
internal sealed class DimensionColumn(SaleDimension dimension, SaleSlice slice)
{
    private readonly List<bool> _wanted = [];
    private readonly Dictionary<int, int> _months = [];

    internal NameTable Values { get; } = new();

    internal SaleDimension Dimension { get; } = dimension;

    internal bool IsCut { get; } = slice.Cuts(dimension);

    /// <summary>The number of the current row's value; a blank one is <see cref="Influencer.Unknown"/>.</summary>
    internal int ValueOf(SaleReader sale)
    {
        if (Dimension == SaleDimension.Month)
        {
            return MonthOf(sale.Date);
        }

        var cell = sale.Dimension(Dimension);
        return Values.FindOrAdd(cell.IsEmpty ? Unknown : cell);
    }

    /// <summary>Whether the slice wants a value.</summary>
    internal bool IsWanted(int value)
    {
        while (_wanted.Count <= value)
        {
            _wanted.Add(slice.Contains(Dimension, Values.NameOf(_wanted.Count)));
        }

        return _wanted[value];
    }

    /// <summary>The name of a day's month.</summary>
    internal static string MonthName(DateOnly? date) =>
        date is { } day ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day:yyyy-MM}") : Influencer.Unknown;

    private static ReadOnlySpan<byte> Unknown => "(unknown)"u8;

    private int MonthOf(DateOnly? date)
    {
        var month = date is { } day ? (day.Year * 12) + day.Month : 0;
        if (!_months.TryGetValue(month, out var value))
        {
            value = Values.FindOrAdd(MonthName(date));
            _months.Add(month, value);
        }

        return value;
    }
}
