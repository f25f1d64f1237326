namespace HealthKart.Analysis.Sums;

/// <summary>Sums of sales by key (an influencer, or a payout's own influencer, campaign and day), and for each key by dimension.</summary>
internal sealed class KeyedSums
{
    private readonly List<(SaleDimension Dimension, PairSums Pairs)> _byDimension = [];

    /// <summary>The sums by key alone.</summary>
    internal SumTable Totals { get; private set; } = new();

    /// <summary>The sums of a key and a value of a dimension.</summary>
    internal SaleSums Of(int key, SaleDimension dimension, int value) => Find(dimension)?.Of(key, value) ?? default;

    /// <summary>The values of a dimension that a key has sums of, each with the sums.</summary>
    internal IEnumerable<(int Value, SaleSums Sums)> SumsOf(int key, SaleDimension dimension) => Find(dimension)?.SumsOf(key) ?? [];

    /// <summary>The sums of a dimension by key and value, to add to.</summary>
    internal PairSums By(SaleDimension dimension)
    {
        if (Find(dimension) is { } known)
        {
            return known;
        }

        var pairs = new PairSums();
        _byDimension.Add((dimension, pairs));
        return pairs;
    }

    /// <summary>Puts the sums under other keys.</summary>
    /// <param name="numbers">The new number of each old key; several may have one.</param>
    /// <param name="count">How many new numbers there are.</param>
    internal void Renumber(int[] numbers, int count)
    {
        Totals = Totals.Renumber(numbers, count);
        for (var i = 0; i < _byDimension.Count; i++)
        {
            // One after the other, so that no more than one of them is there twice.
            var renumbered = new PairSums();
            renumbered.Add(_byDimension[i].Pairs, numbers, null);
            _byDimension[i] = (_byDimension[i].Dimension, renumbered);
        }
    }

    /// <summary>Adds the sums of another part of the file.</summary>
    /// <param name="other">The sums.</param>
    /// <param name="numbers">The key here of each key there; <c>null</c> when they are the same.</param>
    /// <param name="values">For each dimension the value here of each value there.</param>
    internal void Add(KeyedSums other, IReadOnlyList<int>? numbers, IReadOnlyDictionary<SaleDimension, int[]> values)
    {
        Totals.Add(other.Totals, numbers);
        foreach (var (dimension, pairs) in other._byDimension)
        {
            By(dimension).Add(pairs, numbers, values[dimension]);
        }
    }

    private PairSums? Find(SaleDimension dimension)
    {
        foreach (var (known, pairs) in _byDimension)
        {
            if (known == dimension)
            {
                return pairs;
            }
        }

        return null;
    }
}
