namespace HealthKart.Analysis.Campaigns;

/// <summary>Whether an influencer was paid, which a ROAS of 0 alone does not say.</summary>
public enum PayoutStatus
{
    /// <summary>The payouts add up to more than 0.</summary>
    Paid,

    /// <summary>There are payouts, and they add up to 0 or less.</summary>
    ZeroPayout,

    /// <summary>The payouts add up to more than 0, and all of them are still open: nothing was paid yet.</summary>
    Open,

    /// <summary>There is no payout row, or every amount is blank.</summary>
    NoPayout,
}
