using HealthKart.Analysis.Payouts;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of the lists of a payout audit.</summary>
internal static class AuditListWords
{
    internal static string? Caption(AuditSubject subject) => subject switch
    {
        AuditSubject.Bases => "Payouts by basis, and the rule that explains them",
        AuditSubject.Rules => "Every rule that was tested",
        AuditSubject.Checked => "Payouts beside what their rule says",
        AuditSubject.Exceptions(0, _, _) => "Exceptions",
        AuditSubject.Exceptions(var count, var over, var under) => $"{Counted(count, "exception")}: {OffBy(over, under)}",
        AuditSubject.Rates(var target) => Say($"What orders and posts cost, and may cost at most for a ROAS of {target:ratio}"),
        _ => null,
    };

    internal static string? Note(AuditSubject subject) => subject switch
    {
        AuditSubject.Bases =>
            "The rule of a basis is the one that explains the most rows, if that is more than half of them. "
            + "Otherwise there is no rule, and nothing is called an exception. "
            + "How rules are chosen and amounts rounded stands in the assumptions of the audit.",
        AuditSubject.Rules(var hasSales, var hasPosts) =>
            "Overpaid and underpaid: what the differences would add up to if the rule were the agreed one. "
            + $"Whoever knows the contract can take another rule than the chosen one.{Untested(hasSales, hasPosts)}",
        AuditSubject.Exceptions =>
            $"Difference: paid − expected. Counted: the orders, posts or {Units} of revenue that the rule counts. "
            + "Where a rule counts tracked sales or posts, the rows of an influencer on one basis are one line, "
            + "because they share what is counted.",
        AuditSubject.Rates(var target) => Say(
            $"At most per order: revenue ÷ (target ROAS × orders). At most per post: revenue ÷ (target ROAS × posts). "
            + $"Room: revenue ÷ target ROAS − payout. Below 0 the payout is too high for a ROAS of {target:ratio}. "
            + $"A commission may be {1 / target:percent} of the revenue at most."),
        _ => null,
    };

    internal static string OffBy(decimal over, decimal under) => (over, under) switch
    {
        (_, 0) => Say($"{over:money} overpaid"),
        (0, _) => Say($"{under:money} underpaid"),
        _ => Say($"{over:money} overpaid, {under:money} underpaid"),
    };

    private static string Untested(bool hasSales, bool hasPosts) => (hasSales, hasPosts) switch
    {
        (true, true) => "",
        (false, true) => " Rules that count tracked sales could not be tested: there is no sales file.",
        (true, false) => " Rules that count posts could not be tested: there are none.",
        _ => " Rules that count tracked sales or posts could not be tested: there are none.",
    };
}
