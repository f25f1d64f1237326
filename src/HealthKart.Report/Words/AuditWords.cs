using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of payouts in figures and findings.</summary>
internal static class AuditWords
{
    internal const string NothingToAudit = "There is no payout in the filter that could be checked against a rule.";
    internal const string AuditNeeds = "The audit needs a payouts file with amounts, and rates, orders, posts or sales that explain them.";
    internal const string NoCostPerOrder = "Nobody in the filter has both a payout and orders, so no order has a cost.";
    internal const string DueAsPaid = "Paid = expected";
    internal const string AsExpected = "As the rule says";
    internal const string PaidTooMuch = "Overpaid";
    internal const string PaidTooLittle = "Underpaid";
    internal const string CostOfAnOrder = "Cost per order";
    internal const string HighestCostOfAnOrder = "At most";

    private const string HowToReadExpected =
        "A point is a payout. To the right: what the rule of its basis says. Up: what was paid. On the dashed line both are the same. "
        + "Above it too much was paid, below it too little.";

    internal const string HowToReadCosts =
        "The first bar is what an order costs: payout ÷ tracked orders of all influencers who are paid on the basis. "
        + "The second is what an order may cost at most for the target ROAS: AOV ÷ target ROAS. Where the first bar is longer, "
        + "the orders cost too much.";

    private static string PaidOrOpen(CheckedPayout row) => row.Open == 0 ? Say($"paid {row.Paid:money}")
        : row.Open == row.Paid ? Say($"open {row.Paid:money}")
        : Say($"paid {row.Paid:money} ({row.Open:money} open)");

    /// <summary>What the audit found on one basis.</summary>
    internal static string Finding(BasisAudit basis)
    {
        if (basis is not { Rule: { } rule, Test: { } test })
        {
            var shares = basis.RevenueIfRatesAreShares is { } revenue
                ? Say(
                    $" Every rate is below 1, as a share of revenue is. As such the amounts stand for {revenue:money} of revenue, "
                    + $"which cannot be checked without a sales file.")
                : "";
            return Say(
                $"{Capital(InsightWords.PaidFor(basis.Basis))}: no rule explains more than half of the {Counted(basis.Rows, "row")} "
                + $"({basis.TotalPayout:money}), so nothing is called an exception.{shares}{Open(basis)}");
        }

        var share = test.RowsExplained == test.Rows
            ? Say(
                $"{(test.Rows switch { 1 => "the one row", 2 => "both rows", _ => Say($"all {test.Rows:count} rows") })} "
                + $"({test.Paid:money})")
            : Say($"{test.RowsExplained:count} of {Counted(test.Rows, "row")} ({test.ShareOfPaid:percent} of {test.Paid:money})");
        var differences = basis.Exceptions == 0
            ? ""
            : $" {Counted(basis.Exceptions, "exception")}: {AuditListWords.OffBy(test.Overpaid, test.Underpaid)}.";
        var equals = basis.Tests.Where(other => !other.IsChosen && other.RowsExplained == test.RowsExplained && other.RowsExplained > 0)
            .Select(other => $"\"{other.Rule}\"")
            .ToList();
        var chosen = NamedMeasures.Names(basis.Basis, rule.Measure) ? "the rule that the basis names" : "the simplest rule";
        var also = equals.Count == 0 ? "" : $" As many rows follow {Listed(equals)}; {chosen} stands.";
        var blank = test.RowsNotChecked == 0
            ? ""
            : Say($" {Counted(test.RowsNotChecked, "row")} cannot be checked: the rate or what it counts is missing.");
        var rounded = rule.RatesAreRounded
            ? " The rates are rounded in the file, so amounts may be off by half a unit of their last decimal, times what is counted."
            : "";
        return Say(
            $"{Capital(InsightWords.PaidFor(basis.Basis))}: {rule} explains {share}.{differences}{rounded}{also}{blank}{Open(basis)}");
    }

    private static string Open(BasisAudit basis) =>
        basis.OpenPayout == 0 ? "" : Say($" {basis.OpenPayout:money} of it is still open: not paid yet.");

