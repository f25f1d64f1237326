using System.Globalization;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Lift;

/// <summary>Experiments: what they show, what they cannot, and what stands in the way.</summary>
internal static class LiftWords
{
    internal static string UnnamedTest(string file) => $"(all of {OneLine(file)})";

    internal static string NoUsersColumn(string file) =>
        $"{OneLine(file)}, line 1: neither a column 'users' (one row an arm) nor 'user_id' (one row a user). Add one of them, or name it with --column users=HEADER.";

    internal static string NothingMeasured(string file) =>
        $"{OneLine(file)}, line 1: neither a column 'revenue' nor 'orders', so that there is no effect to look for. Add one of them, or name it with --column revenue=HEADER.";

    internal static FormattableString UnknownArm(string text) =>
        $"{(text.Length == 0 ? "a blank arm" : $"arm {Found(text)}")} is neither treatment nor control; the row is rejected. Write treatment or control (or 1 and 2, 1 being control; or 0 and 1, 0 being control), or name the control arm with --control.";

    /// <summary>The name of an experiment of a campaign with several treated arms.</summary>
    internal static string ArmOfTest(string campaign, string arm) => $"{OneLine(campaign)}: {OneLine(arm)}";

    internal static string NoSuchArm(string control, IReadOnlyList<string> arms) =>
        $"No arm '{OneLine(control)}' in the experiments. {(arms.Count == 0 ? "They have no column of arms." : $"Arms: {Listed([.. arms.Take(10).Select(Found)])}{(arms.Count > 10 ? ", …" : "")}.")} Name the control arm with --control.";

    internal static FormattableString NotUsers(string text) => $"users {Found(text)} is not a whole number from 1 to 10,000,000,000, such as 12000; the row is rejected.";

    internal static FormattableString BlankUserId() => $"the user id is blank, so that nobody knows which users bought; the row is rejected.";

    internal static FormattableString OutsideTest() => $"the day lies outside the test; the row is rejected. Change --from and --to if it belongs to it.";

    internal static FormattableString RepeatedArm() => $"the arm stands in the file already; the rows are added up, which is right only if their users are different ones.";

    internal static FormattableString OneArm(string campaign) =>
        $"'{OneLine(campaign)}' has only one arm with usable rows, so that there is nothing to compare it with. Add those of the other arm.";

    internal static FormattableString UnknownGeo(string geo) => $"geo {Found(geo)} is in no group; the row is rejected. Add it to geoassignment.csv, or a column arm to this file.";

    internal static FormattableString NoTestDays() => $"no day on which treated geos spend and control geos do not, so that nobody can tell when the test was. Say it with --from and --to.";

    internal static string NumbersTooLarge(string campaign) =>
        $"'{OneLine(campaign)}' has amounts that no campaign has; their sums or squares are larger than this program can count. Look for a column that is not in rupees.";

    internal static string NotALevel(double level) => $"A level of {Plain(level)} is not a share above 0.5 and below 1. Expected one such as 0.9 or 0.95.";

    internal static string FromAfterTo(DateOnly from, DateOnly to) => $"The test would begin on {Day(from)}, after its end on {Day(to)}. Change --from or --to.";

    internal static string UsersAndUserIds(string file, string users, string userId) =>
        $"{OneLine(file)}, line 1: a column of users ({Found(users)}: one row an arm) and one of user ids ({Found(userId)}: one row a user), so that nobody knows what a row is. Rename the one that is something else.";

    internal static FormattableString OnlyContaminated(string campaign, long users) =>
        $"'{OneLine(campaign)}' has an arm whose users all stand in the other one too ({users:count} in both), so that there is nothing to compare.";

    internal static FormattableString RepeatedTest(string campaign, string file) =>
        $"'{OneLine(campaign)}' stands in {OneLine(file)} too; the two are analysed as experiments of their own. Put them into one file if they are one.";

    internal static FormattableString NotOrders(string text) => $"orders {Found(text)} is not a number; the row is rejected.";

    internal static FormattableString NegativeOrders(string text) => $"orders {Found(text)} is below 0, which the orders of an arm cannot be; the row is rejected.";

    internal static FormattableString NegativeSpend(string text) => $"spend {Found(text)} is below 0; used as money that came back. Correct it if it is a cost.";

    internal static FormattableString ImpossibleBuyers(string text) =>
        $"buyers {Found(text)} cannot be the users with an order: they are a whole number, not above users or orders, and 0 only where orders are. Used without it.";

    internal static FormattableString ImpossibleSquares(string text) =>
        $"revenue_sum_of_squares {Found(text)} cannot be the sum of squares of these users' revenue, which is revenue² ÷ users at least. Used without it, so that there is no interval of revenue; square the revenue of each user, then add.";

    internal static FormattableString ImpossibleShare(string text) => $"planned_share {Found(text)} is no part of users between 0 and 1 (or 0 and 100 %); used without it, so that the users of the arms are not checked.";

