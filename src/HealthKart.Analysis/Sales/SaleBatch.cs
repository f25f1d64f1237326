using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>Sales that wait to be summed together, so that their influencers are looked up at once; see <see cref="NameTable"/>.</summary>
internal sealed class SaleBatch
{
    private const int Size = 64;

    private readonly NameKey[] _keys = new NameKey[Size];
    private readonly uint[] _hashes = new uint[Size];
    private readonly int[] _longIdEnds = new int[Size + 1];
    private readonly int[] _numbers = new int[Size];
    private readonly int[][] _values;
    private readonly int[] _valuesOfSale;
    private readonly List<Unusual> _others = [];
    private byte[] _longIds = [];
    private int _count;

    /// <summary>Makes room.</summary>
    /// <param name="columns">How many columns are looked at.</param>
    internal SaleBatch(int columns)
    {
        _values = new int[columns][];
        _valuesOfSale = new int[columns];
        for (var column = 0; column < columns; column++)
        {
            _values[column] = new int[Size];
        }
    }

    /// <summary>The orders in hundredths, as far as they fit; see <see cref="OrdersOf"/>.</summary>
    internal long[] Orders { get; } = new long[Size];

    /// <summary>The revenue in paise, as far as it fits; see <see cref="RevenueOf"/>.</summary>
    internal long[] Revenue { get; } = new long[Size];

    /// <summary>How many rows each sale stands for.</summary>
    internal long[] Rows { get; } = new long[Size];

    /// <summary>The sales of which not all is in <see cref="Orders"/> and <see cref="Revenue"/>.</summary>
    internal IReadOnlyList<Unusual> Others => _others;

    internal DateOnly?[] Dates { get; } = new DateOnly?[Size];

    /// <summary>Where the rows start; see <see cref="CsvTable.Place"/>.</summary>
    internal long[] Places { get; } = new long[Size];

    /// <summary>Which sales may still not happen.</summary>
    internal bool[] AreOpen { get; } = new bool[Size];

    /// <summary>Whether any of the sales may still not happen.</summary>
    internal bool HasOpen { get; private set; }

    internal bool IsFull => _count == Size;

    /// <summary>Takes in a sale.</summary>
    /// <param name="id">The influencer's id in its normal form.</param>
    /// <param name="sale">The row.</param>
    /// <param name="values">The numbers of its values in the columns that are looked at.</param>
    internal void Add(ReadOnlySpan<byte> id, SaleReader sale, int[] values)
    {
        var at = _count;
        _keys[at] = NameKey.Of(id, out _hashes[at]);
        _longIdEnds[at + 1] = _longIdEnds[at];
        if (!_keys[at].IsShort)
        {
            KeepLong(id);
        }

        if (sale.IsPlain)
        {
            (Orders[at], Revenue[at]) = (sale.PlainOrders, sale.PlainRevenue);
        }
        else
        {
            AddAmounts(sale.Orders, sale.Revenue);
        }

        if (sale.IsOpen)
        {
            (AreOpen[at], HasOpen) = (true, true);
        }

        Rows[at] = sale.Rows;
        Dates[at] = sale.Date;
        Places[at] = sale.Table.Place;
        for (var column = 0; column < values.Length; column++)
        {
            _values[column][at] = values[column];
        }

        _count++;
    }

    /// <summary>
    /// The numbers of the influencers, as <see cref="NameTable.Find(ReadOnlySpan{NameKey}, ReadOnlySpan{uint}, Span{int})"/> finds them.
    /// </summary>
    internal Span<int> Find(NameTable ids)
    {
        var numbers = _numbers.AsSpan(0, _count);
        ids.Find(_keys, _hashes, numbers);
        return numbers;
    }

    internal ReadOnlySpan<byte> IdOf(int sale) =>
        _keys[sale].IsShort ? _keys[sale].ToBytes() : _longIds.AsSpan(_longIdEnds[sale].._longIdEnds[sale + 1]);

    /// <summary>The numbers of the values of a column, sale by sale.</summary>
    internal ReadOnlySpan<int> ValuesOf(int column) => _values[column].AsSpan(0, _count);

    /// <summary>The numbers of the values of a sale, column by column; the next question overwrites them.</summary>
    internal int[] ValuesOfSale(int sale)
    {
        for (var column = 0; column < _values.Length; column++)
        {
            _valuesOfSale[column] = _values[column][sale];
        }

        return _valuesOfSale;
    }

    internal Amount OrdersOf(int sale) => _others.Count > 0 && Other(sale) is { } other ? other.Orders : new Amount(Orders[sale]);

    internal Amount RevenueOf(int sale) => _others.Count > 0 && Other(sale) is { } other ? other.Revenue : new Amount(Revenue[sale]);

    internal void Clear()
    {
        _count = 0;
        if (HasOpen)
        {
            Array.Clear(AreOpen);
            HasOpen = false;
        }

        _others.Clear();
    }

    private void AddAmounts(Amount orders, Amount revenue)
    {
        (Orders[_count], Revenue[_count]) = (orders.Hundredths, revenue.Hundredths);
        if (orders.HasRest || revenue.HasRest)
        {
            _others.Add(new Unusual(_count, orders, revenue));
        }
    }

    private Unusual? Other(int sale) => _others.Find(other => other.Sale == sale);

    private void KeepLong(ReadOnlySpan<byte> id)
    {
        var start = _longIdEnds[_count];
        if (_longIds.Length < start + id.Length)
        {
            Array.Resize(ref _longIds, (start + id.Length) * 2);
        }

        id.CopyTo(_longIds.AsSpan(start));
        _longIdEnds[_count + 1] += id.Length;
    }

    /// <summary>A sale whose orders or revenue are no whole hundredths, or too many of them.</summary>
    internal sealed record Unusual(int Sale, Amount Orders, Amount Revenue);
}
