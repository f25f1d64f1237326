using HealthKart.Analysis.Performance;
using HealthKart.Report.Words;

namespace HealthKart.Report.Answers;

/// <summary>Whom to pay more, and whom to stop or to pay less: only those of whom it is certain, most money first.</summary>
internal static class NextSteps
{
    /// <summary>The most that are named of each.</summary>
    internal const int Most = 3;

    /// <summary>Those with enough orders whose ROAS reaches break-even even at the low end of its 90 % interval.</summary>
    internal static IEnumerable<AnswerStep> Scale(CampaignPerformance campaign) => campaign.Influencers
        .Where(row => row.IsRanked && !row.TooFewOrders && row.RoasInterval?.Lower >= campaign.Settings.BreakEvenRoas)
        .OrderByDescending(row => campaign.Settings.Contribution(row.Revenue, row.TotalPayout))
        .Take(Most)
        .Select(static row => new AnswerStep(row, AnswerWords.Scale(row)));

    /// <summary>
    /// Those with a payout and not one sale, and those whose ROAS stays below break-even even at the high end of its 90 % interval.
    /// </summary>
    internal static IEnumerable<AnswerStep> Stop(CampaignPerformance campaign)
    {
        var reasons = campaign.PoorRoas().ToDictionary(static row => row.Influencer.Index, static row => row.Reason);
        return campaign.Influencers
            .Where(row => row.TotalPayout > 0 && campaign.HasSales
                && (!row.HasSales || row.RoasInterval?.Upper < campaign.Settings.BreakEvenRoas))
            .OrderBy(row => campaign.Settings.Contribution(row.Revenue, row.TotalPayout))
            .Take(Most)
            .Select(row => new AnswerStep(
                row,
                row.HasSales ? AnswerWords.Renegotiate(row, reasons[row.Index], campaign.Settings) : AnswerWords.NoSale(row)));
    }
}
