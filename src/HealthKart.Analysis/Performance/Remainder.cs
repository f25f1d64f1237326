namespace HealthKart.Analysis.Performance;

/// <summary>Rows that the headline does not join: unattributed, excluded or rejected ones.</summary>
/// <param name="Rows">The number of rows of the sales and payouts files.</param>
/// <param name="Revenue">Their revenue in ₹.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="TotalPayout">Their payout in ₹.</param>
public sealed record Remainder(long Rows, decimal Revenue, decimal Orders, decimal TotalPayout);
