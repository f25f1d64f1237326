namespace HealthKart.Samples;

/// <summary>How an influencer is paid, which decides which rows the payouts file has.</summary>
internal enum PayoutPlan
{
    /// <summary>A fee for each order.</summary>
    PerOrder,

    /// <summary>A fee for each order, paid in two rows: one for each half of the year.</summary>
    PerOrderInHalves,

    /// <summary>A fee for each post.</summary>
    PerPost,

    /// <summary>A fee for each post and one for each order, a row each.</summary>
    Hybrid,

    /// <summary>Products instead of money: no row.</summary>
    Barter,

    /// <summary>A row whose amount nobody has filled in.</summary>
    AmountBlank,

    /// <summary>A row with the amount 0.</summary>
    AmountZero,
}
