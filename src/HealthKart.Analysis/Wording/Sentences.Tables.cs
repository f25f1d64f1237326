using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Wording;

/// <summary>Tables and lists.</summary>
internal static partial class Sentences
{
    internal const string TooFewOrders = "too few orders";
    internal const string PayoutIsOpen = "payout open";
    internal const string TooFewInfluencers = "too few influencers";
    internal const string PoorByReasonCaption = "Below break-even, by reason";

    internal static string SalesWithoutPayoutCaption(IReadOnlyList<InfluencerPerformance> rows) => rows.Count == 0
        ? "Sales without a payout"
        : Say($"Sales without a payout: {Counted(rows.Count, "influencer")}, {rows.Sum(row => row.Revenue ?? 0):money} of revenue");

    internal static string PaidWithoutSalesCaption(IReadOnlyList<InfluencerPerformance> rows)
    {
        var open = rows.Sum(row => row.OpenPayout);
        return rows.Count == 0
            ? "Paid without a sale"
            : Say($"{(open == 0 ? "Paid" : "Payout")} without a sale: {Counted(rows.Count, "influencer")}, {rows.Sum(row => row.TotalPayout ?? 0):money} of payout{StillOpen(open)}");
    }

    /// <summary>What to know of an influencer in a ranking: too few orders to rank by, or a payout that nobody got yet.</summary>
    internal static string RemarkOf(InfluencerPerformance row) => string.Join(
        ", ", new[] { row.TooFewOrders ? TooFewOrders : null, row.PayoutStatus == PayoutStatus.Open ? PayoutIsOpen : null }.OfType<string>());

    internal static string TopCaption(int count, int ranked) =>
        Say($"Highest ROAS: {count:count} of {Counted(ranked, "influencer")} with orders and a payout");

    internal static string BottomCaption(int count, int ranked) =>
        Say($"Lowest ROAS: {count:count} of {Counted(ranked, "influencer")} with orders and a payout");

    internal static string PoorCaption(int count, decimal breakEven) =>
        Say($"{Counted(count, "influencer")} with orders and a ROAS below break-even ({breakEven:ratio})");

    internal static string HowToReadReasons(decimal? payout, decimal? orders, decimal? aov) => Say(
        $"The reason is told from the medians of the influencers with sales: a payout above {payout:money} is high, fewer than {orders:count} orders are few, an AOV below {aov:money} is a low basket value.");

    internal static string BreakdownCaption(string title) => $"By {title.ToLowerInvariant()}";

    internal static string? AllocatedNote(bool isAllocated) => isAllocated ? PayoutsAllocated : null;

    internal static string? PartsOfInfluencers(IReadOnlyList<BreakdownRow> parts) => AllocatedNote(parts.Any(part => part.PayoutAllocated));

    internal static string? PartsOfSales(IReadOnlyList<BreakdownRow> parts)
    {
        var allocated = parts.Any(part => part.PayoutAllocated)
            ? "Contains allocated payouts: a payout row that names no part of its own is split by the orders in each part."
            : null;
        var rest = parts.Any(part => part.Value == BreakdownRow.NotAllocated)
            ? $"{BreakdownRow.NotAllocated}: payouts of influencers without sales, which cannot be split."
            : null;
        return allocated is null ? rest : rest is null ? allocated : $"{allocated} {rest}";
    }

    internal static string EmptyTable(string? caption) => caption is null ? "Nothing to list." : $"{caption}: nothing to list.";

    internal static string FirstRows(int shown, int count) => Say($"The first {shown:count} of {count:count} rows; {count - shown:count} are left out.");

    internal static string FirstRowsOfMore(int shown, int counted) => Say($"The first {shown:count} of more than {counted:count} rows.");

    internal static string RowsLeftOut(int shown, int count) =>
        Say($"{shown:count} of {count:count} rows are shown, those with sales first, then by payout; {count - shown:count} are left out. The exported CSV has all of them.");

    internal static string Interval(decimal lower, decimal upper) =>
        Templates.Say("interval", ("low", Numerals.Current.Ratio(lower)), ("high", Numerals.Current.Ratio(upper)));

    internal static string HowToReadIntervals(decimal tooFewOrders) => Say(
        $"90 % interval: the range of ROAS that so many orders are compatible with if they come by chance, the basket value taken as fixed. Where two intervals overlap, the order of the two is not certain. \"{TooFewOrders}\": fewer than {tooFewOrders:count}; such influencers stand after the others.");
}
