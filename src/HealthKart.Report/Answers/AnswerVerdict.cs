using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Answers;

/// <summary>Whether a campaign earns its payout back.</summary>
internal static class AnswerVerdict
{
    /// <summary>Whether there is a payout, and sales that it may have returned.</summary>
    internal static bool HasRatio(CampaignPerformance campaign) =>
        campaign is { WithSales.Influencers: > 0, Totals.TotalPayout: > 0 };

    internal static (string Verdict, string Evidence, Tone Tone) Of(CampaignPerformance campaign)
    {
        var totals = campaign.Totals;
        if (!HasRatio(campaign))
        {
            return (Missing(campaign), "", Tone.Warning);
        }

        var (needed, interval) = (campaign.Settings.BreakEvenRoas, RoasInterval.Of(totals.Revenue, totals.Orders, totals.TotalPayout));
        var tone = interval?.Lower >= needed ? Tone.Good
            : totals.Roas < needed && !(interval?.Upper >= needed) ? Tone.Bad
            : Tone.Plain;
        return (AnswerWords.Verdict(tone, totals.Roas ?? 0, needed), AnswerWords.Evidence(campaign, interval), tone);
    }

    private static string Missing(CampaignPerformance campaign) => campaign switch
    {
        { Shown.Count: 0 } => CardWords.NobodyLeft(campaign.Hidden.Influencers),
        { HasSales: false } => AnswerWords.NoSales(campaign.Totals.TotalPayout ?? 0),
        { Data.HasPayouts: false } => AnswerWords.NoPayouts(campaign.Totals.Revenue ?? 0),
        { WithSales.Influencers: 0 } => AnswerWords.NoUsableSale(campaign.Totals.TotalPayout ?? 0),
        _ => AnswerWords.NothingPaid(campaign.Totals.Revenue ?? 0),
    };
}
