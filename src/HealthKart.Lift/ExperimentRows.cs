namespace HealthKart.Lift;

/// <summary>The results of a report as they are listed.</summary>
internal static class ExperimentRows
{
    /// <summary>Each result, and beneath it the same experiment by other methods.</summary>
    internal static IReadOnlyList<(LiftResult Result, bool IsOther)> WithOthers(this LiftReport report)
    {
        List<(LiftResult, bool)> rows = [];
        var others = report.Others.ToList();
        foreach (var result in report.Results)
        {
            rows.Add((result, false));
            foreach (var other in report.OthersOf(result).Where(others.Remove))
            {
                rows.Add((other, true));
            }
        }

        return rows;
    }

    /// <summary>The same experiment by other methods; a hold-out has none.</summary>
    internal static IEnumerable<LiftResult> OthersOf(this LiftReport report, LiftResult result) => result.Design == LiftDesign.Holdout ? []
        : report.Others.Where(other => string.Equals(other.Campaign, result.Campaign, StringComparison.OrdinalIgnoreCase));

    /// <summary>The results that have an attributed ROAS above 0 beside the incremental one.</summary>
    internal static IReadOnlyList<LiftResult> WithShare(this LiftReport report) =>
        [.. report.Results.Where(static result => result is { Roas: not null, AttributedRoas: > 0, IncrementalShare: not null })];

    /// <summary>Whether more is attributed to a campaign than the whole interval of what it added.</summary>
    internal static bool IsClaimed(LiftResult result) =>
        result.Roas?.Interval is { High: { } high } && high < (double)result.AttributedRoas!;

    /// <summary>The days of the test, each with what was added until then.</summary>
    internal static IReadOnlyList<CounterfactualDay> Tested(this GeoCounterfactual test) =>
        [.. test.Days.Where(static day => day.Cumulative is not null)];
}
