using System.Runtime.InteropServices;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Sums;

/// <summary>
/// Sums of sales by pairs of a key and a value of a column, where few of the pairs that could be are: it grows with those that are.
/// </summary>
internal sealed class PairSums
{
    private readonly Dictionary<(int Key, int Value), int> _numbers = [];
    private readonly SumTable _sums = new();
    private ILookup<int, int>? _values;

    internal void Add(int key, int value, Amount orders, Amount revenue) => _sums.Add(NumberOf(key, value), orders, revenue);

    /// <summary>The sums of a pair; zeros where nothing was added.</summary>
    internal SaleSums Of(int key, int value) => _numbers.TryGetValue((key, value), out var number) ? _sums[number] : default;

    /// <summary>The values that a key has sums of.</summary>
    internal IEnumerable<int> ValuesOf(int key) =>
        (_values ??= _numbers.Keys.ToLookup(static pair => pair.Key, static pair => pair.Value))[key];

    /// <summary>Adds the sums of another part of the file.</summary>
    /// <param name="other">The sums.</param>
    /// <param name="keys">The key here of each key there; <c>null</c> when they are the same. Several may have one.</param>
    /// <param name="values">The value here of each value there; <c>null</c> when they are the same.</param>
    internal void Add(PairSums other, IReadOnlyList<int>? keys, IReadOnlyList<int>? values)
    {
        var numbers = new int[other._numbers.Count];
        foreach (var ((key, value), number) in other._numbers)
        {
            numbers[number] = NumberOf(keys is null ? key : keys[key], values is null ? value : values[value]);
        }

        _sums.Add(other._sums, numbers);
    }

    private int NumberOf(int key, int value)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (key, value), out var isKnown);
        if (!isKnown)
        {
            number = _numbers.Count - 1;
            _values = null;
        }

        return number;
    }
}
