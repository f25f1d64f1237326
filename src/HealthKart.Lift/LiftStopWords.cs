using System.Diagnostics;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Lift;

/// <summary>What is said where a strict run stops at an experiment: the line of an exception.</summary>
internal static class LiftStopWords
{
    internal static string Of(LiftStop issue, Numerals numbers) => issue switch
    {
        LiftStop.UnknownArm(var text) =>
            $"{(text.Length == 0 ? "a blank arm" : $"arm {Found(text)}")} is neither treatment nor control; the row is rejected. "
            + $"Write treatment or control (or 1 and 2, 1 being control; or 0 and 1, 0 being control), or name the control arm "
            + $"with --control.",
        LiftStop.NotUsers(var text) =>
            $"users {Found(text)} is not a whole number from 1 to 10,000,000,000, such as 12000; the row is rejected.",
        LiftStop.BlankUserId => "the user id is blank, so that nobody knows which users bought; the row is rejected.",
        LiftStop.OutsideTest => "the day lies outside the test; the row is rejected. Change --from and --to if it belongs to it.",
        LiftStop.NotOrders(var text) => $"orders {Found(text)} is not a number; the row is rejected.",
        LiftStop.NegativeOrders(var text) =>
            $"orders {Found(text)} is below 0, which the orders of an arm cannot be; the row is rejected.",
        LiftStop.UnknownGeo(var geo) =>
            $"geo {Found(geo)} is in no group; the row is rejected. Add it to geoassignment.csv, or a column arm to this file.",
        LiftStop.GeoInBothArms(var geo) =>
            $"geo {Found(geo)} stands in the other arm before; the row is rejected. A geo belongs to one arm from the first day "
            + $"of the pretest on.",
        LiftStop.OneArm(var campaign) =>
            $"'{OneLine(campaign)}' has only one arm with usable rows, so that there is nothing to compare it with. Add those of "
            + $"the other arm.",
        LiftStop.OnlyContaminated(var campaign, var users) => numbers.Say(
            $"'{OneLine(campaign)}' has an arm whose users all stand in the other one too ({users:count} in both), so that there "
            + $"is nothing to compare."),
        LiftStop.NoTestDays =>
            "no day on which treated geos spend and control geos do not, so that nobody can tell when the test was. Say it with "
            + "--from and --to.",
        LiftStop.NoFullDay =>
            "no day has a row of every geo, so that nobody knows what both arms sold on any day. Add the rows that are missing, "
            + "0 where a geo sold nothing.",
        LiftStop.NoRowInTest(var from, var to) =>
            $"no row lies between {Day(from)} and {Day(to)}, when the test was. Change --from and --to.",
        _ => throw new UnreachableException(issue.GetType().Name),
    };
}
