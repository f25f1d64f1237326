using HealthKart.Analysis.Payouts;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What a payout audit comes to: what was overpaid and underpaid, and whom to ask.</summary>
internal static class AuditAnswerWords
{
    private const int Named = 3;

    /// <param name="rows">The payouts above their rule, the largest difference first.</param>
    internal static string Overpaid(IReadOnlyList<CheckedPayout> rows) =>
        $"Overpaid: {MoneyIn(rows)}.{StillOpen(rows)} {Ask(rows)}: was more agreed, or is money to come back?";

    /// <param name="rows">The payouts below their rule, the largest difference first.</param>
    internal static string Underpaid(IReadOnlyList<CheckedPayout> rows) =>
        $"Underpaid: {MoneyIn(rows)}.{StillOpen(rows)} {Ask(rows)}: was less agreed, or is money still owed?";

    /// <param name="payouts">The payouts that a rule was asked about.</param>
    /// <param name="exceptions">Those that differ from it.</param>
    internal static string AsTheRule(int payouts, int exceptions) =>
        exceptions == 0 ? $"As their rule says: {(payouts == 1 ? "the one payout" : Say($"all {payouts:count} payouts"))}."
        : Say($"As their rule says: the other {payouts - exceptions:count} of {Counted(payouts, "payout")}.");

    /// <param name="bases">The bases that no rule explains.</param>
    internal static string WithoutRule(IReadOnlyList<BasisAudit> bases) => Say(
        $"Not checked: {Listed(bases.Select(static basis => Say($"{basis.TotalPayout:money} {InsightWords.PaidFor(basis.Basis)}")))}. ")
        + "No rule explains most of their rows. Ask for the contracts.";

    internal static string NotChecked(int rows) =>
        $"Not checked: {Counted(rows, "row")} without an amount, a rate or what the rate counts. Ask for what is missing.";

    private static string MoneyIn(IReadOnlyList<CheckedPayout> rows) =>
        Say($"{Math.Abs(rows.Sum(static row => row.Difference)):money} in {Counted(rows.Count, "payout")}");

    private static string StillOpen(IReadOnlyList<CheckedPayout> rows) => rows.Count(static row => row.Open != 0) switch
    {
        0 => "",
        var open when open == rows.Count => " None of them is paid in full yet: they can still be corrected.",
        var open => Say($" {Counted(open, "payout")} of them {(open == 1 ? "is" : "are")} still open, and can still be corrected."),
    };

    private static string Ask(IReadOnlyList<CheckedPayout> rows)
    {
        var names = rows.Take(Named).Select(static row => Say($"{OneLine(row.Name)} ({Math.Abs(row.Difference):money})"));
        return $"Ask {(rows.Count > Named ? "first " : "")}about {Listed(names)}";
    }
}
