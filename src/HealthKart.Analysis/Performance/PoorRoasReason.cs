namespace HealthKart.Analysis.Performance;

/// <summary>Why a ROAS is below break-even, told from the medians of the influencers with sales.</summary>
public enum PoorRoasReason
{
    /// <summary>The payout is above the median.</summary>
    HighPayout,

    /// <summary>The orders are below the median.</summary>
    FewOrders,

    /// <summary>The payout is above and the orders are below the median.</summary>
    HighPayoutAndFewOrders,

    /// <summary>The average order value is below the median.</summary>
    LowBasket,

    /// <summary>Payout, orders and average order value are all on the better side of the median.</summary>
    NothingStandsOut,
}
