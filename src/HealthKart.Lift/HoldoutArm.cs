using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>One arm of a hold-out, in sums; with its users one by one where the file has them.</summary>
/// <param name="Users">How many users.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="Revenue">Their revenue in ₹.</param>
/// <param name="Spend">What was spent on them in ₹; 0 for most control arms.</param>
public sealed record HoldoutArm(long Users, decimal Orders, decimal Revenue, decimal Spend)
{
    /// <summary>Users with an order; <c>null</c> where the file does not say it.</summary>
    public long? Buyers { get; init; }

    /// <summary>
    /// The sum of the squares of revenue per user, in ₹²; <c>null</c> where it is not known, and then no interval of revenue is.
    /// </summary>
    public decimal? RevenueSumOfSquares { get; init; }

    /// <summary>Their revenue in as long a time before the test, in ₹; <c>null</c> where it is not known.</summary>
    public decimal? PreRevenue { get; init; }

    /// <summary>The sum of the squares of that revenue per user, in ₹²; <c>null</c> where it is not known.</summary>
    public decimal? PreRevenueSumOfSquares { get; init; }

    /// <summary>The users one by one; <c>null</c> where the file has sums.</summary>
    public IReadOnlyList<HoldoutUser>? Rows { get; init; }

    /// <summary>The ids of <see cref="Rows"/>; <c>null</c> where the file has sums.</summary>
    internal IReadOnlyList<string>? Ids { get; init; }

    /// <summary>
    /// The campaign whose control arm it is, where all of its treated arms share it; <c>null</c>: it is of one experiment.
    /// </summary>
    internal string? SharedBy { get; init; }

    /// <summary>
    /// Users who ordered: as the file says, else the orders, each taken for a user's only one;
    /// <c>null</c> where there are more orders than users.
    /// </summary>
    internal long? KnownBuyers => Buyers ?? (Orders >= 0 && Orders <= Users && decimal.IsInteger(Orders) ? (long)Orders : null);

    /// <summary>Whether every user has one order or none, so that the orders are a part of the users.</summary>
    internal bool IsOrderAPart => KnownBuyers == Orders && (Rows is null || Rows.All(static user => user.Orders is 0 or 1));

    /// <summary>The moments of revenue per user; <c>null</c> where only its sum is known.</summary>
    internal SampleMoments? Moments() => Rows is { } rows ? Moments(rows, static user => user.Revenue)
        : RevenueSumOfSquares is { } squares ? SampleMoments.Of(Users, Revenue, squares)
        : null;

    /// <summary>The moments of revenue per user before the test; <c>null</c> where they are not known of every user.</summary>
    internal SampleMoments? PreMoments() => Rows is { } rows ? PreMoments(rows)
        : PreRevenue is { } revenue && PreRevenueSumOfSquares is { } squares ? SampleMoments.Of(Users, revenue, squares)
        : null;

    private static SampleMoments? PreMoments(IReadOnlyList<HoldoutUser> rows) =>
        rows.All(static user => user.PreRevenue is not null) ? Moments(rows, static user => user.PreRevenue!.Value) : null;

    private static SampleMoments Moments(IReadOnlyList<HoldoutUser> rows, Func<HoldoutUser, decimal> number) =>
        SampleMoments.Of([.. rows.Select(user => (double)number(user))]);
}

/// <summary>One user of a hold-out.</summary>
/// <param name="Orders">Orders.</param>
/// <param name="Revenue">Revenue in ₹.</param>
/// <param name="Spend">Spend in ₹.</param>
public readonly record struct HoldoutUser(decimal Orders, decimal Revenue, decimal Spend)
{
    /// <summary>Revenue in ₹ in as long a time before the test; <c>null</c> where it is not known.</summary>
    public decimal? PreRevenue { get; init; }
}
