using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Display;
using HealthKart.Report.Figures;
using Plotly.NET;

namespace HealthKart.Report;

/// <summary>What a notebook shows of a payout audit beside its tables.</summary>
public static class PayoutAuditReport
{
    /// <summary>What was overpaid and underpaid, in how many payouts, whom to ask about it, and what could not be checked.</summary>
    public static PayoutFindings Answer(this PayoutAudit audit) => In(audit, PayoutFindings.AnswerOf);

    /// <summary>The rules by which the audit found its own, as far as they concern these data.</summary>
    public static AssumptionList Assumptions(this PayoutAudit audit) =>
        In(audit, static audit => new AssumptionList(AuditAssumptions.Of(audit)));

    /// <summary>What the audit found on each basis, a sentence each.</summary>
    public static PayoutFindings Findings(this PayoutAudit audit) => In(audit, PayoutFindings.Of);

    /// <summary>What was paid against what the rules say, a point for each payout, with the line on which both are the same.</summary>
    public static GenericChart ExpectedVsPaidChart(this PayoutAudit audit) => In(audit, ExpectedPayoutFigure.Of);

    /// <summary>What an order costs on each payout basis, beside what it may cost at most for the target ROAS.</summary>
    public static GenericChart CostPerOrderChart(this PayoutAudit audit) => In(audit, CostPerOrderFigure.Of);

    private static T In<T>(PayoutAudit audit, Func<PayoutAudit, T> make)
    {
        using var scope = Numerals.Within(audit.Campaign.Data.Currency);
        return make(audit);
    }
}
