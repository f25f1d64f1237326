using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>Chooses the rules that concern a campaign's data.</summary>
internal static class CampaignAssumptions
{
    internal static IEnumerable<string> Of(CampaignPerformance campaign)
    {
        var data = campaign.Data;
        if (data is { HasSales: true, HasPayouts: true })
        {
            yield return AssumptionWords.RoasRule;
            yield return AssumptionWords.ScopeRule;
            yield return AssumptionWords.BreakEvenRule(campaign.Settings.GrossMargin, campaign.Settings.BreakEvenRoas);
            yield return AssumptionWords.IntervalRule(campaign.Settings.TooFewOrders);
            yield return campaign.PayoutAllocated ? AssumptionWords.AllocatedRule : AssumptionWords.NotAllocatedRule;
        }

        yield return AssumptionWords.JoinRule;
        if (data.HasInfluencers)
        {
            yield return AssumptionWords.TierRule(campaign.Settings.Tiers);
        }

        foreach (var sentence in OfDates(data))
        {
            yield return sentence;
        }

        yield return AssumptionWords.MoneyRule;
        yield return data.HasExperiments ? IncrementalWords.MeasuredIncrementalRule : AssumptionWords.IncrementalRule;
    }

    private static IEnumerable<string> OfDates(CampaignData data)
    {
        if (!data.HasSales)
        {
            return [];
        }

        var ambiguous = data.Issues.Where(issue => issue.Kind == IssueKind.AmbiguousDates)
            .Select(issue => issue.File)
            .OfType<string>()
            .ToList();
        return [ambiguous.Count > 0 ? AssumptionWords.DatesReadDayFirst(ambiguous) : AssumptionWords.DateRule];
    }
}
