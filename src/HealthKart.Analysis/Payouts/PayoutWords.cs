using System.Globalization;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Payouts;

/// <summary>What is said of payouts and the rules that explain them.</summary>
internal static class PayoutWords
{
    internal const string NoRule = "no rule";
    internal const string BasesCaption = "Payouts by basis, and the rule that explains them";
    internal const string RulesCaption = "Every rule that was tested";
    internal const string CheckedCaption = "Payouts beside what their rule says";

    private static string WhereRounded => Numerals.Current.Currency == CurrencySigns.Rupee
        ? "to whole rupees where no amount of the basis has paise, else to the paisa"
        : $"to whole {Units} where no amount of the basis has decimals, else to the hundredth";

    internal static string HowToReadBases =>
        $"A rule is the one that explains the most rows with an amount other than 0, of equals the one that the basis names, else the simplest, if that is more than half of all such rows of the file (two thirds where the rows must first tell a constant, such as everybody's fixed fee); otherwise there is none, and nothing is called an exception. A rule explains an amount that it gives when rounded, up or down, {WhereRounded}. Where the rates themselves are rounded, it may be off by what that rounding makes.";

    internal static string HowToReadExceptions =>
        $"Difference: paid − expected. Counted: what the rule counts, the orders, posts or {Units} of revenue. Where a rule counts tracked sales or posts, the rows of an influencer on one basis stand together, since they share what is counted.";

    internal static string Rule(PayoutRule rule)
    {
        var (measure, own) = (Measure(rule), OwnPart(rule));
        var constant = rule.IsConstantAShare ? $"{Number(100 * rule.Constant)} %" : Numerals.Current.Signed(Number(rule.Constant));
        return rule.Form switch
        {
            PayoutRuleForm.Rate => rule.Measure == PayoutMeasure.Row ? "flat: the rate, once" : $"rate × {measure}",
            PayoutRuleForm.RateInPercent => $"rate in percent of {measure}",
            PayoutRuleForm.Constant => rule.Measure switch
            {
                PayoutMeasure.Row => $"flat: {constant} each",
                PayoutMeasure.TrackedRevenue => $"{constant} of {measure}",
                _ => $"{constant} × {measure}",
            },
            PayoutRuleForm.RateTimesConstant => $"rate × {Number(rule.Constant)}, the same for everybody",
            PayoutRuleForm.RatePlusCommission => $"{(rule.Measure == PayoutMeasure.Row ? "flat: the rate, once" : $"rate × {measure}")} + commission × tracked revenue{own}",
            PayoutRuleForm.ConstantPlusRate => $"{constant} + rate × {measure}",
            _ => $"rate + {constant} {(rule.Measure == PayoutMeasure.TrackedRevenue ? "of" : "×")} {measure}",
        };
    }

    internal static string Difference(decimal difference) => difference > 0 ? $"+{Numerals.Current.ExactMoney(difference)}" : Numerals.Current.ExactMoney(difference);

    internal static string PaidOfWhichOpen(decimal paid, decimal open) => open == paid
        ? $"{Numerals.Current.ExactMoney(paid)} (open)"
        : $"{Numerals.Current.ExactMoney(paid)} ({Numerals.Current.ExactMoney(open)} open)";

    internal static string NoSuchBasis(string basis, IEnumerable<string> known) =>
        $"No payouts on the basis '{OneLine(basis)}'. Bases: {string.Join(", ", known.Select(OneLine))}.";

    internal static string NoTargetRoas(decimal target) =>
        FormattableString.Invariant($"A target ROAS of {target} allows any payout. Expected a number above 0, such as 2.");

    internal static string ExceptionsCaption(IReadOnlyList<CheckedPayout> rows)
    {
        var (over, under) = (rows.Sum(row => Math.Max(0, row.Difference)), rows.Sum(row => Math.Max(0, -row.Difference)));
        return rows.Count == 0 ? "Exceptions" : $"{Counted(rows.Count, "exception")}: {OffBy(over, under)}";
    }

    internal static string HowToReadRules(bool hasSales, bool hasPosts)
    {
        var untested = (hasSales, hasPosts) switch
        {
            (true, true) => "",
            (false, true) => " Rules that count tracked sales could not be tested: there is no sales file.",
            (true, false) => " Rules that count posts could not be tested: there are none.",
            _ => " Rules that count tracked sales or posts could not be tested: there are none.",
        };
        return $"Over- and underpaid: what the differences would add up to if the rule were the agreed one. Who knows the contract can take another rule than the chosen one.{untested}";
    }

    internal static string RatesCaption(decimal targetRoas) => Say($"What orders and posts cost, and may cost at most for a ROAS of {targetRoas:ratio}");

    internal static string HowToReadRates(decimal targetRoas) => Say(
        $"At most per order: revenue ÷ (target ROAS × orders); per post: revenue ÷ (target ROAS × posts). Room: revenue ÷ target ROAS − payout; below 0 the payout is too high for a ROAS of {targetRoas:ratio}. As a commission, at most {1 / targetRoas:percent} of the revenue.");

    internal static string OffBy(decimal over, decimal under) => (over, under) switch
    {
        (_, 0) => Say($"{over:money} overpaid"),
        (0, _) => Say($"{under:money} underpaid"),
        _ => Say($"{over:money} overpaid, {under:money} underpaid"),
    };

    private static string OwnPart(PayoutRule rule) => rule.OfOwnPart ? " of the row's own campaign and date" : "";

    internal static string Measure(PayoutRule rule)
    {
        var own = OwnPart(rule);
        return rule.Measure switch
        {
            PayoutMeasure.Orders => "orders of the payouts file",
            PayoutMeasure.TrackedOrders => $"tracked orders{own}",
            PayoutMeasure.Posts => "posts",
            PayoutMeasure.PayoutPosts => "posts of the payouts file",
            _ => $"tracked revenue{own}",
        };
    }

    /// <summary>A constant with all its decimals: a commission of 8.25 % is none of 8.3 %.</summary>
    private static string Number(decimal? constant) => constant?.ToString("0.############", CultureInfo.InvariantCulture) ?? Numerals.Undefined;
}
