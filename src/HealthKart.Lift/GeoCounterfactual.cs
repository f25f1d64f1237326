namespace HealthKart.Lift;

/// <summary>What the treated geos of an experiment sold, day by day, beside what they would have sold without the campaign.</summary>
/// <param name="Campaign">The campaign that was tested.</param>
/// <param name="TestFrom">The first day of the test.</param>
/// <param name="Days">The days of pretest and test, in their order.</param>
public sealed record GeoCounterfactual(string Campaign, DateOnly TestFrom, IReadOnlyList<CounterfactualDay> Days);
