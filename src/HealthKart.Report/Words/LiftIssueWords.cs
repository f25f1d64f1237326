using System.Diagnostics;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of experiments and their rows.</summary>
internal static class LiftIssueWords
{
    internal static string Of(LiftIssue issue, Numerals numbers) => issue switch
    {
        LiftIssue.RepeatedArm =>
            "the arm is in the file already; the rows are added up, which is right only if their users are different ones.",
        LiftIssue.RepeatedTest(var campaign, var file) =>
            $"'{OneLine(campaign)}' is in {OneLine(file)} too; the two are analysed as separate experiments. Put them "
            + $"into one file if they are one.",
        LiftIssue.NegativeSpend(var text) =>
            $"spend {Found(text)} is below 0; used as money that came back. Correct it if it is a cost.",
        LiftIssue.ImpossibleBuyers(var text) =>
            $"buyers {Found(text)} cannot be the users with an order: they are a whole number, not above users or orders, and 0 "
            + $"only where orders are. Used without it.",
        LiftIssue.ImpossibleSquares(var text) =>
            $"revenue_sum_of_squares {Found(text)} cannot be the sum of squares of these users' revenue, which is revenue² ÷ "
            + $"users at least. Used without it, so revenue has no interval; square the revenue of each user, then add.",
        LiftIssue.ImpossibleShare(var text) =>
            $"planned_share {Found(text)} is no part of users between 0 and 1 (or 0 and 100 %); used without it, so the "
            + $"users of the arms are not checked.",
        LiftIssue.ContradictoryShares(var treated, var control) => numbers.Say(
            $"the planned shares {(decimal)treated:percent} (treatment) and {(decimal)control:percent} (control) are neither one "
            + $"and the same nor 100 % together; used without them, so the users of the arms are not checked."),
        LiftIssue.RepeatedGeoDay(var geo, var day) =>
            $"geo {Found(geo)} has several rows of {Day(day)}; they are added up. Remove what is a repetition.",
        LiftIssue.DaysWithOneArm(var days, var first) => numbers.Say(
            $"{days:count} {(days == 1 ? "day has" : "days have")} rows of one arm only, the first one {Day(first)}; left out, "
            + $"since nobody knows what the other arm sold."),
        LiftIssue.MissingGeoDays(var days, var all, var geo, var first) => numbers.Say(
            $"{days:count} of {all:count} days are missing from a geo, {Found(geo)} the most, the first one {Day(first)}; left "
            + $"out of all geos, since nobody knows what it sold then. Write 0 where it sold nothing."),
        LiftIssue.UnseenGeoDays(var count) => numbers.Say(
            $"{count:count} days of geos have no row; counted as 0, since together those of a day are worth less than a "
            + $"hundredth of what their arm sells then. Write 0 where nothing was sold."),
        LiftIssue.RepeatedExperimentRow => "the same row is in the file already; it counts once.",
        LiftIssue.SpendOfUsers(var header) =>
            $"column {Found(header)} is not read as the cost of the campaign: control users have it too, so it is more "
            + $"likely what users spent. Read it as that with --column revenue={OneLine(header)}.",
        LiftIssue.GeoLeftOut(var geo, var days) => numbers.Say(
            $"geo {Found(geo)} has no row of {days:count} days; it is left out, since leaving out that many days of all geos "
            + $"would cost more."),
        LiftIssue.GeoOfOnePeriod(var geo) =>
            $"geo {Found(geo)} has rows only before the test, or only in it; left out, since its arm would seem to gain or lose "
            + $"what it sells.",
        LiftIssue.BrokenPair(var pair) => $"pair {Found(pair)} is not one treated and one control geo; it is left out.",
        _ => throw new UnreachableException(issue.GetType().Name),
    };
}
