namespace HealthKart.Analysis.Performance;

/// <summary>What was sold on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Orders">The orders.</param>
/// <param name="Revenue">The revenue in ₹.</param>
public sealed record DayPerformance(DateOnly Date, decimal Orders, decimal Revenue);
