
namespace HealthKart.Analysis.Sums;

/// <summary>What facts are summed by, beside the influencer.</summary>
/// <param name="Time">Day, month or neither.</param>
/// <param name="Campaign">Whether by campaign.</param>
/// <param name="Product">Whether by product.</param>
/// <param name="Brand">Whether by brand.</param>
/// <param name="Source">Whether by source.</param>
internal sealed record FactDimensions(FactTime Time, bool Campaign, bool Product, bool Brand, bool Source)
{
    // Influencer, rows, orders, revenue.
    private const int ColumnsAlways = 4;

    /// <summary>By nothing.</summary>
    internal static FactDimensions None { get; } = new(FactTime.None, false, false, false, false);

    /// <summary>How many columns a fact has.</summary>
    internal int Columns =>
        ColumnsAlways + (Time == FactTime.None ? 0 : 1) + (Campaign ? 1 : 0) + (Product ? 1 : 0) + (Brand ? 1 : 0) + (Source ? 1 : 0);

    internal bool Has(SaleDimension dimension) => dimension switch
    {
        SaleDimension.Campaign => Campaign,
        SaleDimension.Product => Product,
        SaleDimension.Brand => Brand,
        SaleDimension.Source => Source,
        SaleDimension.Month => Time != FactTime.None,
        _ => false,
    };

    /// <summary>The same without the one that can be missed most easily; <c>null</c> when there is none left.</summary>
    internal FactDimensions? WithoutTheNext() =>
        Time == FactTime.Day ? this with { Time = FactTime.Month }
        : Product ? this with { Product = false }
        : Source ? this with { Source = false }
        : Brand ? this with { Brand = false }
        : Campaign ? this with { Campaign = false }
        : Time == FactTime.Month ? this with { Time = FactTime.None }
        : null;

    /// <summary>These with one more, months where it is time.</summary>
    internal FactDimensions With(SaleDimension dimension) => dimension switch
    {
        SaleDimension.Campaign => this with { Campaign = true },
        SaleDimension.Product => this with { Product = true },
        SaleDimension.Brand => this with { Brand = true },
        SaleDimension.Source => this with { Source = true },
        SaleDimension.Month => this with { Time = FactTime.Month },
        _ => this,
    };

    /// <summary>Whether these come after others when one after the other is left out.</summary>
    internal bool IsCoarserThan(FactDimensions finer) => finer.WithoutTheNext() is { } next && (next == this || IsCoarserThan(next));

    /// <summary>The names of what these have and others do not: <c>day</c> for the days of months, else the filter's name.</summary>
    internal IEnumerable<string> Without(FactDimensions others)
    {
        if (Time == FactTime.Day && others.Time == FactTime.Month)
        {
            yield return "day";
        }

        foreach (var dimension in new[]
        {
            SaleDimension.Product,
            SaleDimension.Source,
            SaleDimension.Brand,
            SaleDimension.Campaign,
            SaleDimension.Month,
        })
        {
            if (Has(dimension) && !others.Has(dimension))
            {
                yield return dimension.ToString().ToLowerInvariant();
            }
        }
    }
}
