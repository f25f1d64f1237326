using HealthKart.Analysis.Frames;

namespace HealthKart.Lift;

/// <summary>One experiment as media-mix models take it for calibration: an estimate with its standard error.</summary>
/// <param name="Result">The result, whose added revenue has a standard error.</param>
/// <param name="Alpha">1 − the level of the interval.</param>
/// <remarks>
/// Amounts are of the whole test. A model of weeks wants them per week: divide <c>x</c>, <c>delta_x</c>, <c>delta_y</c>, <c>sigma</c> by
/// the test's weeks. Sources: PyMC-Marketing, <c>MMM.add_lift_test_measurements</c> (channel, x, delta_x, delta_y, sigma; it refuses
/// effects below 0); Meridian, <c>CalibrationBuilder.with_incrementality_experiment_result</c> (point estimate and standard error of the
/// ROI, spend, start, end).
/// </remarks>
public sealed record MediaMixRow(LiftResult Result, double Alpha)
{
    /// <summary>The days of the test, both ends included; <c>null</c> where the file has no dates.</summary>
    public int? Days => Result is { From: { } from, To: { } to } ? to.DayNumber - from.DayNumber + 1 : null;

    /// <summary>The columns, named as the models name them.</summary>
    internal static IReadOnlyList<ResultColumn<MediaMixRow>> Columns { get; } =
    [
        new("channel", static row => row.Result.Campaign),
        new("start", "Start", ColumnUnit.Date, static row => row.Result.From),
        new("end", "End", ColumnUnit.Date, static row => row.Result.To),
        new("days", static row => (decimal?)row.Days),
        new("spend", static row => row.Result.AddedSpend),
        new("x", "Spend without", ColumnUnit.Money, static row => row.Result.BaselineSpend),
        new("delta_x", "Added spend", ColumnUnit.Money, static row => row.Result.AddedSpend),
        new("delta_y", "Added revenue", ColumnUnit.Money, static row => FiniteNumber.Of(row.Result.Revenue?.Value)),
        new("sigma", "Standard error", ColumnUnit.Money, static row => FiniteNumber.Of(row.Result.Revenue?.StandardError)),
        new("ci_low", "From", ColumnUnit.Money, static row => FiniteNumber.Of(row.Result.Revenue?.Interval?.Low)),
        new("ci_high", "To", ColumnUnit.Money, static row => FiniteNumber.Of(row.Result.Revenue?.Interval?.High)),
        new("alpha", "Alpha", ColumnUnit.Ratio, static row => FiniteNumber.Of(row.Alpha)),
        new("roi", "iROAS", ColumnUnit.Ratio, static row => FiniteNumber.Of(row.Result.Roas?.Value)),
        new("roi_sigma", static row => FiniteNumber.Of(row.Result.Roas?.StandardError)),
        new("method", static row => row.Result.Method),
    ];
}
