using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Plans;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>The figure of what a planned test finds.</summary>
internal static class PowerWords
{
    internal const string NoBaseline =
        "No test can be planned: no hold-out shows what users spend without the campaign, and how much that varies.";

    internal const string PlannedLiftName = "Planned lift";

    internal static string UsersName(decimal users) => Counted(users, "user");

    internal static string PlannedPowerName(double power) => Say($"planned power {(decimal)power:percent}");

    internal static string PowerTitle(TestPlan plan)
    {
        var (users, power) = (Say($"{plan.Users:count} users"), Say($"{(decimal)plan.Plan.Power:percent}"));
        var smallest =
            $"{users} find a lift of {ExperimentWords.LiftAndRoas(plan.Plan, plan.Plan.DetectableLift(plan.Users))} in {power} of tests";
        return plan.Lift is not { } lift ? smallest
            : plan.Plan.PowerAt(lift, plan.Users) is var found && found >= plan.Plan.Power
                ? $"{users} are enough for the planned lift of {ExperimentWords.LiftAndRoas(plan.Plan, lift)}: "
                    + $"{ExperimentWords.InProse(Numerals.Current.Chance(found))} of tests find it"
                : Say(
                    $"{users} are too few for the planned lift of {ExperimentWords.LiftAndRoas(plan.Plan, lift)}: "
                    + $"only {Numerals.Current.Chance(found)} of tests find it, "
                    + $"and {FiniteNumber.Of(plan.Plan.UsersFor(lift)):count} users are needed");
    }

    internal static string HowToReadPower(TestPlan plan)
    {
        var roas = plan.Plan.SpendPerUser > 0 ? ", and beneath it the incremental ROAS that this is at the same spend for each user" : "";
        return Say(
            $"To the right: the true lift of revenue per user{roas}. Up: how many of a hundred tests find it, that is, "
            + $"have a {(decimal)plan.Plan.Level:percent} interval without 0. "
            + $"The diamond is the smallest lift that reaches the planned power, the part of tests that shall find it. "
            + $"Revenue per user and its spread are those of the control arm of {OneLine(plan.Campaign)}. "
            + $"{(decimal)plan.Plan.TreatedShare:percent} of users are treated.");
    }

    internal static string PowerHover(LiftPlan plan, double lift, long users) => Say(
        $"{users:count} users, lift of {ExperimentWords.LiftAndRoas(plan, lift)}\n"
        + $"found in {Numerals.Current.Chance(plan.PowerAt(lift, users))} of tests");

    internal static IReadOnlyList<string> PowerRow(LiftPlan plan, long users) =>
    [
        Numerals.Current.Count(users),
        Numerals.Current.EstimatedPercent(plan.DetectableLift(users)),
        ExperimentWords.Roas(plan.DetectableRoas(users)),
        Numerals.Current.ShortMoney(FiniteNumber.Of(plan.SpendOf(users))),
    ];
}