    internal static FormattableString ContradictoryShares(double treated, double control) =>
        $"the planned shares {(decimal)treated:percent} (treatment) and {(decimal)control:percent} (control) are neither one and the same nor 100 % together; used without them, so that the users of the arms are not checked.";

    internal static FormattableString GeoInBothArms(string geo) =>
        $"geo {Found(geo)} stands in the other arm before; the row is rejected. A geo belongs to one arm from the first day of the pretest on.";

    internal static FormattableString RepeatedGeoDay(string geo, DateOnly day) =>
        $"geo {Found(geo)} has several rows of {Day(day)}; they are added up. Remove what is a repetition.";

    internal static FormattableString DaysWithOneArm(int days, DateOnly first) =>
        $"{days:count} {(days == 1 ? "day has" : "days have")} rows of one arm only, the first one {Day(first)}; left out, since nobody knows what the other arm sold.";

    internal static FormattableString MissingGeoDays(int days, int all, string geo, DateOnly first) =>
        $"{days:count} of {all:count} days are missing from a geo, {Found(geo)} the most, the first one {Day(first)}; left out of all geos, since nobody knows what it sold then. Write 0 where it sold nothing.";

    internal static FormattableString UnseenGeoDays(int count) =>
        $"{count:count} days of geos have no row; counted as 0, since together those of a day are worth less than a hundredth of what their arm sells then. Write 0 where nothing was sold.";

    internal static FormattableString NoFullDay() => $"no day has a row of every geo, so that nobody knows what both arms sold on any day. Add the rows that are missing, 0 where a geo sold nothing.";

    internal static FormattableString RepeatedExperimentRow() => $"the same row stands in the file already; it counts once.";

    internal static FormattableString SpendOfUsers(string header) =>
        $"column {Found(header)} is not read as the cost of the campaign: control users have it too, so that it is more likely what users spent. Read it as that with --column revenue={OneLine(header)}.";

    internal static FormattableString GeoLeftOut(string geo, int days) =>
        $"geo {Found(geo)} has no row of {days:count} days; it is left out, since leaving out that many days of all geos would cost more.";

    internal static FormattableString GeoOfOnePeriod(string geo) =>
        $"geo {Found(geo)} has rows only before the test, or only in it; left out, since its arm would seem to gain or lose what it sells.";

    internal static FormattableString NoRowInTest(DateOnly from, DateOnly to) => $"no row lies between {Day(from)} and {Day(to)}, when the test was. Change --from and --to.";

    internal static FormattableString BrokenPair(string pair) => $"pair {Found(pair)} is not one treated and one control geo; it is left out.";

    internal static string NameOf(LiftDesign design) => design switch
    {
        LiftDesign.Holdout => "hold-out",
        LiftDesign.TimeBasedRegression => "geo, by days (TBR)",
        LiftDesign.GeoBasedRegression => "geo, by geos (GBR)",
        LiftDesign.TrimmedMatch => "geo pairs (Trimmed Match)",
        _ => "geo, difference in differences",
    };

    internal static string NameOf(LiftVerdict verdict) => verdict switch
    {
        LiftVerdict.Scale => "scale",
        LiftVerdict.Hold => "hold",
        LiftVerdict.Stop => "stop",
        _ => "inconclusive",
    };

    internal const string LiftCaption = "What the campaigns added, by experiment";

    internal static string PaysTitle => ColumnCatalogue.Find("probability_above_break_even")!.Title;

    internal const string MediaMixCaption = "What experiments tell a media-mix model";
    internal const string AllCampaigns = "(all campaigns)";

    internal const string AssumptionNeedsBoth =
        "A ROAS at an assumed baseline needs sales and payouts, and the folder lacks one of them. Add tracking….csv and payouts….csv, or leave --assume-baseline out.";

    internal static string IntervalTitle(double level) => Say($"{(decimal)level:percent} interval");

    internal static string HowToReadLift(LiftSettings settings, bool hasAttributed)
    {
        var text = Say($"iROAS: added revenue ÷ added spend. Break-even is {settings.BreakEven:iroas}; scale: the whole interval is at or above it; stop: the whole interval is below; hold: it adds something, and may or may not pay; inconclusive: it may add nothing, or nobody can tell.");
        return hasAttributed ? $"{text} {AttributedBeside}" : text;
    }

    private const string AttributedBeside =
        "Attributed ROAS is that of the campaign's own files, of all days, with payouts allocated by orders where they name no campaign; incremental: iROAS ÷ attributed ROAS.";

    internal static string HowToReadMediaMix(int results, IReadOnlyList<string> leftOut, int negative)
    {
        var text = Say($"{results - leftOut.Count:count} of {Counted(results, "experiment")} with a standard error; amounts are of the whole test, in {Numerals.Current.Sign}.");
        var missing = leftOut.Count == 0 ? "" : $" Left out, without a standard error: {Listed(leftOut.Select(OneLine))}.";
        var below = negative == 0 ? "" : Say($" {Counted(negative, "effect")} {(negative == 1 ? "is" : "are")} below 0, which PyMC-Marketing refuses.");
        return text + missing + below;
    }

    internal static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);
}
