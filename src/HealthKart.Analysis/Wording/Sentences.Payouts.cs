using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Wording;

/// <summary>The payout audit.</summary>
internal static partial class Sentences
{
    internal const string NoRule = "no rule";
    internal const string BasesCaption = "Payouts by basis, and the rule that explains them";
    internal const string RulesCaption = "Every rule that was tested";
    internal const string CheckedCaption = "Payouts beside what their rule says";
    internal const string NothingToAudit = "There is no payout in the filter whose amount a rule could be asked about.";
    internal const string AuditNeeds = "The audit needs a payouts file with amounts, and rates, orders, posts or sales that explain them.";
    internal const string NoCostPerOrder = "Nobody in the filter has both a payout and orders, so that no order has a cost.";
    internal const string DueAsPaid = "Paid = expected";
    internal const string AsExpected = "As the rule says";
    internal const string PaidTooMuch = "Overpaid";
    internal const string PaidTooLittle = "Underpaid";
    internal const string CostOfAnOrder = "Cost per order";
    internal const string HighestCostOfAnOrder = "At most";

    private static string WhereRounded => Numerals.Current.Currency == CurrencySigns.Rupee
        ? "to whole rupees where no amount of the basis has paise, else to the paisa"
        : $"to whole {Units} where no amount of the basis has decimals, else to the hundredth";

    internal static string HowToReadBases =>
        $"A rule is the one that explains the most rows with an amount other than 0, of equals the one that the basis names, else the simplest, if that is more than half of all such rows of the file (two thirds where the rows must first tell a constant, such as everybody's fixed fee); otherwise there is none, and nothing is called an exception. A rule explains an amount that it gives when rounded, up or down, {WhereRounded}. Where the rates themselves are rounded, it may be off by what that rounding makes.";

    internal static string HowToReadExceptions =>
        $"Difference: paid − expected. Counted: what the rule counts, the orders, posts or {Units} of revenue. Where a rule counts tracked sales or posts, the rows of an influencer on one basis stand together, since they share what is counted.";

    internal const string HowToReadExpected =
        "A point is a payout: right what the rule of its basis says, up what was paid. On the dashed line both are the same; above it too much was paid, below it too little.";

    internal const string HowToReadCosts =
        "The first bar is payout ÷ tracked orders of all influencers who are paid on the basis; the second is what an order may cost at most for the target ROAS: AOV ÷ target ROAS. Where the first is the longer one, the orders cost too much.";

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

    private static string PaidOrOpen(CheckedPayout row) => row.Open == 0 ? Say($"paid {row.Paid:money}")
        : row.Open == row.Paid ? Say($"open {row.Paid:money}")
        : Say($"paid {row.Paid:money} ({row.Open:money} open)");

    internal static string PaidOfWhichOpen(decimal paid, decimal open) => open == paid
        ? $"{Numerals.Current.ExactMoney(paid)} (open)"
        : $"{Numerals.Current.ExactMoney(paid)} ({Numerals.Current.ExactMoney(open)} open)";

    internal static string NoSuchBasis(string basis, IEnumerable<string> known) =>
        $"No payouts on the basis '{OneLine(basis)}'. Bases: {string.Join(", ", known.Select(OneLine))}.";

    internal static string NoTargetRoas(decimal target) =>
        FormattableString.Invariant($"A target ROAS of {target} allows any payout. Expected a number above 0, such as 2.");

    internal static string NoGrossMargin(decimal margin) =>
        FormattableString.Invariant($"A gross margin of {margin} sets no break-even. Expected a share of revenue above 0 and at most 1, such as 0.4.");

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

    /// <summary>What the audit found on one basis.</summary>
    internal static string Finding(BasisAudit basis)
    {
        if (basis is not { Rule: { } rule, Test: { } test })
        {
            var shares = basis.RevenueIfRatesAreShares is { } revenue
                ? Say($" Every rate is below 1, as a share of revenue is; as such the amounts stand for {revenue:money} of revenue, which cannot be checked without a sales file.")
                : "";
            return Say($"{Capital(PaidFor(basis.Basis))}: no rule explains more than half of the {Counted(basis.Rows, "row")} ({basis.TotalPayout:money}), so nothing is called an exception.{shares}{Open(basis)}");
        }

        var share = test.RowsExplained == test.Rows
            ? Say($"{(test.Rows switch { 1 => "the one row", 2 => "both rows", _ => Say($"all {test.Rows:count} rows") })} ({test.Paid:money})")
            : Say($"{test.RowsExplained:count} of {Counted(test.Rows, "row")} ({test.ShareOfPaid:percent} of {test.Paid:money})");
        var differences = basis.Exceptions == 0 ? "" : $" {Counted(basis.Exceptions, "exception")}: {OffBy(test.Overpaid, test.Underpaid)}.";
        var equals = basis.Tests.Where(other => !other.IsChosen && other.RowsExplained == test.RowsExplained && other.RowsExplained > 0).Select(other => $"\"{other.Rule}\"").ToList();
        var also = equals.Count == 0 ? "" : $" As many rows follow {Listed(equals)}; {(NamedMeasures.Names(basis.Basis, rule.Measure) ? "the rule that the basis names" : "the simplest rule")} stands.";
        var blank = test.RowsNotChecked == 0 ? "" : Say($" {Counted(test.RowsNotChecked, "row")} cannot be checked: the rate or what it counts is missing.");
        var rounded = rule.RatesAreRounded ? " The rates are rounded in the file, so that amounts may be off by half a unit of their last decimal, times what is counted." : "";
        return Say($"{Capital(PaidFor(basis.Basis))}: {rule} explains {share}.{differences}{rounded}{also}{blank}{Open(basis)}");
    }

