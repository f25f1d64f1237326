using System.Diagnostics;
using HealthKart.Lift.Details;
using HealthKart.Lift.Statistics;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>How the arms were to each other before the test, when nothing ran.</summary>
internal static class PretestDetailWords
{
    internal static string Of(PretestDetail detail) => detail switch
    {
        PretestDetail.AlikeUsers users =>
            $"Before the test a treated user brought {Compared(users.Difference)} a control user, "
            + $"which chance explains ({EstimateWords.PInWords(users.Chance)}).{RoasBefore(users.Roas)}",
        PretestDetail.UnlikeUsers users =>
            $"Before the test, when nothing ran, a treated user brought {Compared(users.Difference)} a control user already "
            + $"({EstimateWords.PInWords(users.Chance)}): the arms were not alike, and the result contains that.{RoasBefore(users.Roas)}",
        PretestDetail.AlikePairs pairs =>
            $"Before the test the treated geos of the pairs sold {Compared(pairs.Effect)} the others "
            + "in as many days as the test has, which chance explains.",
        PretestDetail.UnlikePairs pairs =>
            $"Before the test, when nothing ran, the treated geos of the pairs sold {Compared(pairs.Effect)} the others "
            + "in as many days as the test has: the pairs were not alike, and the result contains that.",
        PretestDetail.QuietPlacebo placebo =>
            $"In the last {Counted(placebo.Days, placebo.Unit)} before the test, when nothing ran, the same method finds no effect.",
        PretestDetail.PlaceboEffect placebo =>
            $"In the last {Counted(placebo.Days, placebo.Unit)} before the test, when nothing ran, "
            + Say($"the same method finds {placebo.Effect:money}: ")
            + "the arms drift apart by themselves, and the result contains that drift.",
        PretestDetail.GeosGoApart geos =>
            Say($"Before the test the control geos tell only {(decimal)geos.Part:percent} of what the treated geos sell from day to day, ")
            + "so the counterfactual is a weak one. Choose geos that go together.",
        _ => throw new UnreachableException(),
    };

    private static string RoasBefore(LiftInterval? roas) => roas is not { } interval ? ""
        : " By the same method the time before the test has an incremental ROAS of "
            + $"{EstimateWords.RoasOf(interval)} (99 %), which should hold 0.";

    /// <summary>What stands before that with which an amount was compared: <c>₹20 more than</c>.</summary>
    private static string Compared(decimal difference) => Math.Round(difference, 2, MidpointRounding.AwayFromZero) switch
    {
        > 0 => Say($"{difference:money} more than"),
        < 0 => Say($"{-difference:money} less than"),
        _ => "as much as",
    };
}
