using System.Runtime.CompilerServices;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Sums;

/// <summary>Sums of sales by key (an influencer, or a payout's own influencer, campaign and day), and for each key by dimension.</summary>
internal sealed class KeyedSums
{
    // In the order of the dimensions.
    private SumTable?[][] _byDimension = [[], [], [], [], []];

    // Of further columns, for which nearly nobody asks: a process that starts has to compile what it makes.
    private Dictionary<SaleDimension, PairSums>? _pairs;

    private SumTable[] _tables = [];

    /// <summary>The sums by key alone.</summary>
    internal SumTable Totals { get; private set; } = new();

    /// <summary>The sums of a key and a value of a dimension.</summary>
    internal SaleSums Of(int key, SaleDimension dimension, int value)
    {
        if (dimension.IsFurther())
        {
            return _pairs is not null && _pairs.TryGetValue(dimension, out var pairs) ? pairs.Of(key, value) : default;
        }

        var keys = _byDimension[(int)dimension];
        return key < keys.Length && keys[key] is { } sums ? sums[value] : default;
    }

    /// <summary>The same sums under other keys.</summary>
    /// <param name="numbers">The new number of each old key.</param>
    /// <param name="count">How many new numbers there are.</param>
    internal KeyedSums Renumber(int[] numbers, int count)
    {
        var renumbered = new KeyedSums
        {
            Totals = Totals.Renumber(numbers, count),
            _byDimension = [.. _byDimension.Select(keys => Renumber(keys, numbers, count))],
        };
        if (_pairs is not null)
        {
            foreach (var (dimension, pairs) in _pairs)
            {
                renumbered.PairsOf(dimension).Add(pairs, numbers, null);
            }
        }

        return renumbered;
    }

    /// <summary>The values of a further column that a key has sums of.</summary>
    internal IEnumerable<int> FurtherValuesOf(int key, SaleDimension dimension) =>
        _pairs is not null && _pairs.TryGetValue(dimension, out var pairs) ? pairs.ValuesOf(key) : [];

    internal void Add(int key, SaleDimension dimension, int value, Amount orders, Amount revenue)
    {
        if (dimension.IsFurther())
        {
            PairsOf(dimension).Add(key, value, orders, revenue);
        }
        else
        {
            TableOf(key, dimension).Add(value, orders, revenue);
        }
    }

    /// <summary>Adds several sales, in hundredths, each to its key and value.</summary>
    /// <remarks>
    /// Where there are many keys, waiting for memory is what this costs: first all tables, then all cells are asked for, before the sums of
    /// one are waited for.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(
        ReadOnlySpan<int> keys, SaleDimension dimension, ReadOnlySpan<int> values, ReadOnlySpan<long> orders, ReadOnlySpan<long> revenue)
    {
        if (_tables.Length < keys.Length)
        {
            _tables = new SumTable[keys.Length];
        }

        var tables = _tables.AsSpan(0, keys.Length);
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = TableOf(keys[i], dimension);
        }

        for (var i = 0; i < tables.Length; i++)
        {
            tables[i].Count(values[i]);
        }

        for (var i = 0; i < tables.Length; i++)
        {
            tables[i].AddHundredths(values[i], orders[i], revenue[i]);
        }
    }

    /// <summary>Adds to the sums of a key and a value what is no whole hundredths.</summary>
    internal void AddRest(int key, SaleDimension dimension, int value, decimal orders, decimal revenue) =>
        TableOf(key, dimension).AddRest(value, orders, revenue);

    private void AddFurther(KeyedSums other, SaleDimension dimension, IReadOnlyList<int>? numbers, int[] values)
    {
        if (other._pairs is not null && other._pairs.TryGetValue(dimension, out var pairs))
        {
            PairsOf(dimension).Add(pairs, numbers, values);
        }
    }

    private PairSums PairsOf(SaleDimension dimension)
    {
        _pairs ??= [];
        if (!_pairs.TryGetValue(dimension, out var pairs))
        {
            _pairs.Add(dimension, pairs = new PairSums());
        }

        return pairs;
    }

    private SumTable TableOf(int key, SaleDimension dimension)
    {
        ref var keys = ref _byDimension[(int)dimension];
        if (key >= keys.Length)
        {
            Array.Resize(ref keys, Math.Max(key + 1, keys.Length * 2));
        }

        return keys[key] ??= new SumTable();
    }

    /// <summary>Adds the sums of another part of the file.</summary>
    /// <param name="other">The sums.</param>
    /// <param name="numbers">The key here of each key there; <c>null</c> when they are the same.</param>
    /// <param name="values">For each dimension the value here of each value there.</param>
    internal void Add(KeyedSums other, IReadOnlyList<int>? numbers, IReadOnlyDictionary<SaleDimension, int[]> values)
    {
        Totals.Add(other.Totals, numbers);
        foreach (var (dimension, valuesHere) in values)
        {
            if (dimension.IsFurther())
            {
                AddFurther(other, dimension, numbers, valuesHere);
                continue;
            }

            var keys = other._byDimension[(int)dimension];
            for (var key = 0; key < keys.Length; key++)
            {
                if (keys[key] is { } sums)
                {
                    TableOf(numbers is null ? key : numbers[key], dimension).Add(sums, valuesHere);
                }
            }
        }
    }

    private static SumTable?[] Renumber(SumTable?[] keys, int[] numbers, int count)
    {
        var renumbered = new SumTable?[keys.Length == 0 ? 0 : count];
        for (var old = 0; old < Math.Min(keys.Length, numbers.Length); old++)
        {
            if (keys[old] is not { } sums)
            {
                continue;
            }

            if (renumbered[numbers[old]] is { } others)
            {
                others.Add(sums);
            }
            else
            {
                renumbered[numbers[old]] = sums;
            }
        }

        return renumbered;
    }
}
