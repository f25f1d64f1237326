using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Performance;

/// <summary>
/// Finds the part of each payout that belongs to a slice of the sales: a row with a campaign, day or period of its own follows it, the rest
/// is payout × orders in the slice ÷ orders of all sales that match the row's own campaign and day; without orders by revenue.
/// </summary>
internal sealed class PayoutAllocation(SalesSummary all, SalesSummary slice, PayoutKeys keys)
{
    private readonly SaleSlice _cut = slice.Query.Slice;

    /// <summary>The part of a payout that belongs to the slice.</summary>
    internal PayoutShare Of(InfluencerPayout row) => Of(row, null, -1, "");

    /// <summary>The part of a payout that belongs to one value of a dimension, by its number and name, within the slice.</summary>
    internal PayoutShare Of(InfluencerPayout row, SaleDimension dimension, int value, string name) =>
        Of(row, (SaleDimension?)dimension, value, name);

    /// <summary>The part of a payout that belongs to some of the sales of the slice that it is for, where it is allocated.</summary>
    internal PayoutShare OfSome(InfluencerPayout row, SaleSums some) => Share(row.Payout.Amount ?? 0, WholeOf(row), some);

    /// <summary>The number under which the sales are summed that a row with a campaign or day of its own is for.</summary>
    internal int NumberOf(InfluencerPayout row) => keys.NumberOf(row.Key);

    /// <summary>The value that a payout row itself has of a dimension; <c>null</c> where it has none.</summary>
    internal static string? OwnValue(Payout payout, SaleDimension dimension) => dimension switch
    {
        SaleDimension.Campaign => payout.Campaign,
        SaleDimension.Month when payout.Month is { } date => DimensionColumn.MonthName(date),
        _ => null,
    };

    private PayoutShare Of(InfluencerPayout row, SaleDimension? dimension, int value, string name)
    {
        var payout = row.Payout;
        var amount = payout.Amount ?? 0;
        if (dimension is null && !_cut.CutsAnything)
        {
            return new PayoutShare(PayoutShareKind.Whole, amount);
        }

        if (IsOutside(row.Payout, dimension, name))
        {
            return new PayoutShare(PayoutShareKind.Outside, 0);
        }

        if (IsWhole(row, dimension))
        {
            return new PayoutShare(PayoutShareKind.Whole, amount);
        }

        if (row.Influencer < 0)
        {
            return new PayoutShare(PayoutShareKind.NotAllocated, amount);
        }

        var (sums, key) = row.HasKey ? (slice.ByPayoutKey, keys.NumberOf(row.Key)) : (slice.ByInfluencer, row.Influencer);
        return Share(amount, WholeOf(row), dimension is { } split ? sums.Of(key, split, value) : sums.Totals[key]);
    }

    private SaleSums WholeOf(InfluencerPayout row) =>
        row.HasKey ? all.ByPayoutKey.Totals[keys.NumberOf(row.Key)] : all.ByInfluencer.Totals[row.Influencer];

    private static PayoutShare Share(decimal amount, SaleSums whole, SaleSums part) =>
        whole.Orders > 0 ? new PayoutShare(PayoutShareKind.Allocated, amount * part.Orders / whole.Orders)
        : whole.Revenue > 0 ? new PayoutShare(PayoutShareKind.Allocated, amount * part.Revenue / whole.Revenue)
        : new PayoutShare(PayoutShareKind.NotAllocated, amount);

    /// <summary>Whether a cut by days goes through what a payout is for: through its own period, or through what it does not say.</summary>
    internal static bool IsCut(Payout payout, SaleSlice cut) =>
        cut.CutsDates && !(payout.Date is { } first && cut.Contains(first) && cut.Contains(payout.LastDate ?? first));

    private bool IsOutside(Payout payout, SaleDimension? dimension, string name) =>
        (payout.Campaign is { } campaign && !_cut.Contains(SaleDimension.Campaign, campaign))
        || (payout.Date is { } date && _cut.IsOutside(date, payout.LastDate ?? date))
        || (dimension is { } split && OwnValue(payout, split) is { } own && !CampaignNames.ComparerOf(split).Equals(own, name));

    /// <summary>Whether the row's own campaign and day say all that the slice asks.</summary>
    private bool IsWhole(InfluencerPayout row, SaleDimension? dimension)
    {
        var payout = row.Payout;
        return Follows(SaleDimension.Campaign, payout.Campaign is not null)
            && Follows(SaleDimension.Product, false)
            && Follows(SaleDimension.Brand, false)
            && Follows(SaleDimension.Source, false)
            && Follows(SaleDimension.Month, payout.Month is not null)
            && !IsCut(payout, _cut)
            && !_cut.CutsFurther
            && dimension?.IsFurther() != true;

        bool Follows(SaleDimension asked, bool hasOwn) => hasOwn || (dimension != asked && !_cut.Cuts(asked));
    }
}
