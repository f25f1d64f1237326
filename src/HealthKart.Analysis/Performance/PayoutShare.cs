namespace HealthKart.Analysis.Performance;

/// <summary>The part of a payout row that belongs to a slice of the sales.</summary>
/// <param name="Kind">Whether it belongs there whole, in part, not at all, or nobody can tell.</param>
/// <param name="Amount">The money in ₹, unrounded.</param>
internal readonly record struct PayoutShare(PayoutShareKind Kind, decimal Amount);

/// <summary>How a payout row belongs to a slice of the sales.</summary>
internal enum PayoutShareKind
{
    /// <summary>All of it, without any allocation.</summary>
    Whole,

    /// <summary>Its share by orders, or by revenue.</summary>
    Allocated,

    /// <summary>Nothing: the row's own campaign or day lies outside.</summary>
    Outside,

    /// <summary>Nobody can tell: its influencer has no sales to allocate it by.</summary>
    NotAllocated,
}
