namespace HealthKart.Analysis.Sales;

/// <summary>What one pass over the sales found.</summary>
internal sealed class SalesSummary(SalesQuery query)
{
    internal SalesQuery Query { get; } = query;

    /// <summary>The sums of the slice by influencer.</summary>
    internal KeyedSums ByInfluencer { get; } = new();

    /// <summary>The sums of the slice that payouts with a campaign or day of their own are for.</summary>
    internal KeyedSums ByPayoutKey { get; } = new();

    /// <summary>The values of each dimension that was looked at, whether or not the slice has them.</summary>
    internal Dictionary<SaleDimension, IReadOnlyList<string>> Values { get; } = [];

    /// <summary>The sums of each day, of the influencers that the query wants.</summary>
    internal IReadOnlyDictionary<DateOnly, SaleSums> ByDay { get; set; } = new Dictionary<DateOnly, SaleSums>();

    /// <summary>The sums of each day of the sales that belong to nobody, when days are wanted.</summary>
    internal IReadOnlyDictionary<DateOnly, SaleSums> UnattributedByDay { get; set; } = new Dictionary<DateOnly, SaleSums>();

    /// <summary>The sales of the slice that belong to nobody.</summary>
    internal SaleSums Unattributed { get; set; }

    /// <summary>The sales of the slice that belong to an influencer.</summary>
    internal SaleSums Used { get; set; }

    internal long RowsRead { get; set; }

    internal long RowsRejected { get; set; }

    internal decimal RevenueRejected { get; set; }

    internal DateOnly? FirstDay { get; set; }

    internal DateOnly? LastDay { get; set; }
}
