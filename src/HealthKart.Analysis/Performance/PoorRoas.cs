using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>An influencer whose ROAS is below break-even, and why: told from the medians of the influencers with sales.</summary>
/// <param name="Influencer">The influencer.</param>
/// <param name="Reason">Which of payout, orders and basket stand out.</param>
public sealed record PoorRoas(InfluencerPerformance Influencer, PoorRoasReason Reason)
{
    internal static Frame<PoorRoas> FrameOf(CampaignPerformance performance)
    {
        var medians = MediansOf(performance);
        var poor = Ranking.Bottom(performance.Shown)
            .Where(row => row.Roas < performance.Settings.BreakEvenRoas)
            .Select(row => new PoorRoas(row, medians.ReasonOf(row)));
        return new Frame<PoorRoas>(poor, Columns(performance.Influencers.Columns));
    }

    private static SalesMedians MediansOf(CampaignPerformance performance)
    {
        var withSales = performance.Shown.Where(row => row.HasSales).ToList();
        return new SalesMedians(
            Ratios.Median(withSales.Where(row => row.TotalPayout is not null).Select(row => row.TotalPayout!.Value)),
            Ratios.Median(withSales.Select(row => row.Orders ?? 0)),
            Ratios.Median(withSales.Where(row => row.Aov is not null).Select(row => row.Aov!.Value)));
    }

    private static IReadOnlyList<FrameColumn<PoorRoas>> Columns(IReadOnlyList<FrameColumn<InfluencerPerformance>> columns) =>
    [
        .. columns.Select(column => new FrameColumn<PoorRoas>(column.Name, column.Title, column.Unit, row => column.Value(row.Influencer))),
        new("reason", "Reason", ColumnUnit.Text, row => Sentences.Reason(row.Reason)),
    ];

    private sealed record SalesMedians(decimal? Payout, decimal? Orders, decimal? Aov)
    {
        internal PoorRoasReason ReasonOf(InfluencerPerformance row) => (row.TotalPayout > Payout, row.Orders < Orders) switch
        {
            (true, true) => PoorRoasReason.HighPayoutAndFewOrders,
            (true, false) => PoorRoasReason.HighPayout,
            (false, true) => PoorRoasReason.FewOrders,
            _ => row.Aov < Aov ? PoorRoasReason.LowBasket : PoorRoasReason.NothingStandsOut,
        };
    }
}
