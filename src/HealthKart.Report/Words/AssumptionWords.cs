using HealthKart.Analysis.Campaigns;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What a report takes for granted.</summary>
internal static class AssumptionWords
{
    internal const string RoasRule =
        "ROAS is revenue ÷ payout, both added up first. It is never an average of ratios, unless it is called one. "
        + "Without a payout, or with a payout of 0, ROAS is 0.";

    internal const string ScopeRule =
        "The headline counts every payout in the filter, also to influencers without a sale. "
        + "\"Influencers with sales only\" leaves those out. Unattributed sales are in neither.";

    internal const string AllocatedRule =
        "The filter cuts the sales. A payout row with a campaign or date of its own follows it. Any other is allocated: "
        + "payout × orders in the filter ÷ orders of all sales that the row is for. Where there are no orders, revenue takes their place. "
        + "What cannot be allocated is shown separately and is in no total.";

    internal const string NotAllocatedRule =
        "No payout in the headline is allocated. In breakdowns by campaign, product and month, a payout row that names none of them "
        + "is split by the orders of each.";

    internal const string JoinRule =
        "Each file is summed by influencer before the files are joined, so no payout and no sale counts twice. "
        + "In ids, spaces around them and a trailing .0 are dropped; capital or small letters make no difference. "
        + "Whoever is in any file is in the report.";

    internal const string DateRule =
        "Dates are read as ISO (2025-01-31), or in the order of day and month that all dates of the file together show. "
        + "A sale without a readable date counts everywhere except in months and in filters by date.";

    internal static string MoneyRule =>
        $"Money is added up exactly, in {Units} as the files have it. Numbers are rounded only where they are shown.";

    internal const string IncrementalRule =
        "Whether the sales would have come without the influencers (incremental ROAS) cannot be computed: there are no control data.";

    internal static string BreakEvenRule(decimal? margin, decimal breakEven) => margin is { } share
        ? Say($"Break-even is a ROAS of {breakEven:ratio}: 1 ÷ the gross margin of {share:percent}.")
        : "No gross margin is given, so break-even is a ROAS of 1.00×: "
            + "the payout comes back as revenue. The cost of the goods is not counted.";

    internal static string IntervalRule(decimal tooFewOrders) => Say(
        $"The 90 % interval of a ROAS is the range that chance alone explains at so many orders (Poisson, exact limits). "
        + $"The AOV is taken as fixed. "
        + $"With fewer than {tooFewOrders:count} orders an influencer is marked and ranked after the others.");

    internal static string TierRule(FollowerTiers tiers) => Say(
        $"Tiers go by followers: nano below {tiers.Micro:count}, micro below {tiers.Macro:count}, "
        + $"macro below {tiers.Mega:count}, mega from {tiers.Mega:count} up.");

    internal static string DatesReadDayFirst(IReadOnlyList<string> files) =>
        $"Nothing in {Listed(files.Select(OneLine))} shows whether day or month comes first, so the dates are read day first.";
}
