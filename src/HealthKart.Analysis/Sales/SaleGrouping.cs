using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>By what an engine groups sales.</summary>
/// <param name="Columns">The columns whose values are grouped as they stand, by their positions in the header.</param>
/// <param name="Time">Whether by the day of the date column, by its month, or by neither.</param>
internal sealed record SaleGrouping(IReadOnlySet<int> Columns, FactTime Time)
{
    // What a rule for single rows looks at.
    private static readonly string[] s_ruled = ["influencer_id", "type", "cancelled_at", "is_test", "currency"];

    /// <summary>The columns of sales that have a breakdown of their own.</summary>
    internal static readonly SaleDimension[] Named =
        [SaleDimension.Campaign, SaleDimension.Product, SaleDimension.Brand, SaleDimension.Source];

    /// <summary>The ids of influencers that are grouped as they stand, where all others are one; <c>null</c>: all are.</summary>
    internal IReadOnlyList<string>? OwnIds { get; init; }

    /// <summary>What a query needs.</summary>
    /// <param name="header">The table's header.</param>
    /// <param name="query">The query.</param>
    /// <param name="hasCutDays">Whether the engine cuts the days that it wants.</param>
    internal static SaleGrouping Of(CsvHeader header, SalesQuery query, bool hasCutDays = false)
    {
        var columns = s_ruled.Select(header.IndexOf).Concat(header.AllOf("status")).ToHashSet();
        foreach (var dimension in Named)
        {
            if (query.SumsBy(dimension)
                || query.Slice.Cuts(dimension)
                || (dimension == SaleDimension.Campaign && query.PayoutKeys is not null))
            {
                columns.Add(ColumnOf(header, dimension));
            }
        }

        var further = query.Slice.Values.Select(static values => values.Dimension).Concat(query.SplitBy);
        columns.UnionWith(further.Where(static dimension => dimension.IsFurther()).Select(static dimension => dimension.Column()));
        columns.Remove(-1);
        return new SaleGrouping(columns, TimeOf(query, hasCutDays));
    }

    /// <summary>The position of the column of a dimension; −1 where the header lacks it.</summary>
    internal static int ColumnOf(CsvHeader header, SaleDimension dimension) => header.IndexOf(dimension.ToString().ToLowerInvariant());

    private static FactTime TimeOf(SalesQuery query, bool hasCutDays) =>
        query.KeepsDays
        || query.PayoutKeys is not null
        || (query.Slice.CutsDates && !hasCutDays)
        || (query.KeepsFacts && query.Only is null) ? FactTime.Day
        : query.SumsBy(SaleDimension.Month) || query.Slice.Cuts(SaleDimension.Month) ? FactTime.Month
        : FactTime.None;
}
