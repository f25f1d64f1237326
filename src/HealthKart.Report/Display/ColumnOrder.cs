using HealthKart.Analysis.Frames;

namespace HealthKart.Report.Display;

/// <summary>In which order a table shows its columns: what a reader looks for first, where a narrow screen has room for it.</summary>
/// <remarks>Files keep the order of the columns themselves.</remarks>
internal static class ColumnOrder
{
    private const string Id = "influencer_id";
    private const string Verdict = "verdict";

    // Not every list has the interval beside its ROAS.
    private static readonly string[] s_needed = ["roas", "revenue", "total_payout"];
    private static readonly string[] s_first = ["roas", "roas_lower", "revenue", "total_payout"];

    /// <summary>
    /// What is judged, then the verdict, where there is one; else the name, then ROAS with its interval, revenue and payout. The others
    /// follow as they are, an id among them.
    /// </summary>
    /// <remarks>A list without a name or one of the three keeps its own order: it is about something else.</remarks>
    internal static IReadOnlyList<ResultTableColumn> Of(IReadOnlyList<ResultTableColumn> columns)
    {
        if (columns.FirstOrDefault(static column => column.Name == Verdict) is { } verdict)
        {
            return [columns[0], verdict, .. columns.Skip(1).Where(static column => column.Name != Verdict)];
        }

        if (columns.FirstOrDefault(static column => column.Name != Id) is not { Unit: ColumnUnit.Text } name
            || !s_needed.All(wanted => columns.Any(column => column.Name == wanted)))
        {
            return columns;
        }

        var first = s_first
            .Select(wanted => columns.FirstOrDefault(column => column.Name == wanted))
            .OfType<ResultTableColumn>()
            .Prepend(name)
            .ToList();
        return [.. first, .. columns.Except(first)];
    }
}