    private static string Open(BasisAudit basis) => basis.OpenPayout == 0 ? "" : Say($" {basis.OpenPayout:money} of it is still open: not paid yet.");

    /// <summary>What the amounts would be off by if what was tracked or posted counted instead of what the payouts take for it.</summary>
    internal static string CountedInstead(RuleTest test) =>
        $"By the {Measure(test.Rule)} instead, those {PaidFor(test.Basis)} would differ: {OffBy(test.Overpaid, test.Underpaid)}.";

    internal static string ExpectedTitle(PayoutAudit audit, int payouts, int exceptions) => exceptions == 0
        ? Say($"{(payouts == 1 ? "The one payout is what its rule says" : Say($"All {payouts:count} payouts are what their rules say"))}")
        : Say($"{exceptions:count} of {Counted(payouts, "payout")} {(exceptions == 1 ? "differs" : "differ")} from the rule: {OffBy(audit.Overpaid, audit.Underpaid)}");

    internal static string HowToReadExpectedOn(bool isLog, int leftOut, int? most)
    {
        var scale = isLog ? " Both axes grow by factors of ten." : "";
        var zero = leftOut > 0 ? Say($" {Counted(leftOut, "payout")} of 0 or less, or with nothing due, cannot stand on such an axis and {(leftOut == 1 ? "is" : "are")} not drawn.") : "";
        var points = most is { } count ? Say($" Only {count:count} are drawn: the exceptions first, then the highest; the title counts all.") : "";
        return $"{HowToReadExpected}{scale}{zero}{points}";
    }

    internal static string HoverOf(CheckedPayout row) => Say(
        $"{OneLine(row.Name)} ({OneLine(row.InfluencerId)})\n{PaidFor(row.Basis)}: {row.Rule}\nexpected {row.Expected:money}, {PaidOrOpen(row)}\ndifference {Difference(row.Difference)}");

    internal static IReadOnlyList<string> CheckedRow(CheckedPayout row) =>
    [
        OneLine(row.Name), OneLine(row.Basis), Numerals.Current.Money(row.Expected), Numerals.Current.Money(row.Paid), Difference(row.Difference),
    ];

    internal static string CostTitle(IReadOnlyList<BreakdownRow> bases, decimal targetRoas)
    {
        var (dearest, cheapest) = (bases.MaxBy(row => row.CostPerOrder)!, bases.MinBy(row => row.CostPerOrder)!);
        var cost = bases.Count == 1
            ? Say($"An order {PaidFor(dearest.Value)} costs {dearest.CostPerOrder:short}")
            : Say($"An order costs {cheapest.CostPerOrder:short} {PaidFor(cheapest.Value)} and {dearest.CostPerOrder:short} {PaidFor(dearest.Value)}");
        var above = bases.Where(row => row.CostPerOrder > row.Aov / targetRoas).Select(row => PaidFor(row.Value)).ToList();
        var verdict = above.Count == 0 ? Say($"{(bases.Count == 1 ? "" : "all ")}within what a ROAS of {targetRoas:ratio} allows")
            : Say($"{(above.Count < bases.Count ? $"{Listed(above)} that is " : bases.Count == 1 ? "" : "on every basis ")}too much for a ROAS of {targetRoas:ratio}");
        return $"{cost}; {verdict}";
    }

    internal static string CostHover(BreakdownRow row, decimal targetRoas) => Say(
        $"{PaidFor(row.Value)}\n{row.CostPerOrder:money} per order, at most {row.Aov / targetRoas:money}\n{row.TotalPayout:money} of payout, {Counted(row.Orders ?? 0, "order")}, {Counted(row.Influencers, "influencer")}");

    internal static IReadOnlyList<string> CostRow(BreakdownRow row, decimal targetRoas) =>
    [
        OneLine(row.Value), Numerals.Current.Count(row.Influencers), Numerals.Current.Count(row.Orders), Numerals.Current.Money(row.TotalPayout),
        Numerals.Current.Money(row.CostPerOrder), Numerals.Current.Money(row.Aov / targetRoas),
    ];

    private static string OffBy(decimal over, decimal under) => (over, under) switch
    {
        (_, 0) => Say($"{over:money} overpaid"),
        (0, _) => Say($"{under:money} underpaid"),
        _ => Say($"{over:money} overpaid, {under:money} underpaid"),
    };

    private static string OwnPart(PayoutRule rule) => rule.OfOwnPart ? " of the row's own campaign and date" : "";

    private static string Measure(PayoutRule rule)
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
