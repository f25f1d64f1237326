using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>What the headline leaves out or contains.</summary>
internal static class HeadlineNotices
{
    internal static IEnumerable<Notice> Of(CampaignPerformance campaign)
    {
        if (campaign.Shown.Count == 0)
        {
            yield return new(CardWords.NobodyLeft(campaign.Hidden.Influencers), Tone.Warning);
        }

        if (!campaign.HasSales)
        {
            yield return new(CampaignIssueWords.SalesFileMissing, Tone.Warning);
        }

        if (!campaign.Data.HasPayouts)
        {
            yield return new(CampaignIssueWords.PayoutsFileMissing, Tone.Warning);
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
            yield return new(CardWords.Hidden(hidden, campaign.Filter), Tone.Warning);
        }

        if (campaign.PayoutAllocated)
        {
            yield return new(
                campaign.WholePayout == campaign.Totals.TotalPayout
                    ? PerformanceListWords.PayoutsAllocated
                    : $"{PerformanceListWords.PayoutsAllocated} {CardWords.OnWholePayout(campaign)}");
        }

        if (campaign.NotAllocatedPayout != 0)
        {
            yield return new(CardWords.NotAllocated(campaign.NotAllocatedPayout), Tone.Warning);
        }

        if (campaign.NotPlaced is { Count: > 0 } notPlaced)
        {
            yield return new(JoinReportWords.NotPlaced(notPlaced).ToString(Numerals.Current), Tone.Warning);
        }

        if (campaign.Unattributed is { Rows: > 0 } unattributed)
        {
            yield return new(CardWords.Unattributed(unattributed));
        }

        foreach (var notice in OfAccount(campaign))
        {
            yield return notice;
        }
    }

    /// <summary>The rows of the files that are in no figure, or in figures as something else than they say, before any filter.</summary>
    internal static IEnumerable<Notice> OfAccount(CampaignPerformance campaign)
    {
        foreach (var converted in campaign.Data.Issues.Where(static issue => issue.Kind == IssueKind.Converted))
        {
            yield return new(converted.ToLine(Numerals.Current), Tone.Warning);
        }

        if (campaign.Excluded is { Rows: > 0 } or { Revenue: not 0 } or { TotalPayout: not 0 })
        {
            yield return new(CardWords.Excluded(campaign.Excluded), Tone.Warning);
        }

        if (campaign.Rejected is { Rows: > 0 } rejected)
        {
            yield return new(CardWords.Rejected(rejected), Tone.Warning);
        }

        // Such a row may be most of the file, which its count as one row hides.
        var unclosed = campaign.Data.Issues
            .Where(static issue => issue.Kind == IssueKind.UnclosedQuote)
            .DistinctBy(static issue => issue.File);
        foreach (var issue in unclosed)
        {
            yield return new(issue.ToLine(Numerals.Current), Tone.Warning);
        }
    }
}
