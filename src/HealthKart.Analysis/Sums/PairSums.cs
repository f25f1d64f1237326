using System.Numerics;
using System.Runtime.CompilerServices;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Sums;

/// <summary>Sums of sales by pairs of a key and a value of a column.</summary>
/// <remarks>
/// Every row of the sales asks one for each column, and waiting for memory is what a question costs. Where a key has sums of many of the
/// values, each pair has its place; where few of the pairs that could be are, places are found by a hash, so that memory grows with those
/// that are. Orders and rows of a pair are small numbers, nearly always; what does not fit is kept beside.
/// </remarks>
internal sealed class PairSums
{
    private const int LeastPlaces = 16;
    private const int FewestValues = 4;

    // From so many values on it is looked at how many of the places are taken, and a hash is better for less than one in so many.
    private const int ManyValues = 32;
    private const int OneTakenIn = 8;

    private Cell[] _cells = new Cell[LeastPlaces];
    private Pair[]? _pairs;
    private int _width = FewestValues;
    private int[] _places = [];
    private int _count;
    private Dictionary<Pair, SaleSums>? _rest;
    private ILookup<int, int>? _values;

    // The upper bits of a product are the ones that all bits of the factors have a part in.
    private int Shift => BitOperations.LeadingZeroCount((uint)_cells.Length) + 1;

    internal void Add(int key, int value, Amount orders, Amount revenue, long rows = 1)
    {
        AddTo(PlaceOf(key, value), key, value, orders.Hundredths, revenue.Hundredths, rows);
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
        if (_places.Length < keys.Length)
        {
            _places = new int[keys.Length];
        }

        var places = _places.AsSpan(0, keys.Length);
        Find(keys, values, places);
        for (var i = 0; i < places.Length; i++)
        {
            AddTo(places[i], keys[i], values[i], orders[i], revenue[i], rows[i]);
        }
    }

    /// <summary>Adds to the sums of a pair what is no whole hundredths.</summary>
    internal void AddRest(int key, int value, decimal orders, decimal revenue) =>
        AddRest(new Pair(key, value), new SaleSums(0, orders, revenue));

    /// <summary>The sums of a pair; zeros where nothing was added.</summary>
    internal SaleSums Of(int key, int value)
    {
        var place = FindPlace(key, value);
        if (place < 0)
        {
            return default;
        }

        var cell = _cells[place];
        var sums = new SaleSums(cell.Rows, Amount.ToDecimal(cell.Orders), Amount.ToDecimal(cell.Revenue));
        return _rest is not null && _rest.TryGetValue(new Pair(key, value), out var rest) ? sums + rest : sums;
    }

    /// <summary>The values that a key has sums of, each with the sums.</summary>
    internal IEnumerable<(int Value, SaleSums Sums)> SumsOf(int key)
    {
        if (_pairs is not null)
        {
            _values ??= Taken().ToLookup(static place => place.Pair.Key, static place => place.Pair.Value);
            foreach (var value in _values[key])
            {
                yield return (value, Of(key, value));
            }

            yield break;
        }

        for (var value = 0; value < _width; value++)
        {
            if (FindPlace(key, value) is >= 0 and var place && _cells[place].IsTaken)
            {
                yield return (value, Of(key, value));
            }
        }
    }

    /// <summary>Adds the sums of another part of the file.</summary>
    /// <param name="other">The sums.</param>
    /// <param name="keys">The key here of each key there; <c>null</c> when they are the same. Several may have one.</param>
    /// <param name="values">The value here of each value there; <c>null</c> when they are the same.</param>
    internal void Add(PairSums other, IReadOnlyList<int>? keys, IReadOnlyList<int>? values)
    {
        foreach (var (place, pair) in other.Taken())
        {
            var (key, value) = Here(pair);
            var cell = other._cells[place];
            AddTo(PlaceOf(key, value), key, value, cell.Orders, cell.Revenue, cell.Rows);
        }

        foreach (var (pair, rest) in other._rest ?? [])
        {
            AddRest(Here(pair), rest);
        }

        Pair Here(Pair there) =>
            new(keys is null ? there.Key : keys[there.Key], values is null ? there.Value : values[there.Value]);
    }

    // All places are asked for before the sums of one are waited for.
    private void Find(ReadOnlySpan<int> keys, ReadOnlySpan<int> values, Span<int> places)
    {
        var (cells, width, taken) = (_cells, _width, 0);
        for (var i = 0; i < places.Length; i++)
        {
            var place = (keys[i] * (long)width) + values[i];
            if (_pairs is not null || values[i] >= width || place >= cells.Length)
            {
                PlaceAll(keys, values, places);
                return;
            }

            places[i] = (int)place;
            taken += cells[(int)place].IsTaken ? 1 : 0;
        }

        if (taken < places.Length)
        {
            PlaceAll(keys, values, places);
        }
    }

