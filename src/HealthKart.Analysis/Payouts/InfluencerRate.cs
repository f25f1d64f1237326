using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Payouts;

/// <summary>What an influencer's orders and posts cost, and what they may cost at most for a target ROAS to hold.</summary>
/// <remarks>
/// From ROAS = revenue ÷ payout: the highest payout is revenue ÷ target ROAS, the highest fee per order that ÷ orders (AOV ÷ target ROAS),
/// per post that ÷ posts. Where the target is break-even, 1 ÷ gross margin, the highest payout is revenue × gross margin.
/// </remarks>
public sealed record InfluencerRate
{
    /// <summary>What the influencer sold and was paid.</summary>
    public required InfluencerPerformance Performance { get; init; }

    /// <summary>The influencer's rows of the posts file; <c>null</c> without posts.</summary>
    public decimal? Posts { get; init; }

    /// <summary>The ROAS that the highest rates are for.</summary>
    public required decimal TargetRoas { get; init; }

    /// <summary>Payout ÷ tracked orders in ₹; <c>null</c> without orders or without a payout.</summary>
    public decimal? CostPerOrder => Performance.CostPerOrder;

    /// <summary>Payout ÷ posts in ₹; <c>null</c> without posts or without a payout.</summary>
    public decimal? CostPerPost => Posts > 0 ? Performance.TotalPayout / Posts : null;

    /// <summary>
    /// The highest payout in ₹: revenue ÷ target ROAS; <c>null</c> without a sales file, or where returns exceed the sales.
    /// </summary>
    public decimal? HighestPayout => Performance.Revenue is >= 0 and { } revenue ? revenue / TargetRoas : null;

    /// <summary>The highest fee per order in ₹: revenue ÷ (target ROAS × orders); <c>null</c> without orders.</summary>
    public decimal? HighestPerOrder => Performance.Orders is > 0 and { } orders ? HighestPayout / orders : null;

    /// <summary>The highest fee per post in ₹: revenue ÷ (target ROAS × posts); <c>null</c> without posts.</summary>
    public decimal? HighestPerPost => Posts is > 0 and { } posts ? HighestPayout / posts : null;

    /// <summary>
    /// What could still be paid, in ₹: the highest payout − the payout; below 0 it is too much. <c>null</c> where either is not known.
    /// </summary>
    public decimal? Room => HighestPayout - Performance.TotalPayout;

    internal static IReadOnlyList<ResultColumn<InfluencerRate>> Columns { get; } =
    [
        new("influencer_id", row => row.Performance.InfluencerId),
        new("name", row => row.Performance.Name),
        new("platform", row => row.Performance.Platform) { InTables = false },
        new("payout_basis", row => row.Performance.PayoutBasis),
        new("posts", row => row.Posts),
        new("orders", row => row.Performance.Orders),
        new("revenue", row => row.Performance.Revenue),
        new("total_payout", row => row.Performance.TotalPayout),
        new("cost_per_order", "per order", ColumnUnit.Money, row => row.CostPerOrder),
        new("highest_per_order", row => row.HighestPerOrder),
        new("cost_per_post", row => row.CostPerPost),
        new("highest_per_post", row => row.HighestPerPost),
        new("highest_payout", row => row.HighestPayout) { InTables = false },
        new("room", row => row.Room),
    ];
}
