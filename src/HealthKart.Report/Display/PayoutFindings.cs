using HealthKart.Analysis.Payouts;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>What a payout audit found, a statement for each basis.</summary>
/// <param name="Findings">The statements, most payout first; those with exceptions are warnings.</param>
public sealed record PayoutFindings(IReadOnlyList<Notice> Findings) : IReportPart
{
    internal static PayoutFindings Of(PayoutAudit audit) =>
        new(audit.Bases.Count == 0 ? [new Notice(AuditWords.NothingToAudit)] : [.. audit.Bases.SelectMany(Of)]);

    void IReportPart.Write(HtmlWriter html)
    {
        foreach (IReportPart finding in Findings)
        {
            finding.Write(html);
        }
    }

    private static IEnumerable<Notice> Of(BasisAudit basis)
    {
        yield return new(AuditWords.Finding(basis), basis.Rule is null || basis.Exceptions > 0 ? Tone.Warning : Tone.Plain);
        if (Counted(basis) is { } test && test.Overpaid + test.Underpaid > 0)
        {
            yield return new(AuditWords.CountedInstead(test), Tone.Warning);
        }
    }

    /// <summary>
    /// The rule that counts what the files show, where the payouts count something else:
    /// orders or posts that they claim, or the same for everybody.
    /// </summary>
    private static RuleTest? Counted(BasisAudit basis)
    {
        PayoutMeasure? measure = basis.Rule switch
        {
            // What is paid by the post is off by no tracked order, whatever the column is called that counts.
            { Measure: PayoutMeasure.Orders } when NamedMeasures.Contradicts(basis.Basis, PayoutMeasure.Orders) => null,
            { Form: PayoutRuleForm.Rate, Measure: PayoutMeasure.Orders } => PayoutMeasure.TrackedOrders,
            { Form: PayoutRuleForm.RateTimesConstant } or { Form: PayoutRuleForm.Rate, Measure: PayoutMeasure.PayoutPosts } =>
                PayoutMeasure.Posts,
            _ => null,
        };
        return basis.Tests.FirstOrDefault(test => test.Rule.Form == PayoutRuleForm.Rate && test.Rule.Measure == measure);
    }
}
