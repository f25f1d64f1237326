namespace HealthKart.Lift;

/// <summary>What the treated geos sold on a day, beside what they would have sold.</summary>
/// <param name="Date">The day.</param>
/// <param name="Observed">What they sold, in ₹.</param>
/// <param name="Counterfactual">What they would have sold without the campaign, with the interval of a single day.</param>
/// <param name="Cumulative">What they sold more since the test began; <c>null</c> before it.</param>
public sealed record CounterfactualDay(DateOnly Date, double Observed, LiftFigure Counterfactual, LiftFigure? Cumulative);
