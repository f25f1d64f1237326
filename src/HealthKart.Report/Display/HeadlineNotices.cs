using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Display;

/// <summary>What the headline leaves out or contains.</summary>
internal static class HeadlineNotices
{
    internal static IEnumerable<Notice> Of(CampaignPerformance campaign)
    {
        if (campaign.Shown.Count == 0)
        {
            yield return new(Sentences.NobodyLeft(campaign.Hidden.Influencers), Tone.Warning);
        }

        if (!campaign.HasSales)
        {
            yield return new(Sentences.SalesFileMissing().ToString(Numerals.Indian), Tone.Warning);
        }

        if (!campaign.Data.HasPayouts)
        {
            yield return new(Sentences.PayoutsFileMissing().ToString(Numerals.Indian), Tone.Warning);
        }

        foreach (var notice in OfMoneyApart(campaign))
        {
            yield return notice;
        }
    }

    private static IEnumerable<Notice> OfMoneyApart(CampaignPerformance campaign)
    {
        if (campaign.Hidden is { Influencers: > 0 } hidden)
        {
            yield return new(Sentences.Hidden(hidden, campaign.Filter), Tone.Warning);
        }

        if (campaign.PayoutAllocated)
        {
            yield return new(campaign.WholePayout == campaign.Totals.TotalPayout ? Sentences.PayoutsAllocated : $"{Sentences.PayoutsAllocated} {Sentences.OnWholePayout(campaign)}");
        }

        if (campaign.NotAllocatedPayout != 0)
        {
            yield return new(Sentences.NotAllocated(campaign.NotAllocatedPayout), Tone.Warning);
        }

        if (campaign.NotPlaced is { Count: > 0 } notPlaced)
        {
            yield return new(Sentences.NotPlaced(notPlaced).ToString(Numerals.Indian), Tone.Warning);
        }

        if (campaign.Unattributed is { Rows: > 0 } unattributed)
        {
            yield return new(Sentences.Unattributed(unattributed));
        }

        if (campaign.Rejected is { Rows: > 0 } rejected)
        {
            yield return new(Sentences.Rejected(rejected), Tone.Warning);
        }
    }
}
