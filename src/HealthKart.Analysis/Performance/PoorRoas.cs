using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Performance;

/// <summary>An influencer whose ROAS is below break-even, and why: told from the medians of the influencers with sales.</summary>
/// <param name="Influencer">The influencer.</param>
/// <param name="Reason">Which of payout, orders and basket stand out.</param>
public sealed record PoorRoas(InfluencerPerformance Influencer, PoorRoasReason Reason)
{
    internal static ResultList<PoorRoas> ListOf(CampaignPerformance performance)
    {
        using var scope = Numerals.Within(performance.Data.Currency);
        var medians = SalesMedians.Of(performance.Shown.Where(row => row.HasSales));
        var poor = Ranking.Bottom(performance.Shown)
            .Where(row => row.Roas < performance.Settings.BreakEvenRoas)
            .Select(row => new PoorRoas(row, medians.ReasonOf(row)))
            .ToList();
        return new ResultList<PoorRoas>(
            poor, Columns(InfluencerColumns.OfRanking(performance.Influencers.Columns, [.. poor.Select(row => row.Influencer)])))
        {
            Subject = new PerformanceSubject.Poor(poor.Count, performance.Settings.BreakEvenRoas, medians),
        };
    }

    private static IReadOnlyList<ResultColumn<PoorRoas>> Columns(IReadOnlyList<ResultColumn<InfluencerPerformance>> columns) =>
    [
        .. columns.Select(column => column.Of<PoorRoas>(row => row.Influencer) with
        {
            InTables = column.InTables && column.Name is not ("remark" or "category"),
        }),
        new("reason", row => PerformanceWords.Reason(row.Reason)) { Shown = PerformanceWords.ReasonOf },
    ];
}
