using System.Numerics;
using System.Runtime.CompilerServices;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Sums;

/// <summary>
/// Sums of sales by pairs of a key and a value of a column, where few of the pairs that could be are: it grows with those that are.
/// </summary>
/// <remarks>
/// A hash table whose places hold the sums themselves: every row of the sales asks one for each column, and waiting for memory is what a
/// question costs. Orders and rows of a pair are small numbers, nearly always; what does not fit is kept beside.
/// </remarks>
internal sealed class PairSums
{
    private const int LeastPlaces = 16;

    private Cell[] _cells = new Cell[LeastPlaces];
    private int[] _places = [];
    private int _count;
    private Dictionary<(int Key, int Value), SaleSums>? _rest;
    private ILookup<int, int>? _values;

    // The upper bits of a product are the ones that all bits of the factors have a part in.
    private int Shift => BitOperations.LeadingZeroCount((uint)_cells.Length) + 1;

    internal void Add(int key, int value, Amount orders, Amount revenue, long rows = 1)
    {
        Reserve(1);
        AddTo(PlaceOf(key, value), orders.Hundredths, revenue.Hundredths, rows);
        if (orders.HasRest || revenue.HasRest)
        {
            AddRest(key, value, orders.Rest, revenue.Rest);
        }
    }

    /// <summary>Adds several sales, in hundredths, each to its pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(
        ReadOnlySpan<int> keys,
        ReadOnlySpan<int> values,
        ReadOnlySpan<long> orders,
        ReadOnlySpan<long> revenue,
        ReadOnlySpan<long> rows)
    {
        Reserve(keys.Length);
        if (_places.Length < keys.Length)
        {
            _places = new int[keys.Length];
        }

        // All places are asked for before the sums of one are waited for.
        var places = _places.AsSpan(0, keys.Length);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = PlaceOf(keys[i], values[i]);
        }

        for (var i = 0; i < places.Length; i++)
        {
            AddTo(places[i], orders[i], revenue[i], rows[i]);
        }
    }

    /// <summary>Adds to the sums of a pair what is no whole hundredths.</summary>
    internal void AddRest(int key, int value, decimal orders, decimal revenue) => AddRest(key, value, new SaleSums(0, orders, revenue));

    /// <summary>The sums of a pair; zeros where nothing was added.</summary>
    internal SaleSums Of(int key, int value)
    {
        var (at, last, cells) = (StartOf(key, value), _cells.Length - 1, _cells);
        while (cells[at].Key != 0)
        {
            if (cells[at].Is(key, value))
            {
                return SumsOf(cells[at]);
            }

            at = (at + 1) & last;
        }

        return default;
    }

    /// <summary>The values that a key has sums of.</summary>
    internal IEnumerable<int> ValuesOf(int key) =>
        (_values ??= _cells.Where(static cell => cell.Key != 0).ToLookup(static cell => cell.Key - 1, static cell => cell.Value))[key];

    /// <summary>Adds the sums of another part of the file.</summary>
    /// <param name="other">The sums.</param>
    /// <param name="keys">The key here of each key there; <c>null</c> when they are the same. Several may have one.</param>
    /// <param name="values">The value here of each value there; <c>null</c> when they are the same.</param>
    internal void Add(PairSums other, IReadOnlyList<int>? keys, IReadOnlyList<int>? values)
    {
        foreach (ref readonly var cell in other._cells.AsSpan())
        {
            if (cell.Key != 0)
            {
                Reserve(1);
                AddTo(PlaceOf(Here(keys, cell.Key - 1), Here(values, cell.Value)), cell.Orders, cell.Revenue, cell.Rows);
            }
        }

        foreach (var ((key, value), rest) in other._rest ?? [])
        {
            AddRest(Here(keys, key), Here(values, value), rest);
        }

        static int Here(IReadOnlyList<int>? numbers, int there) => numbers is null ? there : numbers[there];
    }

    private void AddRest(int key, int value, SaleSums rest)
    {
        _rest ??= [];
        _rest[(key, value)] = _rest.GetValueOrDefault((key, value)) + rest;
    }

    private SaleSums SumsOf(in Cell cell)
    {
        var sums = new SaleSums(cell.Rows, Amount.ToDecimal(cell.Orders), Amount.ToDecimal(cell.Revenue));
        return _rest is not null && _rest.TryGetValue((cell.Key - 1, cell.Value), out var rest) ? sums + rest : sums;
    }

    private void AddTo(int place, long orders, long revenue, long rows)
    {
        ref var cell = ref _cells[place];
        var (sumOfOrders, sumOfRevenue, sumOfRows) = (cell.Orders + orders, cell.Revenue + revenue, cell.Rows + rows);
        if ((int)sumOfOrders != sumOfOrders || (int)sumOfRows != sumOfRows || Amount.Overflows(cell.Revenue, revenue, sumOfRevenue))
        {
            AddRest(cell.Key - 1, cell.Value, new SaleSums(rows, Amount.ToDecimal(orders), Amount.ToDecimal(revenue)));
            return;
        }

        (cell.Orders, cell.Revenue, cell.Rows) = ((int)sumOfOrders, sumOfRevenue, (int)sumOfRows);
    }

    /// <summary>Where a pair stands; it is put there when it is not there yet.</summary>
    private int PlaceOf(int key, int value)
    {
        var (at, last, cells) = (StartOf(key, value), _cells.Length - 1, _cells);
        while (cells[at].Key != 0)
        {
            if (cells[at].Is(key, value))
            {
                return at;
            }

            at = (at + 1) & last;
        }

        (cells[at].Key, cells[at].Value) = (key + 1, value);
        _count++;
        _values = null;
        return at;
    }

    private int StartOf(int key, int value) => (int)((((uint)key * 0x9E37_79B1u) ^ ((uint)value * 0x85EB_CA6Bu)) * 0xC2B2_AE35u >> Shift);

    /// <summary>Makes room for more pairs, so that a quarter of the places stays free.</summary>
    private void Reserve(int more)
    {
        if ((_count + more) * 4L <= _cells.Length * 3L)
        {
            return;
        }

        var cells = _cells;
        _cells = new Cell[cells.Length * 2];
        _count = 0;
        foreach (ref readonly var cell in cells.AsSpan())
        {
            if (cell.Key != 0)
            {
                _cells[PlaceOf(cell.Key - 1, cell.Value)] = cell;
            }
        }

        Reserve(more);
    }

    // A key counted from 1; 0 where no pair is.
    private struct Cell
    {
        internal int Key;
        internal int Value;
        internal int Orders;
        internal int Rows;
        internal long Revenue;

        internal readonly bool Is(int key, int value) => Key == key + 1 && Value == value;
    }
}
