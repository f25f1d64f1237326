using System.Diagnostics;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of rows that are used.</summary>
internal static class UsedRowWords
{
    internal static string Of(UsedRow issue, Numerals numbers) => issue switch
    {
        UsedRow.NotANumber(var column, var value) => $"{OneLine(column)} {Found(value)} is not a number; the row is used without it.",
        UsedRow.NotARate(var column, var value) =>
            $"{OneLine(column)} {Found(value)} is not a rate; expected one such as 500, ₹500/post or 12.3% commission. The row "
            + $"is used without it.",
        UsedRow.ContradictoryBasis(var rate, var basis) =>
            $"the rate {Found(rate)} contradicts the basis {Found(basis)}; the basis is used. Correct the one that is wrong.",
        UsedRow.ShortPayout(var cells, var columns, var missing) => numbers.Say(
            $"the row ends after {cells:count} of {columns:count} cells, before {OneLine(missing)}; its amount is not known."),
        UsedRow.Refund => "the row says it is a refund: its amount is used as a return.",
        UsedRow.BlankSaleId => "the influencer id is blank: the sale is unattributed (organic) and reported separately.",
        UsedRow.BlankPayoutId => "the influencer id is blank: the payout is nobody's. It is in the total and shown separately.",
        UsedRow.UnsetSaleId(var id) =>
            $"the influencer id {Found(id)} names nobody: the sale is unattributed (organic) and reported "
            + $"separately. Look where the id got lost.",
        UsedRow.UnsetPayoutId(var id) =>
            $"the influencer id {Found(id)} names nobody: the payout is in the total and shown separately. "
            + $"Look where the id got lost.",
        UsedRow.OrphanId(var id, var likely) => OrphanId(id, likely),
        UsedRow.BlankOrders => "orders is blank; counted as 0.",
        UsedRow.OrdersNotANumber(var value) => $"orders {Found(value)} is not a number; counted as 0.",
        UsedRow.NegativeRevenue => "negative revenue: used as a return.",
        UsedRow.DuplicateRow => "the row is exactly like an earlier one; it is used. Remove it if it is a repetition.",
        UsedRow.RevenueWithoutOrders => "revenue and 0 orders; used as they are.",
        UsedRow.OrdersWithoutRevenue => "orders and a revenue of 0; used as they are.",
        UsedRow.EngagementAboveReach(var engagement, var reach) => numbers.Say(
            $"{engagement:count} likes and comments on a reach of {reach:count}; used as they are."),
        UsedRow.NotADate(var value, var format) => NotADate(value, format),
        UsedRow.EitherDate(var value) =>
            $"{Found(value)} could be day first or month first, and the file has dates of both kinds. The row is used, its month "
            + $"is (unknown).",
        UsedRow.OtherDayInZone(var date, var other) => numbers.Say(
            $"the time is on {date:yyyy-MM-dd} as written, and on {other:yyyy-MM-dd} in Asia/Kolkata; used with the day as "
            + $"written. --time-zone Asia/Kolkata moves it."),
        UsedRow.FutureDate(var date, var today) => numbers.Say(
            $"{date:yyyy-MM-dd} lies in the future, after {today:yyyy-MM-dd}; the row is used."),
        _ => throw new UnreachableException(issue.GetType().Name),
    };

    private static string OrphanId(string id, string? likely) => likely is null
        ? $"id {Found(id)} is not in the influencers file; its rows are used, with platform and category (unknown)."
        : $"id {Found(id)} is not in the influencers file, where {Found(likely)} is the likely one: "
            + "a spreadsheet takes zeros off the start. Its rows are used, with platform and category (unknown).";

    private static string NotADate(string value, string? format) => format is null
        ? $"{Found(value)} is not a date in this file's order; expected one such as 2025-01-31. The row is used, its month is (unknown)."
        : $"{Found(value)} is not a date written {OneLine(format)}, as --date-format says. The row is used, its month is (unknown).";
}
