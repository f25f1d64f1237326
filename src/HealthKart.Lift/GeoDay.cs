namespace HealthKart.Lift;

/// <summary>One day of a geo experiment.</summary>
/// <param name="Date">The day.</param>
/// <param name="Control">Revenue of all control geos, in ₹.</param>
/// <param name="Treated">Revenue of all treated geos, in ₹.</param>
public readonly record struct GeoDay(DateOnly Date, decimal Control, decimal Treated);
