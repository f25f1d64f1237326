namespace HealthKart.Samples;

/// <summary>
/// SplitMix64: the same numbers on every platform and runtime, which <see cref="Random"/> does not promise.
/// </summary>
internal sealed class SampleRandom
{
    private ulong _state;

    /// <summary>Starts the numbers of one topic, or of one part of it, so that a change in one leaves the others as they are.</summary>
    public SampleRandom(long seed, SampleTopic topic, int part = 0)
    {
        _state = unchecked((ulong)seed);
        _state = Next() + (ulong)topic + ((ulong)part << 32);
    }

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high)
    {
        var count = (ulong)((long)high - low + 1);
        return (int)(low + (long)Math.BigMul(Next(), count, out _));
    }

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;

    /// <summary>One of the items, each as likely as the other.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>One of the items, as likely as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var left = Between(1, items.Sum(weight));
        return items.First(item => (left -= weight(item)) <= 0);
    }

    /// <summary>One of the values, as likely as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<(T Value, int Weight)> items) => Pick(items, item => item.Weight).Value;

    /// <summary>Puts the items into a random order (Fisher–Yates).</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var last = items.Count - 1; last > 0; last--)
        {
            var other = Between(0, last);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
