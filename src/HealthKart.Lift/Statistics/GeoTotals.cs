namespace HealthKart.Lift.Statistics;

/// <summary>One geo before and in the test.</summary>
/// <param name="Geo">Its name.</param>
/// <param name="IsTreated">Whether the campaign ran there.</param>
/// <param name="Before">Its sales in the pretest, in ₹.</param>
/// <param name="During">Its sales in the test, in ₹.</param>
/// <param name="SpendBefore">Its spend in the pretest, in ₹.</param>
/// <param name="SpendDuring">Its spend in the test, in ₹.</param>
public sealed record GeoTotals(string Geo, bool IsTreated, double Before, double During, double SpendBefore, double SpendDuring);
