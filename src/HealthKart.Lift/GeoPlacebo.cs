using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>A test that was none: the last third of the pretest, taken for a test of the spend that the real one added.</summary>
/// <param name="DaysBefore">Days before it.</param>
/// <param name="DaysDuring">Its days.</param>
/// <param name="Geos">Every geo before and in it. Spend in it is what the real test added, by the day.</param>
/// <param name="Pairs">What the treated geo of each pair sold more in the whole pretest, by the days of the real test,
/// with what it cost more there.</param>
public sealed record GeoPlacebo(int DaysBefore, int DaysDuring, IReadOnlyList<GeoTotals> Geos, IReadOnlyList<GeoPair> Pairs);
