using System.Diagnostics;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of rows that are in no sum.</summary>
internal static class ExcludedRowWords
{
    internal static string Of(ExcludedRow issue, Numerals numbers) => issue switch
    {
        ExcludedRow.NotStanding(var column, var word) =>
            $"{OneLine(column)} says {Found(word)}: the row does not count, and is excluded.",
        ExcludedRow.Cancelled(var day) => $"the row was cancelled ({Found(day)}), and is excluded.",
        ExcludedRow.TestRow(var flag) => $"the row is a test ({Found(flag)}), and is excluded.",
        ExcludedRow.OpenRow(var column, var word) =>
            $"{OneLine(column)} says {Found(word)}: the row is open, and excluded, as --open exclude says.",
        ExcludedRow.RefundedPart(var refunded, var amount) => numbers.Say(
            $"{refunded:money} of {amount:money} went back, and are excluded; the rest of the row is used."),
        ExcludedRow.RefundedWhole(var amount) => numbers.Say($"all of {amount:money} went back: the row is excluded."),
        ExcludedRow.RepeatedOrder(var order) =>
            $"the same row of order {Found(order)} is in the file already: it counts once, and this one is excluded.",
        ExcludedRow.EarlierState(var order) => $"order {Found(order)} comes again in a later state: this one is excluded.",
        ExcludedRow.RepeatedTotal(var order) =>
            $"every order with several lines has one amount on each, which is the order's total: it counts once, and this line "
            + $"of order {Found(order)} is excluded. If the amounts are those of the lines, say so with --order-lines sum.",
        ExcludedRow.LineWithoutAmount(var order) =>
            $"a further line of order {Found(order)}, without an amount of its own: it is excluded.",
        ExcludedRow.ExcludedSum => "the amounts are the sums of other rows: the row is excluded, as it would count them twice.",
        ExcludedRow.OtherCurrency(var amount, var currency) =>
            $"{Numerals.International.Of(currency).Money(amount)} is in another currency than the one of --currency: the row is "
            + $"excluded.",
        _ => throw new UnreachableException(issue.GetType().Name),
    };
}
