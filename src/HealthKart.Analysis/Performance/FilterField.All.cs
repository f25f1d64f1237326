using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Performance;

/// <content>The table of all filters.</content>
public sealed partial class FilterField
{
    /// <summary>The filter by further columns.</summary>
    internal static FilterField Where { get; } = new(
        "where", "where", "Further columns",
        "Only sales, or influencers, that have this value in a further column of their file, as customer_type=new.",
        FilterAccess.Names(f => f.Where, (f, v) => f with { Where = v }))
    {
        Phrase = "rows with",
    };

    /// <summary>Every filter, in the order of the report.</summary>
    public static IReadOnlyList<FilterField> All { get; } =
    [
        new(
            "platform", "platforms", "Platform", "Only influencers of this platform.",
            FilterAccess.Names(f => f.Platforms, (f, v) => f with { Platforms = v })) { ValueOf = row => row.Platform },
        new(
            "category", "categories", "Category", "Only influencers of this category.",
            FilterAccess.Names(f => f.Categories, (f, v) => f with { Categories = v })) { ValueOf = row => row.Category },
        new(
            "gender", "genders", "Gender", "Only influencers of this gender.",
            FilterAccess.Names(f => f.Genders, (f, v) => f with { Genders = v })) { ValueOf = row => row.Gender },
        new(
            "tier", "tiers", "Tier", "Only influencers of this follower tier: nano, micro, macro or mega.",
            FilterAccess.Names(f => f.Tiers, (f, v) => f with { Tiers = v }))
        {
            ValueOf = row => row.Tier,
            AlsoKnown = static _ => FollowerTiers.Names,
            OrderOf = FollowerTiers.PlaceOf,
        },
        new(
            "basis", "bases", "Payout basis", "Only influencers who are paid for this, such as post or order; \"(mixed)\" for several.",
            FilterAccess.Names(f => f.Bases, (f, v) => f with { Bases = v }))
        {
            Phrase = "payout basis",
            ValueOf = Breakdowns.BasisOf,
            IsOfPayouts = true,
            AlsoKnown = static payouts =>
            [
                PayoutBasis.Mixed, PayoutBasis.None, Influencer.Unknown,
                .. payouts.Select(static row => row.Payout.Basis).Where(static basis => basis.Length > 0),
            ],
        },
        new(
            "name", "name", "Name", "Only influencers whose name contains this.",
            FilterAccess.Text(f => f.Name, (f, v) => f with { Name = v })) { ValueOf = row => row.Name, Phrase = "names with" },
        new(
            "campaign", "campaigns", "Campaign", "Only sales of this campaign.",
            FilterAccess.Names(f => f.Campaigns, (f, v) => f with { Campaigns = v })) { Dimension = SaleDimension.Campaign },
        new(
            "product", "products", "Product", "Only sales of this product.",
            FilterAccess.Names(f => f.Products, (f, v) => f with { Products = v })) { Dimension = SaleDimension.Product },
        new(
            "brand", "brands", "Brand", "Only sales of this brand.",
            FilterAccess.Names(f => f.Brands, (f, v) => f with { Brands = v })) { Dimension = SaleDimension.Brand },
        new(
            "source", "sources", "Source", "Only sales from this source.",
            FilterAccess.Names(f => f.Sources, (f, v) => f with { Sources = v })) { Dimension = SaleDimension.Source },
        Where,
        new(
            "from", "fromDate", "From", "Only sales from this day on, as 2025-01-31.",
            FilterAccess.Day(f => f.From, (f, v) => f with { From = v })),
        new(
            "to", "toDate", "To", "Only sales up to this day, as 2025-12-31.",
            FilterAccess.Day(f => f.To, (f, v) => f with { To = v })),
        new(
            "minRoas", "minRoas", "Minimum ROAS", "Hide influencers with a lower ROAS.",
            FilterAccess.Number(f => f.MinRoas, (f, v) => f with { MinRoas = v }))
        {
            Phrase = "ROAS of at least",
            Figure = "roas",
        },
        new(
            "minOrders", "minOrders", "Minimum orders", "Hide influencers with fewer orders.",
            FilterAccess.Number(f => f.MinOrders, (f, v) => f with { MinOrders = v }))
        {
            Phrase = "orders of at least",
            Figure = "orders",
            Thing = "order",
        },
    ];
}