    /// <summary>What the amounts would be off by if what was tracked or posted counted instead of what the payouts take for it.</summary>
    internal static string CountedInstead(RuleTest test) =>
        $"If the {PayoutWords.Measure(test.Rule)} counted instead, payouts {InsightWords.PaidFor(test.Basis)} would differ: "
        + $"{AuditListWords.OffBy(test.Overpaid, test.Underpaid)}.";

    internal static string ExpectedTitle(PayoutAudit audit, int payouts, int exceptions) => exceptions == 0
        ? Say($"{(payouts == 1 ? "The one payout is what its rule says" : Say($"All {payouts:count} payouts are what their rules say"))}")
        : Say(
            $"{exceptions:count} of {Counted(payouts, "payout")} {(exceptions == 1 ? "differs" : "differ")} from the rule: "
            + $"{AuditListWords.OffBy(audit.Overpaid, audit.Underpaid)}");

    internal static string HowToReadExpectedOn(bool isLog, int leftOut, int? most)
    {
        var scale = isLog ? " Both axes grow by factors of ten." : "";
        var zero = leftOut > 0
            ? Say(
                $" {Counted(leftOut, "payout")} of 0 or less, or with nothing due, "
                + $"{(leftOut == 1 ? "has" : "have")} no place on such an axis and "
                + $"{(leftOut == 1 ? "is" : "are")} not drawn.")
            : "";
        var points = most is { } count
            ? Say($" Only {count:count} are drawn: the exceptions first, then the highest; the title counts all.")
            : "";
        return $"{HowToReadExpected}{scale}{zero}{points}";
    }

    internal static string HoverOf(CheckedPayout row) => Say(
        $"{OneLine(row.Name)} ({OneLine(row.InfluencerId)})\n{InsightWords.PaidFor(row.Basis)}: {row.Rule}\n"
        + $"expected {row.Expected:money}, {PaidOrOpen(row)}\ndifference {PayoutWords.Difference(row.Difference)}");

    internal static IReadOnlyList<string> CheckedRow(CheckedPayout row) =>
    [
        OneLine(row.Name),
        OneLine(row.Basis),
        Numerals.Current.Money(row.Expected),
        Numerals.Current.Money(row.Paid),
        PayoutWords.Difference(row.Difference),
    ];

    internal static string CostTitle(IReadOnlyList<BreakdownRow> bases, decimal targetRoas)
    {
        var (dearest, cheapest) = (bases.MaxBy(row => row.CostPerOrder)!, bases.MinBy(row => row.CostPerOrder)!);
        var cost = bases.Count == 1
            ? Say($"An order {InsightWords.PaidFor(dearest.Value)} costs {dearest.CostPerOrder:short}")
            : Say(
                $"An order costs {cheapest.CostPerOrder:short} {InsightWords.PaidFor(cheapest.Value)} and {dearest.CostPerOrder:short} "
                + $"{InsightWords.PaidFor(dearest.Value)}");
        var above = bases.Where(row => row.CostPerOrder > row.Aov / targetRoas).Select(row => InsightWords.PaidFor(row.Value)).ToList();
        var verdict = above.Count == 0 ? Say($"{(bases.Count == 1 ? "" : "all ")}within what a ROAS of {targetRoas:ratio} allows")
            : Say(
                $"{(above.Count < bases.Count ? $"{Listed(above)} that is " : bases.Count == 1 ? "" : "on every basis ")}too much for a "
                + $"ROAS of {targetRoas:ratio}");
        return $"{cost}; {verdict}";
    }

    internal static string CostHover(BreakdownRow row, decimal targetRoas) => Say(
        $"{InsightWords.PaidFor(row.Value)}\n{row.CostPerOrder:money} per order, at most {row.Aov / targetRoas:money}\n"
        + $"{row.TotalPayout:money} of payout, {Counted(row.Orders ?? 0, "order")}, {Counted(row.Influencers, "influencer")}");

    internal static IReadOnlyList<string> CostRow(BreakdownRow row, decimal targetRoas) =>
    [
        OneLine(row.Value),
        Numerals.Current.Count(row.Influencers),
        Numerals.Current.Count(row.Orders),
        Numerals.Current.Money(row.TotalPayout),
        Numerals.Current.Money(row.CostPerOrder), Numerals.Current.Money(row.Aov / targetRoas),
    ];
}
