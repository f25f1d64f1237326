using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>The sales of influencers, or those that belong to nobody.</summary>
/// <param name="Name">Which of the two.</param>
/// <param name="Rows">The sales rows.</param>
/// <param name="Orders">The orders.</param>
/// <param name="Revenue">The revenue in ₹.</param>
/// <param name="ShareOfRevenue">The share of the revenue of both; <c>null</c> where that is not above 0.</param>
public sealed record SalesShare(string Name, long Rows, decimal Orders, decimal Revenue, decimal? ShareOfRevenue)
{
    /// <inheritdoc cref="Ratios.Aov"/>
    public decimal? Aov => Ratios.Aov(Revenue, Orders);

    private static IReadOnlyList<ResultColumn<SalesShare>> Columns { get; } =
    [
        new("sales", row => row.Name),
        new("rows", row => (decimal)row.Rows),
        new("orders", row => row.Orders),
        new("revenue", row => row.Revenue),
        new("share_of_revenue", "Share", ColumnUnit.Share, row => row.ShareOfRevenue),
        new("aov", row => row.Aov),
    ];

    internal static ResultList<SalesShare> ListOf(CampaignPerformance campaign)
    {
        using var scope = Numerals.Within(campaign.Data.Currency);
        var (revenue, rest) = (campaign.Totals.Revenue ?? 0, campaign.Unattributed);
        var all = revenue + rest.Revenue;
        SalesShare[] rows = !campaign.HasSales ? [] :
        [
            new(
                PerformanceWords.AttributedName,
                campaign.Shown.Sum(row => row.SalesRows),
                campaign.Totals.Orders ?? 0,
                revenue,
                ShareOf(revenue)),
            new(
                PerformanceWords.OrganicName,
                campaign.UnattributedSalesRows,
                rest.Orders,
                rest.Revenue,
                ShareOf(rest.Revenue)),
        ];
        return new ResultList<SalesShare>(rows, Columns)
        {
            Subject = new PerformanceSubject.AttributedAndOrganic(!campaign.IncludesUnattributed, campaign.Data.HasExperiments),
        };

        decimal? ShareOf(decimal part) => all > 0 ? part / all : null;
    }
}
