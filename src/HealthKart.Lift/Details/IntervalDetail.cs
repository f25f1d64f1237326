namespace HealthKart.Lift.Details;

/// <summary>Why an interval is wide, open, too narrow, or not there.</summary>
internal abstract record IntervalDetail : LiftDetail
{
    /// <summary>The file has no revenue.</summary>
    internal sealed record NoRevenueColumn : IntervalDetail;

    /// <summary>Only sums of revenue are known.</summary>
    internal sealed record NoSumOfSquares : IntervalDetail;

    /// <summary>Few users bring much of the revenue, so that users were shuffled.</summary>
    internal sealed record SkewedRevenue : IntervalDetail;

    /// <summary>The same may be so, and sums do not tell.</summary>
    internal sealed record MaybeSkewed : IntervalDetail;

    /// <summary>No user differs from another.</summary>
    internal sealed record NoUsersVary : IntervalDetail;

    /// <summary>The treated geos follow the others exactly.</summary>
    internal sealed record NoDaysVary : IntervalDetail;

    /// <summary>Shuffling excludes nothing on a side.</summary>
    internal sealed record NothingExcluded : IntervalDetail;

    /// <summary>The spend differs so much from user to user that what was added cannot be told from nothing.</summary>
    internal sealed record UnboundedUsers : IntervalDetail;

    /// <summary>The same of pairs of geos.</summary>
    internal sealed record UnboundedPairs : IntervalDetail;

    /// <summary>So few pairs that their interval is too narrow.</summary>
    internal sealed record FewPairs(int Pairs) : IntervalDetail;
}
