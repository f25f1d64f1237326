using HealthKart.Analysis.Payouts;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>What a payout audit found, in a list of statements.</summary>
/// <param name="Findings">The statements, in their order: what costs money is marked so.</param>
public sealed record PayoutFindings(IReadOnlyList<Notice> Findings) : IReportPart
{
    internal static PayoutFindings Of(PayoutAudit audit) =>
        new(audit.Bases.Count == 0 ? [new Notice(AuditWords.NothingToAudit)] : [.. audit.Bases.SelectMany(Of)]);

    /// <summary>What was overpaid and underpaid, whom to ask, and what was not checked.</summary>
    internal static PayoutFindings AnswerOf(PayoutAudit audit)
    {
        if (audit.Bases.Count == 0)
        {
            return new([new Notice(AuditWords.NothingToAudit)]);
        }

        var over = audit.Exceptions.Where(static row => row.Difference > 0).ToList();
        var under = audit.Exceptions.Where(static row => row.Difference < 0).ToList();
        var unruled = audit.Bases.Where(static basis => basis.Rule is null && basis.Rows > 0).ToList();
        var blank = audit.Bases.Sum(static basis => basis.RowsWithoutAmount + (basis.Test?.RowsNotChecked ?? 0));
        List<Notice> answer = [];
        if (over.Count > 0)
        {
            answer.Add(new(AuditAnswerWords.Overpaid(over), Tone.Bad));
        }

        if (under.Count > 0)
        {
            answer.Add(new(AuditAnswerWords.Underpaid(under), Tone.Warning));
        }

        if (unruled.Count > 0)
        {
            answer.Add(new(AuditAnswerWords.WithoutRule(unruled), Tone.Warning));
        }

        if (blank > 0)
        {
            answer.Add(new(AuditAnswerWords.NotChecked(blank), Tone.Warning));
        }

        if (audit.Checked.Count > audit.Exceptions.Count)
        {
            answer.Add(new(AuditAnswerWords.AsTheRule(audit.Checked.Count, audit.Exceptions.Count), Tone.Good));
        }

        return new(answer);
    }

    void IReportPart.Write(HtmlWriter html) => NoticeList.Write(Findings, html);

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
