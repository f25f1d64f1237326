using HealthKart.Analysis.Payouts;
using HealthKart.Report.Figures;
using Plotly.NET;

namespace HealthKart.Report.Display;

/// <summary>What a notebook shows of a payout audit beside its tables.</summary>
public static class PayoutAuditReport
{
    /// <summary>What the audit found on each basis, a sentence each.</summary>
    public static PayoutFindings Findings(this PayoutAudit audit) => PayoutFindings.Of(audit);

    /// <summary>What was paid against what the rules say, a point for each payout, with the line on which both are the same.</summary>
    public static GenericChart ExpectedVsPaidChart(this PayoutAudit audit) => ExpectedPayoutFigure.Of(audit);

    /// <summary>What an order costs on each payout basis, beside what it may cost at most for the target ROAS.</summary>
    public static GenericChart CostPerOrderChart(this PayoutAudit audit) => CostPerOrderFigure.Of(audit);
}
