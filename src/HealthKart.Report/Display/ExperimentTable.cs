using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>The results of experiments, with what is said of them in words.</summary>
internal static class ExperimentTable
{
    internal static ResultList<LiftRow> Of(LiftReport report)
    {
        using var scope = Numerals.Within(report.Currency);
        var rows = LiftRow.ListOf(report);
        return new(rows, [.. rows.Columns.Select(InWords), Warnings]) { Subject = rows.Subject };
    }

    internal static ResultList<AssumedRoas> Of(AssumedBaseline assumed)
    {
        using var scope = Numerals.Within(assumed.Currency);
        return new(assumed.Campaigns, AssumedRoas.Columns)
        {
            Subject = new ListSubject.Own(AssumedBaselineWords.Caption(assumed.Share), AssumedBaselineWords.Of(assumed)),
        };
    }

    private static ResultColumn<LiftRow> Warnings { get; } = new("warnings", static row => WarningsOf(row.Result)) { InTables = false };

    private static string WarningsOf(LiftResult result) =>
        string.Join(' ', result.Warnings.Select(static warning => LiftDetailWords.Of(warning.Detail)));

    private static ResultColumn<LiftRow> InWords(ResultColumn<LiftRow> column) => column.Name != "iroas_low" ? column
        : column with { Shown = static row => EstimateWords.RoasOf(row.Result.Roas?.Interval) };
}
