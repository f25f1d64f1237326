namespace HealthKart.Analysis.Comparisons;

/// <summary>The sums of one side of a comparison, for everybody, an influencer or a campaign.</summary>
public sealed record ComparedFigures
{
    /// <summary>The orders; <c>null</c> without a sales file.</summary>
    public decimal? Orders { get; init; }

    /// <summary>The revenue in ₹; 0 for whom the side does not have, <c>null</c> without a sales file.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>The payout in ₹; 0 where there is none, <c>null</c> without a payouts file.</summary>
    public decimal? TotalPayout { get; init; }

    /// <summary>
    /// ROAS = revenue ÷ payout; 0 without a payout, <c>null</c> for whom the side does not have and without a sales file.
    /// </summary>
    public decimal? Roas { get; init; }

    /// <summary>Whether the payout holds money that was allocated by orders.</summary>
    public bool PayoutAllocated { get; init; }

    /// <summary>Whether the side has sales or a payout.</summary>
    public bool IsThere { get; init; }
}
