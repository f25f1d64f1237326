namespace HealthKart.Analysis.Performance;

/// <summary>What minimum ROAS and minimum orders hide.</summary>
/// <param name="Influencers">The influencers hidden.</param>
/// <param name="Revenue">Their revenue in ₹.</param>
/// <param name="TotalPayout">Their payout in ₹.</param>
public sealed record Hidden(int Influencers, decimal Revenue, decimal TotalPayout);
