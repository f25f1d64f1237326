namespace HealthKart.Analysis.Sales;

/// <summary>Sums of sales by key (an influencer, or a payout's own influencer, campaign and day), and for each key by dimension.</summary>
internal sealed class KeyedSums
{
    // In the order of the dimensions.
    private List<SumTable?>[] _byDimension = [[], [], [], [], []];

    /// <summary>The sums by key alone.</summary>
    internal SumTable Totals { get; private set; } = new();

    /// <summary>The sums of a key and a value of a dimension.</summary>
    internal SaleSums Of(int key, SaleDimension dimension, int value)
    {
        var keys = _byDimension[(int)dimension];
        return key < keys.Count && keys[key] is { } sums ? sums[value] : default;
    }

    /// <summary>The same sums under other keys.</summary>
    /// <param name="numbers">The new number of each old key.</param>
    /// <param name="count">How many new numbers there are.</param>
    internal KeyedSums Renumber(int[] numbers, int count) => new()
    {
        Totals = Totals.Renumber(numbers, count),
        _byDimension = [.. _byDimension.Select(keys => Renumber(keys, numbers, count))],
    };

    internal void Add(int key, SaleDimension dimension, int value, Amount orders, Amount revenue) =>
        TableOf(key, dimension).Add(value, orders, revenue);

    private SumTable TableOf(int key, SaleDimension dimension)
    {
        var keys = _byDimension[(int)dimension];
        while (keys.Count <= key)
        {
            keys.Add(null);
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
            var keys = other._byDimension[(int)dimension];
            for (var key = 0; key < keys.Count; key++)
            {
                if (keys[key] is { } sums)
                {
                    TableOf(numbers is null ? key : numbers[key], dimension).Add(sums, valuesHere);
                }
            }
        }
    }

    private static List<SumTable?> Renumber(List<SumTable?> keys, int[] numbers, int count)
    {
        var renumbered = new SumTable?[keys.Count == 0 ? 0 : count];
        for (var old = 0; old < keys.Count; old++)
        {
            renumbered[numbers[old]] = keys[old];
        }

        return [.. renumbered];
    }
}
