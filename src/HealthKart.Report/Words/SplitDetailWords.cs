using System.Diagnostics;
using HealthKart.Lift.Details;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the control users of an experiment show when they are split at random.</summary>
internal static class SplitDetailWords
{
    internal static string Of(SplitDetail split) => split switch
    {
        SplitDetail.Holds => $"{Shown(split, "")}: the interval holds its level with these users.",
        SplitDetail.Fails => $"{Shown(split, "")}: the interval is {(split.Alarms > 1 - split.Level ? "too narrow" : "wider than needed")} "
            + "for these users, few of whom bring most of the revenue.",
        SplitDetail.OfShuffled => $"{Shown(split, " by Student's interval")}. The interval of this result is found by shuffling, "
            + "which keeps to that part whatever users spend.",
        _ => throw new UnreachableException(),
    };

    private static string Shown(SplitDetail split, string how) =>
        Say($"The {Counted(split.Users, "control user")}, split at random {split.Splits:count} times, show an effect{how} ")
        + Say($"in {(decimal)split.Alarms:percent} of the splits, where {(decimal)(1 - split.Level):percent} are expected");
}
