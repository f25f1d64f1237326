using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Display;

/// <summary>A card of the headline. The page that filters where it is read shows the same cards with the sums of the chosen rows.</summary>
/// <param name="Name">What the page and the sentences call it.</param>
/// <param name="Figure">What the sums of the page call its number.</param>
/// <param name="Format">How the number is written.</param>
/// <param name="Value">The number.</param>
/// <param name="Lines">What stands below, in this order.</param>
internal sealed record HeadlineCard(
    string Name, string Figure, CardFormat Format, Func<PerformanceTotals, decimal?> Value, params IReadOnlyList<CardLine> Lines)
{
    /// <summary>Every card, in the order in which they are shown.</summary>
    internal static IReadOnlyList<HeadlineCard> All { get; } =
    [
        new("roas", "roas", CardFormat.Ratio, static of => of.Roas, CardLine.InSales, CardLine.WithPayout, CardLine.BreakEven),
        new("revenue", "revenue", CardFormat.ShortMoney, static of => of.Revenue, CardLine.Exactly, CardLine.OpenRevenue),
        new(
            "payout",
            "payout",
            CardFormat.ShortMoney,
            static of => of.TotalPayout,
            CardLine.Exactly,
            CardLine.InSales,
            CardLine.OpenPayout,
            CardLine.Allocated),
        new("roi", "roi", CardFormat.Percent, static of => of.Roi, CardLine.InSales, CardLine.Formula),
        new("influencers", "influencers", CardFormat.Count, static of => of.Influencers, CardLine.Paid, CardLine.Open, CardLine.WithSales),
        new("orders", "orders", CardFormat.Count, static of => of.Orders),
        new("aov", "aov", CardFormat.Price, static of => of.Aov, CardLine.Formula),
        new("cpo", "costPerOrder", CardFormat.Price, static of => of.CostPerOrder, CardLine.InSales, CardLine.Formula),
        new(
            "medianRoas",
            "medianInfluencerRoas",
            CardFormat.Ratio,
            static of => of.MedianInfluencerRoas,
            CardLine.InSales,
            CardLine.Formula),
        new(
            "meanRoas",
            "meanInfluencerRoas",
            CardFormat.Ratio,
            static of => of.MeanInfluencerRoas,
            CardLine.InSales,
            CardLine.Formula),
    ];
}
