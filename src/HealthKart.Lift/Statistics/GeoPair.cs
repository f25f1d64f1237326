namespace HealthKart.Lift.Statistics;

/// <summary>What one geo of a randomised pair, the treated one, had more than the other.</summary>
/// <param name="Revenue">Treated − control revenue, in ₹.</param>
/// <param name="Spend">Treated − control spend, in ₹.</param>
public sealed record GeoPair(double Revenue, double Spend);
