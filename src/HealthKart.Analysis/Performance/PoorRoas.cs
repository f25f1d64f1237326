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
        var medians = SalesMedians.Of(performance.Shown.Where(row => row.HasSales));
        var poor = Ranking.Bottom(performance.Shown)
            .Where(row => row.Roas < performance.Settings.BreakEvenRoas)
            .Select(row => new PoorRoas(row, medians.ReasonOf(row)))
            .ToList();
        return new Frame<PoorRoas>(poor, Columns(InfluencerColumns.OfRanking(performance.Influencers.Columns, [.. poor.Select(row => row.Influencer)])))
        {
            Caption = Sentences.PoorCaption(poor.Count, performance.Settings.BreakEvenRoas),
            Note = Sentences.HowToReadReasons(medians.Payout, medians.Orders, medians.Aov),
        };
    }

    private static IReadOnlyList<FrameColumn<PoorRoas>> Columns(IReadOnlyList<FrameColumn<InfluencerPerformance>> columns) =>
    [
        .. columns.Select(column => new FrameColumn<PoorRoas>(column.Name, column.Title, column.Unit, row => column.Value(row.Influencer))
        {
            InTables = column.InTables && column.Name is not ("remark" or "category"),
            Shown = column.Shown is { } shown ? row => shown(row.Influencer) : null,
        }),
        new("reason", "Reason", ColumnUnit.Text, row => Sentences.Reason(row.Reason)) { Shown = Sentences.ReasonOf },
    ];
}
