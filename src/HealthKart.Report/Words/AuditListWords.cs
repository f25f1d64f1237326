using HealthKart.Analysis.Money;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Wording;
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
            "A rule is the one that explains the most rows with an amount other than 0, of equals the one that the basis names, else the "
            + "simplest, if that is more than half of all such rows of the file (two thirds where the rows must "
            + "first tell a constant, such "
            + "as everybody's fixed fee); otherwise there is none, and nothing is called an exception. A rule explains an amount that it "
            + $"gives when rounded, up or down, {WhereRounded}. Where the rates themselves are rounded, "
            + "it may be off by what that rounding makes.",
        AuditSubject.Rules(var hasSales, var hasPosts) =>
            "Over- and underpaid: what the differences would add up to if the rule were the agreed one. Who knows the contract can take "
            + $"another rule than the chosen one.{Untested(hasSales, hasPosts)}",
        AuditSubject.Exceptions =>
            $"Difference: paid − expected. Counted: what the rule counts, the orders, posts or {Units} of revenue. "
            + "Where a rule counts tracked "
            + "sales or posts, the rows of an influencer on one basis stand together, since they share what is counted.",
        AuditSubject.Rates(var target) => Say(
            $"At most per order: revenue ÷ (target ROAS × orders); per post: revenue ÷ (target ROAS × posts). "
            + $"Room: revenue ÷ target ROAS − "
            + $"payout; below 0 the payout is too high for a ROAS of {target:ratio}. As a commission, at most {1 / target:percent} of the "
            + $"revenue."),
        _ => null,
    };

    internal static string OffBy(decimal over, decimal under) => (over, under) switch
    {
        (_, 0) => Say($"{over:money} overpaid"),
        (0, _) => Say($"{under:money} underpaid"),
        _ => Say($"{over:money} overpaid, {under:money} underpaid"),
    };

    private static string WhereRounded => Numerals.Current.Currency == CurrencySigns.Rupee
        ? "to whole rupees where no amount of the basis has paise, else to the paisa"
        : $"to whole {Units} where no amount of the basis has decimals, else to the hundredth";

    private static string Untested(bool hasSales, bool hasPosts) => (hasSales, hasPosts) switch
    {
        (true, true) => "",
        (false, true) => " Rules that count tracked sales could not be tested: there is no sales file.",
        (true, false) => " Rules that count posts could not be tested: there are none.",
        _ => " Rules that count tracked sales or posts could not be tested: there are none.",
    };
}
