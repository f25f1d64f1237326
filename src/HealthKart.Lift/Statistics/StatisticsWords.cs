using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Lift.Statistics;

/// <summary>What is said where a method cannot give a result.</summary>
internal static class StatisticsWords
{
    internal const string ConstantControl =
        "The control geos sell the same every day before the test, so that nothing can be told from them: "
        + "check that the sales column is the daily one.";

    internal const string SameSpendEverywhere =
        "The test added the same spend in every geo, so that its effect cannot be told from the rest: "
        + "one arm needs more spend than the other.";

    internal const string NoSpendInPairs =
        "No pair of geos differs in spend, so that there is no incremental ROAS: "
        + "the treated geo of a pair needs more spend than the other.";

    internal const string NoSpendInKeptPairs =
        "The spend differences of the pairs that are kept add up to 0, so that there is no incremental ROAS: "
        + "trim less, or look at the pairs' spend.";

    internal static string TooFewPretestDays(int days, int needed)
    {
        var when = days == 0 ? " Where treated geos spend before the test too, say when it was with --from and --to." : "";
        return Say(
            $"The pretest has {Counted(days, "day")} with sales of both arms; a regression needs {needed:count} at least, "
            + $"and three times the days of the test to be worth something.{when}");
    }

    internal static string TooFewGeos(int geos, int needed) => Say(
        $"{Counted(geos, "geo")} with sales before the test; the regression over geos needs {needed:count} at least. "
        + $"Two groups of geos are compared day by day instead.");

    internal static string TooFewPairs(int pairs) => Say($"{Counted(pairs, "pair")} of geos; two are needed at least.");

    internal static string TooFewGeosInAnArm(int treated, int control) => Say(
        $"{Counted(treated, "treated geo")} and {Counted(control, "control geo")}: "
        + $"an error can be told from two geos in each arm at least.");

    internal const string GeosTellNothingApart =
        "All geos sell the same before the test, or the test added spend in proportion to it, so that the regression over geos cannot tell "
        + "the spend's effect from their size.";
}
