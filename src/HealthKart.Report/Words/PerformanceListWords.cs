using HealthKart.Analysis.Performance;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of the lists of a performance.</summary>
internal static class PerformanceListWords
{
    internal const string PayoutsAllocated =
        "These figures contain allocated payouts. The filter cuts the sales; a payout row that does not say which sales it is for is "
        + "split by orders.";

    internal static string? Caption(PerformanceSubject subject) => subject switch
    {
        PerformanceSubject.Top(var count, var ranked, _) =>
            Say($"Highest ROAS: {count:count} of {Counted(ranked, "influencer")} with orders and a payout"),
        PerformanceSubject.Bottom(var count, var ranked, _) =>
            Say($"Lowest ROAS: {count:count} of {Counted(ranked, "influencer")} with orders and a payout"),
        PerformanceSubject.Poor(var count, var breakEven, _) =>
            Say($"{Counted(count, "influencer")} with orders and a ROAS below break-even ({breakEven:ratio})"),
        PerformanceSubject.SalesWithoutPayout(0, _) => "Sales without a payout",
        PerformanceSubject.SalesWithoutPayout(var count, var revenue) =>
            Say($"Sales without a payout: {Counted(count, "influencer")}, {revenue:money} of revenue"),
        PerformanceSubject.PaidWithoutSales(0, _, _) => "Paid without a sale",
        PerformanceSubject.PaidWithoutSales(var count, var payout, var open) => Say(
            $"{(open == 0 ? "Paid" : "Payout")} without a sale: "
            + $"{Counted(count, "influencer")}, {payout:money} of payout{StillOpen(open)}"),
        PerformanceSubject.PartsOfInfluencers(var title, _) => By(title),
        PerformanceSubject.PartsOfSales(var title, _, _) => By(title),
        PerformanceSubject.AttributedAndOrganic => "Sales with and without an influencer",
        PerformanceSubject.Personas(var all, var ranked, _, _) => Say(
            $"Personas: {Counted(all, "combination")} of category, platform, gender and tier, {ranked:count} of them with enough "
            + $"influencers and orders to compare"),
        _ => null,
    };

    internal static string? Note(PerformanceSubject subject) => subject switch
    {
        PerformanceSubject.Influencers(var allocated) => Allocated(allocated),
        PerformanceSubject.Top(_, _, var tooFew) => HowToReadIntervals(tooFew),
        PerformanceSubject.Bottom(_, _, var tooFew) => HowToReadIntervals(tooFew),
        PerformanceSubject.Poor(_, _, var medians) => Say(
            $"The reason compares with the medians, the middle values, of influencers with sales. A payout above {medians.Payout:money} "
            + $"is high, fewer than {medians.Orders:count} orders are few, and an AOV below {medians.Aov:money} is a low basket value."),
        PerformanceSubject.PartsOfInfluencers(_, var allocated) => Allocated(allocated),
        PerformanceSubject.PartsOfSales(_, var allocated, var hasRest) => ListWords.Together(
            allocated
                ? "Contains allocated payouts: a payout row that names none of these parts is split by the orders of each."
                : null,
            hasRest ? $"{BreakdownRow.NotAllocated}: payouts of influencers without sales, which cannot be split." : null),
        PerformanceSubject.AttributedAndOrganic(var choosesInfluencers, var hasExperiments) =>
            HowToReadAttributed(choosesInfluencers, hasExperiments),
        PerformanceSubject.Personas(_, _, var tooFew, var allocated) => ListWords.Together(HowToReadPersonas(tooFew), Allocated(allocated)),
        _ => null,
    };

    /// <summary>That figures hold payouts that were split; <c>null</c> where they hold none.</summary>
    internal static string? Allocated(bool isAllocated) => isAllocated ? PayoutsAllocated : null;

    internal static string StillOpen(decimal open) => open == 0 ? "" : Say($" ({open:money} of it still open)");

    private static string By(string title) => $"By {title.ToLowerInvariant()}";

    private static string HowToReadIntervals(decimal tooFewOrders) => Say(
        $"90 % interval: the range that chance alone explains. The AOV is taken as fixed. "
        + $"Where two intervals overlap, it is not certain which of the two is better. \"{PerformanceWords.TooFewOrders}\": fewer than "
        + $"{tooFewOrders:count}; such influencers come after the others.");

    private static string HowToReadPersonas(decimal tooFewOrders) => Say(
        $"ROAS is the revenue of the combination ÷ its payout, influencers without sales included. Combinations of fewer than "
        + $"{InWords(Persona.FewestInfluencers)} influencers with sales or {tooFewOrders:count} orders are marked and come after "
        + $"the others. Those without orders or payout come last. 90 % interval: the range that chance alone explains.");

    private static string HowToReadAttributed(bool choosesInfluencers, bool hasExperiments) => choosesInfluencers
        ? "A filter that chooses influencers leaves unattributed sales out."
        : "Unattributed sales have a blank influencer id. They are in no ROAS. What they would be without influencers, "
            + $"{(hasExperiments ? "these files do not say" : "nobody can say: there are no control data")}.";
}
