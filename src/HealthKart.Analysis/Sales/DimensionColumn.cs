using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Sales;

/// <summary>One dimension during a pass over the sales: its values so far, and which of them the slice wants.</summary>
/// <param name="dimension">The dimension.</param>
/// <param name="slice">The slice.</param>
/// <param name="splitBy">The header of a further column by whose values sums are kept; <c>null</c>: it is only cut.</param>
internal sealed class DimensionColumn(SaleDimension dimension, SaleSlice slice, string? splitBy = null)
{
    private const int UnwantedAndUnkept = -1;

    private readonly List<bool> _wanted = [];
    private readonly Dictionary<int, int> _months = [];
    private (DateOnly? Date, int Value)? _lastMonth;
    private readonly NameTable _spellings = new();
    private readonly List<int> _campaigns = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    private readonly bool _isFurther = dimension.IsFurther();

    internal NameTable Values { get; private init; } = new();

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
        return NumberOf(cell.IsEmpty ? Unknown : cell);
    }

    private int NumberOf(ReadOnlySpan<byte> cell) =>
        Dimension == SaleDimension.Campaign ? CampaignOf(cell) : _isFurther ? FurtherOf(cell) : Values.FindOrAdd(cell);

    /// <summary>Takes in values that no row was read of.</summary>
    internal void Know(IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            NumberOf(CellText.Trim(Encoding.UTF8.GetBytes(value)));
        }
    }

    /// <summary>The same values, of which another slice wants some.</summary>
    internal DimensionColumn In(SaleSlice other) => new(Dimension, other) { Values = Values };

    /// <summary>Takes in the values of another part of the file.</summary>
    /// <returns>The number here of each number there.</returns>
    internal int[] Add(DimensionColumn other) =>
        Dimension == SaleDimension.Campaign ? [.. other.Values.Names.Select(name => CampaignOf(Encoding.UTF8.GetBytes(name)))]
        : _isFurther ? [.. other.Values.Names.Select(name => FurtherOf(Encoding.UTF8.GetBytes(name)))]
        : Values.Add(other.Values);

    /// <summary>
    /// The number of a value of a further column, of which no more are kept than sums can be for, and those that the slice wants.
    /// </summary>
    /// <exception cref="CampaignInputException">Sums are kept by the column, which has too many.</exception>
    private int FurtherOf(ReadOnlySpan<byte> cell)
    {
        if (Values.Count < FurtherDimension.MostValues || Values.Find(cell) is >= 0)
        {
            return Values.FindOrAdd(cell);
        }

        if (splitBy is not null)
        {
            throw new CampaignInputException(SalesWords.TooManyValues(splitBy, FurtherDimension.MostValues));
        }

        return slice.Contains(Dimension, Encoding.UTF8.GetString(cell)) ? Values.FindOrAdd(cell) : UnwantedAndUnkept;
    }

    /// <summary>The number of a campaign, whose spellings are one.</summary>
    private int CampaignOf(ReadOnlySpan<byte> cell)
    {
        var spelling = _spellings.FindOrAdd(cell);
        if (spelling == _campaigns.Count)
        {
            var name = _spellings.NameOf(spelling);
            if (!_byName.TryGetValue(CampaignNames.Fold(name), out var campaign))
            {
                _byName.Add(CampaignNames.Fold(name), campaign = Values.FindOrAdd(name));
            }

            _campaigns.Add(campaign);
        }

        return _campaigns[spelling];
    }

    /// <summary>Whether the slice wants a value.</summary>
    internal bool IsWanted(int value)
    {
        if (value == UnwantedAndUnkept)
        {
            return false;
        }

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
        // Sales of a day stand together, nearly always.
        if (_lastMonth is var (lastDate, last) && lastDate == date)
        {
            return last;
        }

        var month = date is { } day ? (day.Year * 12) + day.Month : 0;
        if (!_months.TryGetValue(month, out var value))
        {
            value = Values.FindOrAdd(MonthName(date));
            _months.Add(month, value);
        }

        _lastMonth = (date, value);
        return value;
    }
}
