using HealthKart.Lift.Statistics;

namespace HealthKart.Report.Figures;

/// <summary>
/// The part of the axis of iROAS that a figure shows: all estimates, and limits as far as they let the estimates be seen.
/// </summary>
internal sealed class RoasRange
{
    // A limit this many times as far away as the estimates reach would press them into a corner.
    private const double FarthestLimit = 2;
    private const double Margin = 0.06;
    private const double RoomForTips = 0.08;

    /// <param name="values">What must be seen: estimates, break-even, true values.</param>
    /// <param name="intervals">The intervals that are to be seen as far as possible.</param>
    /// <param name="asides">Intervals that are cut where those do not reach.</param>
    internal RoasRange(IEnumerable<double> values, IReadOnlyList<LiftInterval?> intervals, IReadOnlyList<LiftInterval?>? asides = null)
    {
        var all = intervals.Concat(asides ?? []).OfType<LiftInterval>().ToList();
        double[] seen = [0, .. values.Where(double.IsFinite)];
        var (low, high) = (seen.Min(), seen.Max());
        var far = Math.Max(high - low, 0.1) * FarthestLimit;
        double[] limits =
        [
            .. intervals.OfType<LiftInterval>()
                .SelectMany(static interval => new[] { interval.Low, interval.High })
                .OfType<double>()
                .Where(limit => limit >= low - far && limit <= high + far),
        ];
        (Low, High) = (limits.Append(low).Min(), limits.Append(high).Max());
        // A tip needs room beyond the estimates.
        var room = Math.Max(High - Low, 0.1) * RoomForTips;
        (Low, High) = (all.Any(GoesOnBelow) ? Low - room : Low, all.Any(GoesOnAbove) ? High + room : High);
        IsCut = all.Any(interval => GoesOnBelow(interval) || GoesOnAbove(interval));
        var margin = Math.Max(High - Low, 0.1) * Margin;
        (Start, End) = (Low - margin, High + margin);
    }

    /// <summary>Whether an interval goes on beyond the figure, or has no limit.</summary>
    internal bool IsCut { get; }

    /// <summary>Where the axis begins.</summary>
    internal double Start { get; }

    /// <summary>Where the axis ends.</summary>
    internal double End { get; }

    private double Low { get; }

    private double High { get; }

    /// <summary>Whether the interval has no lower limit in the figure.</summary>
    internal bool GoesOnBelow(LiftInterval interval) => interval.Low is not { } low || low < Low;

    /// <summary>Whether the interval has no upper limit in the figure.</summary>
    internal bool GoesOnAbove(LiftInterval interval) => interval.High is not { } high || high > High;

    /// <summary>The part of an interval that is drawn.</summary>
    internal (double From, double To) Drawn(LiftInterval interval) =>
        (GoesOnBelow(interval) ? Low : interval.Low!.Value, GoesOnAbove(interval) ? High : interval.High!.Value);
}
