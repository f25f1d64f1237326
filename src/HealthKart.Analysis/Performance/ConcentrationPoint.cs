using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Performance;

/// <summary>The influencers with the most revenue, and what they bring and cost together.</summary>
public sealed record ConcentrationPoint
{
    /// <summary>How many they are.</summary>
    public required int Influencers { get; init; }

    /// <summary>Their share of the influencers with sales.</summary>
    public required decimal ShareOfInfluencers { get; init; }

    /// <summary>Their revenue in ₹.</summary>
    public required decimal Revenue { get; init; }

    /// <summary>Their share of the revenue of the influencers shown; <c>null</c> where that is not above 0.</summary>
    public required decimal? ShareOfRevenue { get; init; }

    /// <summary>Their payout in ₹; who has none counts as 0.</summary>
    public required decimal TotalPayout { get; init; }

    /// <summary>Their share of every payout in the filter; <c>null</c> where that is not above 0.</summary>
    public required decimal? ShareOfPayout { get; init; }

    /// <summary>Whether there is a payouts file: without one no ROAS is known.</summary>
    internal bool IsCostKnown { get; init; } = true;

    /// <inheritdoc cref="Ratios.Roas"/>
    public decimal? Roas => IsCostKnown ? Ratios.Roas(Revenue, TotalPayout) : null;
}
