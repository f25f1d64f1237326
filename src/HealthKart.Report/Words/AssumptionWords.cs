using HealthKart.Analysis.Campaigns;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What a report takes for granted.</summary>
internal static class AssumptionWords
{
    internal const string RoasRule =
        "ROAS is revenue ÷ payout, of the sums at the level shown; never a mean of ratios unless it is called one. "
        + "Without a payout, or with a payout of 0, ROAS is 0.";

    internal const string ScopeRule =
        "The headline counts every payout in the filter, to influencers without a sale too. "
        + "\"Influencers with sales only\" leaves those out. Unattributed sales are in neither.";

    internal const string AllocatedRule =
        "The filter cuts the sales. A payout row with a campaign or date of its own follows it; any other is allocated: "
        + "payout × orders in the filter ÷ orders of all sales that the row is for, without orders by revenue. "
        + "What cannot be allocated is shown apart and is in no total.";

    internal const string NotAllocatedRule =
        "No payout in the headline is allocated. In breakdowns by campaign, product and month a payout row that names none is split "
        + "by the orders in each part.";

    internal const string JoinRule =
        "Each file is summed by influencer before anything is joined, so that several payouts or sales of one influencer never multiply "
        + "each other. Ids are trimmed, a trailing .0 is taken off, and case does not matter. Whoever stands in any file is in the report.";

    internal const string DateRule =
        "Dates are read as ISO (2025-01-31) or in the order of day and month that all values of the file together show. "
        + "A sale without a readable date counts everywhere but in months and in filters by date.";

    internal static string MoneyRule =>
        $"Money is added up exactly, in {Units} as the files have it; numbers are rounded where they are shown, nowhere else.";

    internal const string IncrementalRule =
        "Whether the sales would have come without the influencers (incremental ROAS) cannot be computed: there are no control data.";

    internal static string BreakEvenRule(decimal? margin, decimal breakEven) => margin is { } share
        ? Say($"Break-even is a ROAS of {breakEven:ratio}: 1 ÷ the gross margin of {share:percent}.")
        : "The gross margin is not given, so break-even is a ROAS of 1.00×: "
            + "the payout comes back as revenue, the cost of the goods not counted.";

    internal static string IntervalRule(decimal tooFewOrders) => Say(
        $"The 90 % interval of a ROAS takes the number of orders as a Poisson count (exact limits) and the AOV as fixed. "
        + $"With fewer than {tooFewOrders:count} orders an influencer is marked and ranked after the others.");

    internal static string TierRule(FollowerTiers tiers) => Say(
        $"Tiers go by followers: nano below {tiers.Micro:count}, micro below {tiers.Macro:count}, "
        + $"macro below {tiers.Mega:count}, mega from there on.");

    internal static string DatesReadDayFirst(IReadOnlyList<string> files) =>
        $"Nothing in {Listed(files.Select(OneLine))} tells whether day or month comes first; the dates are read day first.";
}