    private void PlaceAll(ReadOnlySpan<int> keys, ReadOnlySpan<int> values, Span<int> places)
    {
        Cell[] cells;
        do
        {
            // Where it grows on the way, some places are no longer what they were.
            cells = _cells;
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = PlaceOf(keys[i], values[i]);
            }
        }
        while (!ReferenceEquals(cells, _cells));
    }

    private IEnumerable<(int Place, Pair Pair)> Taken()
    {
        for (var place = 0; place < _cells.Length; place++)
        {
            if (_cells[place].IsTaken)
            {
                yield return (place, _pairs is null ? new Pair(place / _width, place % _width) : _pairs[place]);
            }
        }
    }

    private void AddRest(Pair pair, SaleSums rest)
    {
        _rest ??= [];
        _rest[pair] = _rest.GetValueOrDefault(pair) + rest;
    }

    private void AddTo(int place, int key, int value, long orders, long revenue, long rows)
    {
        ref var cell = ref _cells[place];
        var (sumOfOrders, sumOfRevenue, sumOfRows) = (cell.Orders + orders, cell.Revenue + revenue, cell.Rows + rows);
        if ((int)sumOfOrders != sumOfOrders || sumOfRows > int.MaxValue || Amount.Overflows(cell.Revenue, revenue, sumOfRevenue))
        {
            AddRest(new Pair(key, value), new SaleSums(rows, Amount.ToDecimal(orders), Amount.ToDecimal(revenue)));
            return;
        }

        (cell.Orders, cell.Revenue, cell.Rows) = ((int)sumOfOrders, sumOfRevenue, (int)sumOfRows);
    }

    /// <summary>Where a pair stands; −1 where it does not.</summary>
    private int FindPlace(int key, int value)
    {
        if (_pairs is null)
        {
            var place = (key * (long)_width) + value;
            return value < _width && place < _cells.Length ? (int)place : -1;
        }

        var at = PlaceByHash(key, value);
        return _cells[at].IsTaken ? at : -1;
    }

    /// <summary>Where a pair stands; it is put there when it is not there yet.</summary>
    private int PlaceOf(int key, int value)
    {
        if (_pairs is not null)
        {
            return PlaceInPairs(key, value);
        }

        var place = (key * (long)_width) + value;
        if (value >= _width || place >= _cells.Length)
        {
            Grow(key, value);
            return PlaceOf(key, value);
        }

        ref var cell = ref _cells[(int)place];
        if (!cell.IsTaken)
        {
            cell.IsTaken = true;
            _count++;
            _values = null;
        }

        return (int)place;
    }

    private int PlaceInPairs(int key, int value)
    {
        var at = PlaceByHash(key, value);
        if (_cells[at].IsTaken)
        {
            return at;
        }

        // A quarter of the places stays free.
        if ((_count + 1) * 4L > _cells.Length * 3L)
        {
            MoveToPairs(_cells.Length * 2);
            at = PlaceByHash(key, value);
        }

        (_cells[at].IsTaken, _pairs![at], _values) = (true, new Pair(key, value), null);
        _count++;
        return at;
    }

    private int PlaceByHash(int key, int value)
    {
        var hash = (((uint)key * 0x9E37_79B1u) ^ ((uint)value * 0x85EB_CA6Bu)) * 0xC2B2_AE35u;
        var (at, last, cells, pairs) = ((int)(hash >> Shift), _cells.Length - 1, _cells, _pairs!);
        while (cells[at].IsTaken && !(pairs[at].Key == key && pairs[at].Value == value))
        {
            at = (at + 1) & last;
        }

        return at;
    }

    /// <summary>Makes room for a pair: for a wider row of values, or for more keys.</summary>
    private void Grow(int key, int value)
    {
        var width = Math.Max(_width, (int)BitOperations.RoundUpToPowerOf2((uint)value + 1));
        var keys = Math.Max(_cells.Length / _width, (int)BitOperations.RoundUpToPowerOf2((uint)key + 1));
        var isSparse = width >= ManyValues && (long)_count * OneTakenIn < (long)keys * width;
        if (isSparse || (long)keys * width > Array.MaxLength)
        {
            MoveToPairs((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastPlaces, _count * 2)));
            return;
        }

        var cells = new Cell[keys * width];
        for (var start = 0; start < _cells.Length; start += _width)
        {
            _cells.AsSpan(start, _width).CopyTo(cells.AsSpan(start / _width * width));
        }

        (_cells, _width) = (cells, width);
    }

    private void MoveToPairs(int places)
    {
        var taken = Taken().Select(place => (place.Pair, Cell: _cells[place.Place])).ToList();
        (_cells, _pairs) = (new Cell[places], new Pair[places]);
        foreach (var (pair, cell) in taken)
        {
            var at = PlaceByHash(pair.Key, pair.Value);
            (_cells[at], _pairs[at]) = (cell, pair);
        }
    }

    private readonly record struct Pair(int Key, int Value);

    // The rows stand beside a bit that says whether the place is taken.
    private struct Cell
    {
        internal long Revenue;
        internal int Orders;
        private int _rowsAndBit;

        internal bool IsTaken
        {
            readonly get => _rowsAndBit < 0;
            set => _rowsAndBit = value ? _rowsAndBit | int.MinValue : _rowsAndBit & int.MaxValue;
        }

        internal int Rows
        {
            readonly get => _rowsAndBit & int.MaxValue;
            set => _rowsAndBit = value | (_rowsAndBit & int.MinValue);
        }
    }
}
