using HealthKart.Analysis.Payouts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>Chooses the rules that concern a payout audit.</summary>
internal static class AuditAssumptions
{
    internal static IEnumerable<string> Of(PayoutAudit audit)
    {
        yield return AuditAssumptionWords.FoundRule;
        yield return AuditAssumptionWords.ChosenRule;
        yield return AuditAssumptionWords.EqualRule;
        yield return AuditAssumptionWords.RoundedRule;
        yield return AuditAssumptionWords.TogetherRule;
        yield return AuditAssumptionWords.WholePayoutsRule;
        if (audit.Campaign is { HasSales: true, Data.HasPayouts: true })
        {
            yield return AuditAssumptionWords.TargetRule(audit.TargetRoas);
            yield return AssumptionWords.BreakEvenRule(audit.Campaign.Settings.GrossMargin, audit.Campaign.Settings.BreakEvenRoas);
        }

        yield return AssumptionWords.JoinRule;
        yield return AssumptionWords.MoneyRule;
    }
}
