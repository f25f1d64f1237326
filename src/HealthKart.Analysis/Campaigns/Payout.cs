namespace HealthKart.Analysis.Campaigns;

/// <summary>A usable row of the payouts file: money paid, or agreed to be paid, to an influencer.</summary>
public sealed record Payout
{
    /// <summary>The id of the influencer, or <c>null</c> where the cell is blank: such a payout belongs to nobody.</summary>
    public string? InfluencerId { get; init; }

    /// <summary>What the influencer is paid for: <c>post</c>, <c>order</c>, … in one spelling; empty where it is blank.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The rate in ₹ for each unit of the basis; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The orders that the payouts file itself counts; <c>null</c> where it is blank or not a number.</summary>
    public decimal? Orders { get; init; }

    /// <summary>The amount in ₹, exact; <c>null</c> where it is blank.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The row's own campaign; <c>null</c> where it has none.</summary>
    public string? Campaign { get; init; }

    /// <summary>The row's own day; <c>null</c> where it has none.</summary>
    public DateOnly? Date { get; init; }
}
