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
    /// <summary>Whether it stands on the first screen.</summary>
    internal bool IsLead { get; init; }

    /// <summary>Every card, in the order in which they are shown.</summary>
    /// <param name="settings">Whether they have a gross margin, without which no contribution is known.</param>
    internal static IReadOnlyList<HeadlineCard> Of(AnalysisSettings settings) =>
        [.. Lead(settings.GrossMargin is not null), .. Others(settings.GrossMargin is not null)];

    private static IEnumerable<HeadlineCard> Lead(bool hasMargin) => new[]
    {
        new HeadlineCard("roas", "roas", CardFormat.Ratio, static of => of.Roas, CardLine.InSales, CardLine.WithPayout, CardLine.BreakEven),
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
        hasMargin ? Contribution : Roi with { Lines = [CardLine.InSales] },
        new HeadlineCard("orders", "orders", CardFormat.Count, static of => of.Orders, CardLine.WithSales),
    }.Select(static card => card with { IsLead = true, Lines = [CardLine.Change, .. card.Lines] });

    private static IEnumerable<HeadlineCard> Others(bool hasMargin) =>
    [
        .. hasMargin ? [Roi] : Array.Empty<HeadlineCard>(),
        new("influencers", "influencers", CardFormat.Count, static of => of.Influencers, CardLine.Paid, CardLine.Open, CardLine.WithSales),
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

    private static HeadlineCard Contribution { get; } =
        new("contribution", "contribution", CardFormat.ShortMoney, static of => of.Contribution, CardLine.Exactly, CardLine.Formula);

    private static HeadlineCard Roi { get; } =
        new("roi", "roi", CardFormat.Percent, static of => of.Roi, CardLine.InSales, CardLine.Formula);
}
