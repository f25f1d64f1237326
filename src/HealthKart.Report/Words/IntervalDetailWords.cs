using System.Diagnostics;
using HealthKart.Lift.Details;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>Why an interval is wide, open, too narrow, or not there.</summary>
internal static class IntervalDetailWords
{
    internal const string NoRevenueColumn =
        "Revenue is not in the file, so orders alone can be compared, and there is no incremental ROAS. Add a column revenue.";

    internal static string Of(IntervalDetail detail) => detail switch
    {
        IntervalDetail.NoRevenueColumn => NoRevenueColumn,
        IntervalDetail.NoSumOfSquares =>
            "Only sums of revenue are known, so nobody can tell how much chance moves them: revenue and iROAS have no interval. "
            + "Add a column revenue_sum_of_squares (of revenue per user), or one row a user.",
        IntervalDetail.SkewedRevenue =>
            "A few users bring much of the revenue, and one arm is far smaller than the other: "
            + "the interval is found by shuffling the users between the arms, because Student's would be too narrow.",
        IntervalDetail.MaybeSkewed =>
            "Revenue varies that much from user to user, and one arm is far smaller than the other: "
            + "the interval from sums may be too narrow (one of 90 % may hold the truth 85 times of 100). "
            + "One row a user lets the report find it by shuffling.",
        IntervalDetail.NoUsersVary =>
            "Nothing varies, or an arm has a single user: nobody can tell how much chance moves the result, so there is no interval.",
        IntervalDetail.NoDaysVary =>
            "The treated geos follow the others exactly, or sell the same all the time: nobody can tell how much chance moves the result, "
            + "so there is no interval. Real sales are not like that.",
        IntervalDetail.NothingExcluded =>
            "So few users bring revenue that shuffling them excludes nothing on a side: the interval has no limit there.",
        IntervalDetail.UnboundedUsers =>
            "The interval of the iROAS has no bounds: the spend differs so much from user to user that what the test added to it "
            + "cannot be told from nothing.",
        IntervalDetail.UnboundedPairs =>
            "The interval of the iROAS has no bounds: over all pairs the spend difference cannot be told from none. "
            + "More pairs, or more spend in the treated geo of each, would give it bounds.",
        IntervalDetail.FewPairs few =>
            $"{Counted(few.Pairs, "pair")} of geos: with few pairs this interval is too narrow "
            + "(of simulated tests with 10 or 20 pairs, one of 90 % holds the truth in 80 of 100). "
            + "Where the days before the test are known, go by days (TBR).",
        _ => throw new UnreachableException(),
    };
}
