using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;

namespace HealthKart.Lift;

/// <summary>A result in a table, beside which results of other methods may stand.</summary>
/// <param name="Result">The result.</param>
/// <param name="IsToGoBy">Whether it is the one to go by; <c>false</c> for another method on the same experiment,
/// which only compares.</param>
public sealed record LiftRow(LiftResult Result, bool IsToGoBy)
{
    private static Numerals Numbers => Numerals.Current;

    /// <summary>Every result: those to go by first. What is said of one in words, whoever shows the list adds.</summary>
    internal static ResultList<LiftRow> ListOf(LiftReport report)
    {
        using var scope = Numerals.Within(report.Currency);
        return new(
            [
                .. report.Results.Select(static result => new LiftRow(result, true)),
                .. report.Others.Select(static result => new LiftRow(result, false))
            ],
            Columns(report.Settings))
        {
            Subject = new LiftSubject.Results(report.Settings, report.Results.Any(static result => result.AttributedRoas is not null)),
        };
    }

    private static IReadOnlyList<ResultColumn<LiftRow>> Columns(LiftSettings settings) =>
    [
        new("campaign", static row => row.Result.Campaign),
        new("method", static row => row.Result.Method),
        new("to_go_by", static row => row.IsToGoBy ? "yes" : "no") { InTables = false },
        new("test_from", static row => row.Result.From) { InTables = false },
        new("test_to", static row => row.Result.To) { InTables = false },
        new("added_spend", static row => row.Result.AddedSpend),
        .. Figure("added_orders", "Added orders", ColumnUnit.Count, static result => result.Orders, Numbers.EstimatedCount),
        .. Figure("added_revenue", "Added revenue", ColumnUnit.Money, static result => result.Revenue, Numbers.EstimatedMoney),
        .. Figure(
            "orders_lift",
            "Lift of orders",
            ColumnUnit.Share,
            static result => result.OrdersLift,
            Numbers.EstimatedPercent,
            inTables: false),
        .. Figure(
            "revenue_lift",
            "Lift of revenue",
            ColumnUnit.Share,
            static result => result.RevenueLift,
            Numbers.EstimatedPercent,
            inTables: false),
        .. Figure(
            "cost_per_added_order",
            "Cost per added order",
            ColumnUnit.Money,
            static result => result.CostPerOrder,
            Numbers.EstimatedMoney,
            inTables: false),
        .. Roas(settings),
        Probability(
            "probability_above_break_even",
            LiftWords.PaysTitle,
            ColumnUnit.Share,
            static result => result.ProbabilityAboveBreakEven,
            Numbers.Chance),
        Probability("p_value", "p", ColumnUnit.Ratio, static result => result.PValue, Numbers.PValue) with { InTables = false },
        Probability("adjusted_p_value", "Adjusted p", ColumnUnit.Ratio, static result => result.AdjustedPValue, Numbers.PValue) with
        {
            InTables = false,
        },
        new("attributed_roas", static row => row.Result.AttributedRoas),
        Number("incremental_share", "Incremental", ColumnUnit.Share, static result => result.IncrementalShare, Numbers.EstimatedPercent),
        Number("true_roas", "Simulated with", ColumnUnit.Ratio, static result => result.TrueRoas, Numbers.EstimatedRatio) with
        {
            InTables = false,
        },
        new("verdict", static row => row.Result.VerdictName),
    ];

    // The interval stands in tables where the file has its lower limit.
    private static IEnumerable<ResultColumn<LiftRow>> Roas(LiftSettings settings)
    {
        foreach (var column in Figure("iroas", "iROAS", ColumnUnit.Ratio, static result => result.Roas, Numbers.EstimatedRatio))
        {
            yield return column.Name != "iroas_low" ? column : column with
            {
                Title = LiftWords.IntervalTitle(settings.Level),
                InTables = true,
            };
        }
    }

    private static IEnumerable<ResultColumn<LiftRow>> Figure(
        string name,
        string title,
        ColumnUnit unit,
        Func<LiftResult, LiftFigure?> figure,
        Func<double?, string> shown,
        bool inTables = true) =>
    [
        Number(name, title, unit, result => figure(result)?.Value, shown) with { InTables = inTables },
        Number($"{name}_standard_error", title, unit, result => figure(result)?.StandardError, shown) with { InTables = false },
        Number($"{name}_low", title, unit, result => figure(result)?.Interval?.Low, shown) with { InTables = false },
        Number($"{name}_high", title, unit, result => figure(result)?.Interval?.High, shown) with { InTables = false },
    ];

    private static ResultColumn<LiftRow> Probability(
        string name, string title, ColumnUnit unit, Func<LiftResult, double?> number, Func<double?, string> shown) =>
        Number(name, title, unit, number, shown) with { Exact = row => number(row.Result) };

    private static ResultColumn<LiftRow> Number(
        string name, string title, ColumnUnit unit, Func<LiftResult, double?> number, Func<double?, string> shown) =>
        new(name, title, unit, row => FiniteNumber.Of(number(row.Result))) { Shown = row => shown(number(row.Result)) };
}
