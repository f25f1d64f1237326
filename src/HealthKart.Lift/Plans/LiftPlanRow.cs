using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;

namespace HealthKart.Lift.Plans;

/// <summary>What a test of some size costs and detects.</summary>
/// <param name="Users">Users of both arms.</param>
/// <param name="TreatedUsers">Of them treated.</param>
/// <param name="ControlUsers">Of them control.</param>
/// <param name="Days">Days until so many have come; <c>null</c> where nobody said how many come a day.</param>
/// <param name="Spend">What the treated users cost, in ₹; <c>null</c> where nobody said what one costs.</param>
/// <param name="DetectableLift">The smallest lift that it finds with the planned power.</param>
/// <param name="DetectableRoas">The smallest iROAS that it finds with the planned power; <c>null</c> without spend.</param>
public sealed record LiftPlanRow(
    long Users, long TreatedUsers, long ControlUsers, double? Days, decimal? Spend, double DetectableLift, double? DetectableRoas)
{
    /// <summary>The columns.</summary>
    internal static IReadOnlyList<ResultColumn<LiftPlanRow>> Columns { get; } =
    [
        new("users", static row => (decimal)row.Users),
        new("treated_users", static row => (decimal)row.TreatedUsers),
        new("control_users", static row => (decimal)row.ControlUsers),
        new("days", static row => FiniteNumber.Of(row.Days)),
        new("spend", static row => row.Spend),
        new("detectable_lift", static row => FiniteNumber.Of(row.DetectableLift))
        {
            Shown = static row => Numerals.Current.EstimatedPercent(row.DetectableLift),
        },
        new("detectable_iroas", static row => FiniteNumber.Of(row.DetectableRoas))
        {
            Shown = static row => Numerals.Current.EstimatedRatio(row.DetectableRoas),
        },
    ];
}
