using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>A figure of an experiment.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error; <c>null</c> where it is not known.</param>
/// <param name="Interval">Its interval at the level of the report; <c>null</c> where it is not known.</param>
public sealed record LiftFigure(double Value, double? StandardError, LiftInterval? Interval)
{
    /// <summary>An estimate's figure; without an error where nothing varied, for then nobody knows how much chance moves it.</summary>
    internal static LiftFigure Of(Estimate estimate, double level) =>
        estimate.IsKnown ? new(estimate.Value, estimate.StandardError, estimate.Interval(level)) : new(estimate.Value, null, null);

    internal LiftFigure Times(double factor) => new(Value * factor, StandardError * Math.Abs(factor), Interval?.Times(factor));
}
