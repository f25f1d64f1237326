namespace HealthKart.Analysis.Lift;

/// <summary>One arm of a hold-out, in sums; with its users one by one where the file has them.</summary>
/// <param name="Users">How many users.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="Revenue">Their revenue in ₹.</param>
/// <param name="Spend">What was spent on them in ₹; 0 for most control arms.</param>
public sealed record HoldoutArm(long Users, decimal Orders, decimal Revenue, decimal Spend)
{
    /// <summary>Users with an order; <c>null</c> where the file does not say it.</summary>
    public long? Buyers { get; init; }

    /// <summary>The sum of the squares of revenue per user, in ₹²; <c>null</c> where it is not known, and then no interval of revenue is.</summary>
    public decimal? RevenueSumOfSquares { get; init; }

    /// <summary>The users one by one; <c>null</c> where the file has sums.</summary>
    public IReadOnlyList<HoldoutUser>? Rows { get; init; }

    /// <summary>Users who ordered: as the file says, else the orders, each taken for a user's only one; <c>null</c> where there are more orders than users.</summary>
    internal long? KnownBuyers => Buyers ?? (Orders <= Users && decimal.IsInteger(Orders) ? (long)Orders : null);
}

/// <summary>One user of a hold-out.</summary>
/// <param name="Orders">Orders.</param>
/// <param name="Revenue">Revenue in ₹.</param>
/// <param name="Spend">Spend in ₹.</param>
public readonly record struct HoldoutUser(decimal Orders, decimal Revenue, decimal Spend);
