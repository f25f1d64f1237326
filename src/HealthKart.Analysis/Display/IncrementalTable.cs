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
        var (hasOrders, hasAttributed) = (rows.Any(static row => row.Result.Orders is not null), rows.Any(static row => row.Result.AttributedRoas is not null));
        var others = rows.Where(static row => row.IsOther).Select(static row => row.Result).ToHashSet(ReferenceEqualityComparer.Instance);
        return new(rows.Select(static row => row.Result), [.. Columns(report.Settings.Level, others.Contains, hasOrders, hasAttributed)])
        {
            Caption = Sentences.ResultsCaption,
            Note = rows.Count == 0 ? null : Sentences.HowToReadResults(report.Settings.Level),
        };
    }

    private static IEnumerable<FrameColumn<LiftResult>> Columns(double level, Func<LiftResult, bool> isOther, bool hasOrders, bool hasAttributed) =>
    [
        new("campaign", "Campaign", ColumnUnit.Text, static row => row.Campaign),
        new("method", "Method", ColumnUnit.Text, static row => row.Method) { Shown = static row => Sentences.ShortName(row.Design) },
        new("verdict", "Verdict", ColumnUnit.Text, row => isOther(row) ? Sentences.OtherMethod : row.VerdictName),
        new("level", "Level", ColumnUnit.Share, _ => (decimal)level) { InTables = false },
        new("added_spend", "Added spend", ColumnUnit.Money, static row => row.AddedSpend),
        .. Figure("incremental_orders", "Added orders", ColumnUnit.Count, static row => row.Orders, hasOrders),
        .. Figure("incremental_revenue", "Added revenue", ColumnUnit.Money, static row => row.Revenue),
        .. Figure("revenue_lift", "Lift", ColumnUnit.Share, static row => row.RevenueLift, inTables: false),
        new("iroas", "iROAS", ColumnUnit.Ratio, static row => Sentences.Exact(row.Roas?.Value)) { Shown = static row => Sentences.RoasWithLimits(row.Roas) },
        .. Limits("iroas", ColumnUnit.Ratio, static row => row.Roas),
        new("iroas_limits", "Limits", ColumnUnit.Text, static row => Sentences.SidesOf(row.Roas?.Interval)) { InTables = false },
        .. Figure("cost_per_incremental_order", "Cost per added order", ColumnUnit.Money, static row => row.CostPerOrder, inTables: false),
        new("probability_above_break_even", "Pays", ColumnUnit.Share, static row => Sentences.Exact(row.ProbabilityAboveBreakEven)) { Shown = static row => Sentences.Probability(row.ProbabilityAboveBreakEven) },
        new("p", "p", ColumnUnit.Share, static row => Sentences.Exact(row.PValue)) { InTables = false },
        new("adjusted_p", "Adjusted p", ColumnUnit.Share, static row => Sentences.Exact(row.AdjustedPValue)) { Shown = static row => Sentences.PValue(row.AdjustedPValue) },
        new("attributed_roas", "Attributed ROAS", ColumnUnit.Ratio, static row => row.AttributedRoas) { InTables = hasAttributed },
        new("share_incremental", "Share incremental", ColumnUnit.Share, static row => Sentences.Exact(row.IncrementalShare)) { InTables = hasAttributed },
        new("true_roas", "True value", ColumnUnit.Ratio, static row => Sentences.Exact(row.TrueRoas)) { InTables = false },
    ];

    private static IEnumerable<FrameColumn<LiftResult>> Figure(string name, string title, ColumnUnit unit, Func<LiftResult, LiftFigure?> figure, bool inTables = true) =>
    [
        new(name, title, unit, row => Sentences.Exact(figure(row)?.Value)) 
        {
            InTables = inTables,
            // Orders of the control arm, brought to the size of the treated one, are seldom whole.
            Shown = unit == ColumnUnit.Count ? row => Numerals.Indian.Count(Sentences.Exact(figure(row)?.Value) is { } count ? Math.Round(count) : null) : null,
        },
        .. Limits(name, unit, figure),
    ];

    private static IEnumerable<FrameColumn<LiftResult>> Limits(string name, ColumnUnit unit, Func<LiftResult, LiftFigure?> figure) =>
    [
        new(name + "_low", "", unit, row => Sentences.Exact(figure(row)?.Interval?.Low)) { InTables = false },
        new(name + "_high", "", unit, row => Sentences.Exact(figure(row)?.Interval?.High)) { InTables = false },
        new(name + "_standard_error", "", unit, row => Sentences.Exact(figure(row)?.StandardError)) { InTables = false },
    ];
}
