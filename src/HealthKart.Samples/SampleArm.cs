namespace HealthKart.Samples;

/// <summary>An arm of a hold-out in sums.</summary>
internal sealed class SampleArm(SampleHoldout test, bool isTreated)
{
    public SampleHoldout Test { get; } = test;

    public bool IsTreated { get; } = isTreated;

    public int Users { get; private set; }

    public int Orders { get; private set; }

    public long Paise { get; private set; }

    /// <summary>The sum of the squares of revenue per user, in paise².</summary>
    public decimal PaiseSumOfSquares { get; private set; }

    public long SpendPaise => IsTreated ? 100L * Test.SpendOnUser * Users : 0;

    /// <summary>Counts a user who buys nothing.</summary>
    public void AddUser() => Users++;

    /// <summary>Counts a user with one order.</summary>
    public void AddBuyer(long paise)
    {
        Users++;
        Orders++;
        Paise += paise;
        PaiseSumOfSquares += (decimal)paise * paise;
    }
}
