using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Figures;

/// <summary>A place on the curve of concentration under its name.</summary>
/// <param name="Name">Which influencers, such as <c>Top 10 % (19)</c>.</param>
/// <param name="Point">What they bring and cost.</param>
public sealed record ConcentrationRow(string Name, ConcentrationPoint Point)
{
    // Each row has those before it in it: they do not add up.
    internal static IReadOnlyList<ResultColumn<ConcentrationRow>> Columns { get; } =
        [.. AllColumns().Select(static column => column with { Total = ColumnTotal.None })];

    private static ResultColumn<ConcentrationRow>[] AllColumns() =>
    [
        new("top", "Influencers", ColumnUnit.Text, row => row.Name),
        new("influencers", "Number", ColumnUnit.Count, row => (decimal)row.Point.Influencers) { InTables = false },
        new("revenue", "Revenue", ColumnUnit.Money, row => row.Point.Revenue),
        new("share_of_revenue", "Share of revenue", ColumnUnit.Share, row => row.Point.ShareOfRevenue),
        new("total_payout", "Payout", ColumnUnit.Money, row => row.Point.TotalPayout),
        new("share_of_payout", "Share of payout", ColumnUnit.Share, row => row.Point.ShareOfPayout),
        new("roas", "ROAS", ColumnUnit.Ratio, row => row.Point.Roas),
    ];

    internal IReadOnlyList<string> Texts => [.. Columns.Where(column => column.InTables).Select(column => column.TextOf(this))];
}
