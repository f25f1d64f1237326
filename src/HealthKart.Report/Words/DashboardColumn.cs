using HealthKart.Analysis.Frames;

namespace HealthKart.Report.Words;

/// <summary>A column of the page's table of influencers, between the name and the line of months.</summary>
/// <param name="Name">What the page calls it.</param>
/// <param name="Catalogued">What the catalogue calls it, which has its title.</param>
/// <param name="Format">How its cells are written: <c>text</c>, or the name of a format of the page's numerals.</param>
/// <param name="Figure">What the page's rows call its number; <c>null</c>: as the column.</param>
internal sealed record DashboardColumn(string Name, string Catalogued, string Format, string? Figure = null)
{
    /// <summary>Whether it stands in the table before the reader has chosen the columns.</summary>
    internal bool IsShown { get; init; } = true;

    private const string Contribution = "contribution";

    /// <summary>The columns, in the order in which they are shown.</summary>
    /// <param name="hasMargin">Whether a gross margin was given, without which no contribution is known.</param>
    internal static IEnumerable<DashboardColumn> Of(bool hasMargin) => All.Where(column => hasMargin || column.Name != Contribution);

    /// <summary>Every column, whatever is known.</summary>
    internal static IReadOnlyList<DashboardColumn> All { get; } =
    [
        new("roas", "roas", "ratio"),
        new("revenue", "revenue", "money"),
        new("payout", "total_payout", "money"),
        new(Contribution, Contribution, "wholeMoney"),
        new("orders", "orders", "count"),
        new("platform", "platform", "text"),
        new("category", "category", "text") { IsShown = false },
        new("roi", "roi", "percent"),
        new("aov", "aov", "wholeMoney"),
        new("cpo", "cost_per_order", "wholeMoney", "costPerOrder"),
        new("interval", "roas_lower", "interval") { IsShown = false },
        new("tier", "tier", "text") { IsShown = false },
        new("basis", "payout_basis", "basis") { IsShown = false },
    ];

    internal string Title => ColumnCatalogue.Find(Catalogued)!.Title;
}
