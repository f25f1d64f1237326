using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Dashboard;

/// <summary>A filter that can be set in the page: what the script knows of it.</summary>
/// <param name="Name">Its name in the data and in the address of the page.</param>
/// <param name="Key">What the state of the page keeps it under.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Kind">What it does.</param>
internal sealed record LiveFilter(string Name, string Key, string Title, LiveFilterKind Kind)
{
    /// <summary>All of them, in the order of the report: those of the command, and months.</summary>
    internal static IReadOnlyList<LiveFilter> All { get; } = [.. FilterField.All.SelectMany(Of)];

    /// <summary>The figure of an influencer that a minimum is of; <c>null</c> for other filters.</summary>
    internal string? Figure { get; private init; }

    /// <summary>What that figure counts, in the singular; <c>null</c> where it is a ratio.</summary>
    internal string? Thing { get; private init; }

    private static IEnumerable<LiveFilter> Of(FilterField field)
    {
        // Addresses have the months before the sources.
        if (field.Name == "source")
        {
            yield return new LiveFilter("month", "months", "Month", LiveFilterKind.Month);
        }

        if (KindOf(field) is { } kind)
        {
            yield return new LiveFilter(field.Name, field.Parameter, field.Title, kind) { Figure = field.Figure, Thing = field.Thing };
        }
    }

    // Further columns are in no fact of the page.
    private static LiveFilterKind? KindOf(FilterField field) =>
        field.IsOfPayouts ? LiveFilterKind.Payout
        : field.ValueOf is not null ? field.Repeats ? LiveFilterKind.Influencer : LiveFilterKind.Text
        : field.Dimension is not null ? LiveFilterKind.Sale
        : field.Figure is not null ? LiveFilterKind.Minimum
        : field.Value == FilterValue.Date ? LiveFilterKind.Day
        : null;
}
