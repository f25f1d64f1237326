namespace HealthKart.Analysis.Money;

/// <summary>A number before and after.</summary>
/// <param name="Before">The number before; <c>null</c> where it is undefined.</param>
/// <param name="After">The number after; <c>null</c> where it is undefined.</param>
public sealed record Change(decimal? Before, decimal? After)
{
    /// <summary>After − before, in the unit of both; <c>null</c> where one of them is undefined.</summary>
    public decimal? Absolute => After - Before;

    /// <summary>(After − before) ÷ |before| as a share; <c>null</c> where one of them is undefined or nothing was there before.</summary>
    public decimal? Share => Before is { } before && before != 0 ? (After - before) / Math.Abs(before) : null;
}
