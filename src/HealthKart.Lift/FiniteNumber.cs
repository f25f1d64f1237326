namespace HealthKart.Lift;

/// <summary>Estimates as the numbers that tables and files hold.</summary>
internal static class FiniteNumber
{
    // A decimal holds no more.
    private const double Most = 7.9e28;

    /// <summary>The number; <c>null</c> where it is none, is not finite, or is larger than any amount.</summary>
    internal static decimal? Of(double? value) => value is { } number && Math.Abs(number) < Most ? (decimal)number : null;
}
