using HealthKart.Analysis.Frames;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Lift.Plans;

/// <summary>What is said of tests that are planned.</summary>
internal static class PlanWords
{
    internal const string NoGeoPlan =
        "The geos to be treated follow the others exactly, or sell nothing, so that nothing can be planned from these days. "
        + "Real sales are not like that.";

    internal const string PlanRevenue = "The mean revenue must be an amount above 0.";
    internal const string PlanDeviation =
        "The standard deviation of revenue must be an amount above 0: where nothing varies, two users are enough.";
    internal const string PlanSpend = "The spend for a treated user must be an amount, 0 or more.";
    internal const string PlanShare = "The part of users who are treated must lie between 0 and 1, such as 0.5.";
    internal const string PlanLevel = "The level must lie between 0.5 and 1, such as 0.9.";
    internal const string PlanPower = "The power must lie between 0.5 and 1, such as 0.8.";
    internal const string PlanUsersADay = "The users a day must be a number above 0.";
    internal const string PlanUsers = "A test needs four users at least, two in each arm.";
    internal const string PlanRate = "The part of users who order must lie between 0 and 1, such as 0.03.";
    internal const string PlanBudget = "The spend of a test must be an amount above 0.";
    internal const string PlanLift = "The lift must be a number above 0, such as 0.1 for 10 %.";
    internal const string PlanRoas = "The iROAS must be a number above 0, such as 1.";
    internal const string PlanDays = "A test lasts one day at least.";
    internal const string PlanWithoutPace =
        "How many users come a day is not known, so that no test can be planned by days: set UsersADay.";

    internal const string LiftOrRoas = "A test is planned for a lift or for an iROAS, not for both: set one of them to null.";
    internal static string NotPlannable(string what, string found, string expected) =>
        $"No test can be planned with {what} of {found}. Expected {expected}.";

    internal static string NoSuchHoldout(string campaign, IEnumerable<string> known) =>
        $"No hold-out of the campaign '{OneLine(campaign)}'. Hold-outs: "
        + $"{(known.Any() ? string.Join(", ", known.Select(OneLine)) : "none")}.";
}
