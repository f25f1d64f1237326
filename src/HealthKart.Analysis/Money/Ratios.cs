namespace HealthKart.Analysis.Money;

/// <summary>
/// The ratios of the report, each always of sums at the level shown. Undefined ones are <c>null</c>, never 0 and never ∞.
/// </summary>
public static class Ratios
{
    /// <summary>
    /// ROAS = revenue ÷ payout. 0 where there is no payout or it adds up to 0 or less; <c>null</c> without a sales file. Of a campaign
    /// without a payouts file no ROAS is known: there this is not asked.
    /// </summary>
    /// <remarks>Source: "revenue per unit of spend", Google Ads API, TargetRoas; the 0 is the original dashboard's rule.</remarks>
    public static decimal? Roas(decimal? revenue, decimal? payout) =>
        revenue is not { } earned ? null : payout is > 0 and { } paid ? earned / paid : 0;

    /// <summary>ROI = (revenue − payout) ÷ payout. <c>null</c> without a payout above 0.</summary>
    public static decimal? Roi(decimal? revenue, decimal? payout) =>
        payout is > 0 and { } paid ? (revenue - paid) / paid : null;

    /// <summary>AOV, the average order value = revenue ÷ orders. <c>null</c> without orders.</summary>
    public static decimal? Aov(decimal? revenue, decimal? orders) =>
        orders is > 0 and { } count ? revenue / count : null;

    /// <summary>CPO, the cost per order = payout ÷ orders. <c>null</c> without orders or without a payout.</summary>
    public static decimal? CostPerOrder(decimal? payout, decimal? orders) =>
        orders is > 0 and { } count ? payout / count : null;

    /// <summary>The median; of an even number of values the mean of the middle two; <c>null</c> of nothing.</summary>
    public static decimal? Median(IEnumerable<decimal> values)
    {
        var sorted = values.ToArray();
        if (sorted.Length == 0)
        {
            return null;
        }

        Array.Sort(sorted);
        var (lower, upper) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);

        // The sum of two allocated payouts may have a digit more than a decimal holds: then its half is not the value itself.
        return lower == upper ? lower : (lower + upper) / 2;
    }
}
