using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Lift.Wording;

namespace HealthKart.Report.Display;

/// <summary>Chooses the rules that concern a campaign's data.</summary>
internal static class CampaignAssumptions
{
    internal static IEnumerable<string> Of(CampaignPerformance campaign)
    {
        var data = campaign.Data;
        if (data is { HasSales: true, HasPayouts: true })
        {
            yield return Sentences.RoasRule;
            yield return Sentences.ScopeRule;
            yield return Sentences.BreakEvenRule(campaign.Settings.GrossMargin, campaign.Settings.BreakEvenRoas);
            yield return Sentences.IntervalRule(campaign.Settings.TooFewOrders);
            yield return campaign.PayoutAllocated ? Sentences.AllocatedRule : Sentences.NotAllocatedRule;
        }

        yield return Sentences.JoinRule;
        if (data.HasInfluencers)
        {
            yield return Sentences.TierRule(campaign.Settings.Tiers);
        }

        foreach (var sentence in OfDates(data))
        {
            yield return sentence;
        }

        yield return Sentences.MoneyRule;
        yield return data.HasExperiments ? LiftSentences.MeasuredIncrementalRule : Sentences.IncrementalRule;
    }

    private static IEnumerable<string> OfDates(CampaignData data)
    {
        if (!data.HasSales)
        {
            return [];
        }

        var ambiguous = data.Issues.Where(issue => issue.Kind == IssueKind.AmbiguousDates).Select(issue => issue.File).OfType<string>().ToList();
        return [ambiguous.Count > 0 ? Sentences.DatesReadDayFirst(ambiguous) : Sentences.DateRule];
    }
}
