using System.Globalization;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Payouts;

/// <summary>What the cells of an audit say, and what cannot be audited.</summary>
internal static class PayoutWords
{
    internal const string NoRule = "no rule";

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
            PayoutRuleForm.RatePlusCommission =>
                $"{(rule.Measure == PayoutMeasure.Row ? "flat: the rate, once" : $"rate × {measure}")} + commission × tracked revenue{own}",
            PayoutRuleForm.ConstantPlusRate => $"{constant} + rate × {measure}",
            _ => $"rate + {constant} {(rule.Measure == PayoutMeasure.TrackedRevenue ? "of" : "×")} {measure}",
        };
    }

    internal static string Difference(decimal difference) =>
        difference > 0 ? $"+{Numerals.Current.ExactMoney(difference)}" : Numerals.Current.ExactMoney(difference);

    internal static string PaidOfWhichOpen(decimal paid, decimal open) => open == paid
        ? $"{Numerals.Current.ExactMoney(paid)} (open)"
        : $"{Numerals.Current.ExactMoney(paid)} ({Numerals.Current.ExactMoney(open)} open)";

    internal static string NoSuchBasis(string basis, IEnumerable<string> known) =>
        $"No payouts on the basis '{OneLine(basis)}'. Bases: {string.Join(", ", known.Select(OneLine))}.";

    internal static string NoTargetRoas(decimal target) =>
        FormattableString.Invariant($"A target ROAS of {target} allows any payout. Expected a number above 0, such as 2.");

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
    private static string Number(decimal? constant) =>
        constant?.ToString("0.############", CultureInfo.InvariantCulture) ?? Numerals.Undefined;
}
