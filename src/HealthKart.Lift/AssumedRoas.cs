using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;

namespace HealthKart.Lift;

/// <summary>A campaign's ROAS under an assumed baseline.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Revenue">The attributed revenue in ₹.</param>
/// <param name="TotalPayout">The payout in ₹.</param>
/// <param name="Share">The share of the revenue that is assumed to have come anyway.</param>
/// <param name="BreakEven">The ROAS at which the payout is earned back.</param>
public sealed record AssumedRoas(string Campaign, decimal Revenue, decimal TotalPayout, decimal Share, decimal BreakEven)
{
    /// <summary>The columns.</summary>
    internal static IReadOnlyList<ResultColumn<AssumedRoas>> Columns { get; } =
    [
        new("campaign", static row => row.Campaign),
        new("revenue", "Attributed revenue", ColumnUnit.Money, static row => row.Revenue),
        new("total_payout", static row => row.TotalPayout),
        new("attributed_roas", static row => row.AttributedRoas),
        new("assumed_baseline", static row => row.Share) { InTables = false },
        new("assumed_roas", static row => row.Roas),
        new("break_even_baseline", static row => row.BreakEvenShare),
    ];

    /// <summary>Whether the payout holds money that was allocated by orders.</summary>
    public bool PayoutAllocated { get; init; }

    /// <summary>Attributed revenue ÷ payout; <c>null</c> without a payout above 0.</summary>
    public decimal? AttributedRoas => TotalPayout > 0 ? Ratios.Roas(Revenue, TotalPayout) : null;

    /// <summary>The revenue that is left ÷ payout: assumed, not measured.</summary>
    public decimal? Roas => AttributedRoas * (1 - Share);

    /// <summary>
    /// The share at which the payout is just earned back; <c>null</c> where even the whole attributed revenue does not earn it back.
    /// </summary>
    public decimal? BreakEvenShare => AttributedRoas is { } roas && roas > 0 && roas >= BreakEven ? 1 - (BreakEven / roas) : null;
}
