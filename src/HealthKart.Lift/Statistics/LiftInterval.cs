namespace HealthKart.Lift.Statistics;

/// <summary>A confidence interval. A side without a limit is <c>null</c>: nothing is known about how far it goes.</summary>
/// <param name="Low">The lower limit; <c>null</c>: none.</param>
/// <param name="High">The upper limit; <c>null</c>: none.</param>
public readonly record struct LiftInterval(double? Low, double? High)
{
    // No amount in rupees, and no ratio of two, is that large; a decimal still holds it.
    private const double Endless = 1e24;

    /// <summary>The lower limit; <c>null</c>: none. A limit that is no number, or beyond every amount, is none.</summary>
    public double? Low { get; init; } = Limit(Low);

    /// <summary>The upper limit; <c>null</c>: none. A limit that is no number, or beyond every amount, is none.</summary>
    public double? High { get; init; } = Limit(High);

    /// <summary>The interval that excludes nothing.</summary>
    public static LiftInterval Unbounded { get; } = new(null, null);

    /// <summary>Whether both sides have a limit.</summary>
    public bool IsBounded => Low is not null && High is not null;

    /// <summary>Whether a value lies in the interval; its limits do.</summary>
    public bool Contains(double value) => !(Low > value) && !(High < value);

    /// <summary>The interval of a multiple; a negative factor exchanges the sides.</summary>
    public LiftInterval Times(double factor) => factor >= 0 ? new(Low * factor, High * factor) : new(High * factor, Low * factor);

    /// <summary>The interval of a sum with a known number.</summary>
    public LiftInterval Plus(double known) => new(Low + known, High + known);

    /// <summary>Whether a number is one that an amount or a ratio can be, and a decimal hold.</summary>
    internal static bool IsAmount(double value) => Math.Abs(value) < Endless;

    private static double? Limit(double? limit) => limit is { } known && IsAmount(known) ? known : null;
}
