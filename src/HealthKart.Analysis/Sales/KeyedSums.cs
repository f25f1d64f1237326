namespace HealthKart.Analysis.Sales;

/// <summary>Sums of sales by key (an influencer, or a payout's own influencer, campaign and day), and for each key by dimension.</summary>
internal sealed class KeyedSums
{
    private static readonly int s_dimensions = Enum.GetValues<SaleDimension>().Length;

    private List<SumTable?>[] _byDimension = [.. Enumerable.Range(0, s_dimensions).Select(_ => new List<SumTable?>())];

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
    internal KeyedSums Renumber(IReadOnlyList<int> numbers) => new()
    {
        Totals = Totals.Renumber(numbers),
        _byDimension = [.. _byDimension.Select(keys => Renumber(keys, numbers))],
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

    private static List<SumTable?> Renumber(List<SumTable?> keys, IReadOnlyList<int> numbers)
    {
        var renumbered = new SumTable?[keys.Count == 0 ? 0 : numbers.Max() + 1];
        for (var old = 0; old < keys.Count; old++)
        {
            renumbered[numbers[old]] = keys[old];
        }

        return [.. renumbered];
    }
}
