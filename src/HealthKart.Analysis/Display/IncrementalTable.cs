using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Display;

/// <summary>The results of experiments as a table and a CSV file: intervals in one cell for people, in two columns for programs.</summary>
internal static class IncrementalTable
{
    internal static Frame<LiftResult> Of(LiftReport report)
    {
        var rows = report.WithOthers();
        var others = rows.Where(static row => row.IsOther).Select(static row => row.Result).ToHashSet(ReferenceEqualityComparer.Instance);
        return new(rows.Select(static row => row.Result), [.. Columns(report.Settings.Level, others.Contains)])
        {
            Caption = Sentences.ResultsCaption,
            Note = rows.Count == 0 ? null : Sentences.HowToReadResults(report.Settings.Level),
        };
    }

    private static IEnumerable<FrameColumn<LiftResult>> Columns(double level, Func<LiftResult, bool> isOther) =>
    [
        new("campaign", "Campaign", ColumnUnit.Text, static row => row.Campaign),
        new("method", "Method", ColumnUnit.Text, static row => row.Method),
        new("level", "Level", ColumnUnit.Share, _ => (decimal)level) { InTables = false },
        new("added_spend", "Added spend", ColumnUnit.Money, static row => row.AddedSpend),
        .. Figure("incremental_orders", "Added orders", ColumnUnit.Count, static row => row.Orders),
        .. Figure("incremental_revenue", "Added revenue", ColumnUnit.Money, static row => row.Revenue),
        .. Figure("revenue_lift", "Lift", ColumnUnit.Share, static row => row.RevenueLift),
        new("iroas", "iROAS", ColumnUnit.Ratio, static row => Sentences.Exact(row.Roas?.Value)) { Shown = static row => Sentences.RoasWithLimits(row.Roas) },
        .. Limits("iroas", ColumnUnit.Ratio, static row => row.Roas),
        new("iroas_limits", "Limits", ColumnUnit.Text, static row => Sentences.SidesOf(row.Roas?.Interval)) { InTables = false },
        .. Figure("cost_per_incremental_order", "Cost per added order", ColumnUnit.Money, static row => row.CostPerOrder),
        new("probability_above_break_even", "Pays", ColumnUnit.Share, static row => Sentences.Exact(row.ProbabilityAboveBreakEven)) { Shown = static row => Sentences.Probability(row.ProbabilityAboveBreakEven) },
        new("p", "p", ColumnUnit.Share, static row => Sentences.Exact(row.PValue)) { InTables = false },
        new("adjusted_p", "Adjusted p", ColumnUnit.Share, static row => Sentences.Exact(row.AdjustedPValue)) { Shown = static row => Sentences.PValue(row.AdjustedPValue) },
        new("verdict", "Verdict", ColumnUnit.Text, row => isOther(row) ? Sentences.OtherMethod : row.VerdictName),
        new("attributed_roas", "Attributed ROAS", ColumnUnit.Ratio, static row => row.AttributedRoas),
        new("share_incremental", "Share incremental", ColumnUnit.Share, static row => Sentences.Exact(row.IncrementalShare)),
        new("true_roas", "True value", ColumnUnit.Ratio, static row => Sentences.Exact(row.TrueRoas)) { InTables = false },
    ];

    private static IEnumerable<FrameColumn<LiftResult>> Figure(string name, string title, ColumnUnit unit, Func<LiftResult, LiftFigure?> figure) =>
    [
        new(name, title, unit, row => Sentences.Exact(figure(row)?.Value)),
        .. Limits(name, unit, figure),
    ];

    private static IEnumerable<FrameColumn<LiftResult>> Limits(string name, ColumnUnit unit, Func<LiftResult, LiftFigure?> figure) =>
    [
        new(name + "_low", "", unit, row => Sentences.Exact(figure(row)?.Interval?.Low)) { InTables = false },
        new(name + "_high", "", unit, row => Sentences.Exact(figure(row)?.Interval?.High)) { InTables = false },
        new(name + "_standard_error", "", unit, row => Sentences.Exact(figure(row)?.StandardError)) { InTables = false },
    ];
}
