using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>By which columns of a table an engine groups sales, by their positions in its header.</summary>
/// <param name="Columns">The columns whose values are grouped as they stand.</param>
/// <param name="ByDay">Whether by the day of the date column.</param>
internal sealed record SaleGrouping(IReadOnlySet<int> Columns, bool ByDay)
{
    // What a rule for single rows looks at.
    private static readonly string[] s_ruled = ["influencer_id", "type", "cancelled_at", "is_test", "currency"];

    private static readonly SaleDimension[] s_named =
        [SaleDimension.Campaign, SaleDimension.Product, SaleDimension.Brand, SaleDimension.Source];

    /// <summary>What a query needs.</summary>
    internal static SaleGrouping Of(CsvHeader header, SalesQuery query)
    {
        var columns = s_ruled.Select(header.IndexOf).Concat(header.AllOf("status")).ToHashSet();
        foreach (var dimension in s_named)
        {
            if (query.ByDimension || query.Slice.Cuts(dimension) || (dimension == SaleDimension.Campaign && query.PayoutKeys is not null))
            {
                columns.Add(header.IndexOf(NameOf(dimension)));
            }
        }

        var further = query.Slice.Values.Select(static values => values.Dimension).Concat(query.SplitBy);
        columns.UnionWith(further.Where(static dimension => dimension.IsFurther()).Select(static dimension => dimension.Column()));
        columns.Remove(-1);
        return new SaleGrouping(columns, NeedsDays(query));
    }

    private static bool NeedsDays(SalesQuery query) =>
        query.ByDimension
        || query.KeepsDays
        || query.KeepsFacts
        || query.PayoutKeys is not null
        || query.Slice.CutsDates
        || query.Slice.Cuts(SaleDimension.Month);

    private static string NameOf(SaleDimension dimension) => dimension.ToString().ToLowerInvariant();
}
