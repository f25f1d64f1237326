using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Performance;

/// <summary>What is said of results: captions, remarks, how to read them.</summary>
internal static class PerformanceWords
{
    internal const string TooFewOrders = "too few orders";
    internal const string PayoutIsOpen = "payout open";
    private const string TooFewInfluencers = "too few influencers";

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

    internal static string Interval(decimal lower, decimal upper) =>
        Interval(Numerals.Current.Ratio(lower), Numerals.Current.Ratio(upper));

    /// <summary>Two limits that are written already, or the gaps for them.</summary>
    internal static string Interval(string low, string high) => $"{low} – {high}";

    internal static string HowToReadIntervals(decimal tooFewOrders) => Say(
        $"90 % interval: the range of ROAS that so many orders are compatible with if they come by chance, the basket value taken as fixed. Where two intervals overlap, the order of the two is not certain. \"{TooFewOrders}\": fewer than {tooFewOrders:count}; such influencers stand after the others.");

    internal const string PayoutsAllocated =
        "These figures contain allocated payouts: the filter cuts the sales, and a payout row that does not say which of them it is for is split by orders.";

    internal const string AttributedName = "Influencers";
    internal const string OrganicName = "Unattributed (organic)";
    internal const string AttributedCaption = "Sales of influencers and of nobody";

    internal static string PersonasCaption(int all, int ranked) =>
        Say($"Personas: {Counted(all, "combination")} of category, platform, gender and tier, {ranked:count} of them with enough influencers and orders to compare");

    internal static string HowToReadPersonas(decimal tooFewOrders, bool isAllocated)
    {
        var note = Say($"ROAS is the revenue of the combination ÷ its payout, influencers without sales included. Combinations of fewer than {InWords(Persona.FewestInfluencers)} influencers with sales or {tooFewOrders:count} orders stand after the others, marked; those without orders or payout last. 90 % interval: what chance alone could make of so many orders.");
        return isAllocated ? $"{note} {PayoutsAllocated}" : note;
    }

    internal static string RemarkOf(Persona persona) => string.Join(", ", new[]
    {
        persona.TooFewInfluencers ? TooFewInfluencers : "",
        persona.TooFewOrders ? TooFewOrders : "",
    }.Where(remark => remark.Length > 0));

    internal static string IntervalOf(RoasInterval? interval) => interval is { } limits ? Interval(limits.Lower, limits.Upper) : Numerals.Undefined;

    internal static string HowToReadAttributed(bool choosesInfluencers, bool hasExperiments) => choosesInfluencers
        ? "A filter that chooses influencers leaves unattributed sales out."
        : $"Unattributed sales have a blank influencer id. They are in no ROAS, and what they would be without influencers {(hasExperiments ? "these files do not tell" : "nobody can tell: no control data")}.";

    internal static string StillOpen(decimal open) => open == 0 ? "" : Say($" ({open:money} of it still open)");

    internal static string Reason(PoorRoasReason reason) => reason switch
    {
        PoorRoasReason.HighPayout => "high payout",
        PoorRoasReason.FewOrders => "few orders",
        PoorRoasReason.HighPayoutAndFewOrders => "high payout and few orders",
        PoorRoasReason.LowBasket => "low basket value",
        _ => "nothing stands out",
    };

    /// <summary>The reason, marked where there are too few orders to be sure of it.</summary>
    internal static string ReasonOf(PoorRoas row) =>
        row.Influencer.TooFewOrders ? $"{Reason(row.Reason)} ({TooFewOrders})" : Reason(row.Reason);

    internal static string StatusOf(InfluencerPerformance row) => row.PayoutStatus switch
    {
        PayoutStatus.Paid when row.OpenPayout != 0 => Say($"paid, {row.OpenPayout:money} open{(row.PayoutAllocated ? ", allocated" : "")}"),
        PayoutStatus.Paid => row.PayoutAllocated ? "paid, allocated" : "paid",
        PayoutStatus.Open => row.PayoutAllocated ? "open, allocated" : "open",
        PayoutStatus.ZeroPayout => "zero payout",
        _ => "no payout",
    };
}
