namespace HealthKart.Samples;

/// <summary>Splits a number among weights.</summary>
internal static class Shares
{
    /// <summary>
    /// Whole shares of <paramref name="total"/>, each near its weight's part; their sum is the total, and weight 0 gets 0.
    /// </summary>
    public static int[] Split(int total, IReadOnlyList<int> weights)
    {
        var all = weights.Sum(weight => (long)weight);
        if (all == 0)
        {
            return new int[weights.Count];
        }

        var shares = new int[weights.Count];
        long passed = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            var before = passed * total / all;
            passed += weights[i];
            shares[i] = (int)(passed * total / all - before);
        }

        return shares;
    }
}
