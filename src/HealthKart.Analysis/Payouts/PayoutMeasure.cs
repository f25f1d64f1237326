namespace HealthKart.Analysis.Payouts;

/// <summary>What a payout is paid for, as the files count it.</summary>
public enum PayoutMeasure
{
    /// <summary>Nothing that is counted: the amount is due once for each row.</summary>
    Row,

    /// <summary>The orders that the payouts file itself counts in the row.</summary>
    Orders,

    /// <summary>The orders of the sales file.</summary>
    TrackedOrders,

    /// <summary>The rows of the posts file.</summary>
    Posts,

    /// <summary>The posts that the payouts file itself counts in the row.</summary>
    PayoutPosts,

    /// <summary>The revenue of the sales file in ₹.</summary>
    TrackedRevenue,
}
