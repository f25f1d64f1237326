namespace HealthKart.Lift;

/// <summary>Days of a geo experiment that a geo at least has no row of: what it sold then, nobody knows.</summary>
/// <param name="Days">How many days.</param>
/// <param name="Geo">The geo that lacks the most of them.</param>
/// <param name="First">The first of them.</param>
public sealed record MissingGeoDays(int Days, string Geo, DateOnly First);
