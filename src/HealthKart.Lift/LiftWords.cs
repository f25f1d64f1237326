using System.Globalization;
using HealthKart.Analysis.Frames;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Lift;

/// <summary>Experiments: what they show, what they cannot, and what stands in the way.</summary>
internal static class LiftWords
{
    internal static string UnnamedTest(string file) => $"(all of {OneLine(file)})";

    internal static string NoUsersColumn(string file) =>
        $"{OneLine(file)}, line 1: neither a column 'users' (one row an arm) nor 'user_id' (one row a user). "
        + "Add one of them, or name it with --column users=HEADER.";

    internal static string NothingMeasured(string file) =>
        $"{OneLine(file)}, line 1: neither a column 'revenue' nor 'orders', so that there is no effect to look for. "
        + "Add one of them, or name it with --column revenue=HEADER.";

    /// <summary>The name of an experiment of a campaign with several treated arms.</summary>
    internal static string ArmOfTest(string campaign, string arm) => $"{OneLine(campaign)}: {OneLine(arm)}";

    internal static string NoSuchArm(string control, IReadOnlyList<string> arms)
    {
        var known = arms.Count == 0
            ? "They have no column of arms."
            : $"Arms: {Listed([.. arms.Take(10).Select(Found)])}{(arms.Count > 10 ? ", …" : "")}.";
        return $"No arm '{OneLine(control)}' in the experiments. {known} Name the control arm with --control.";
    }

    internal static string NumbersTooLarge(string campaign) =>
        $"'{OneLine(campaign)}' has amounts that no campaign has; their sums or squares are larger than this program can count. "
        + "Look for a column that is not in rupees.";

    internal static string NotALevel(double level) =>
        $"A level of {Plain(level)} is not a share above 0.5 and below 1. Expected one such as 0.9 or 0.95.";

    internal static string FromAfterTo(DateOnly from, DateOnly to) =>
        $"The test would begin on {Day(from)}, after its end on {Day(to)}. Change --from or --to.";

    internal static string UsersAndUserIds(string file, string users, string userId) =>
        $"{OneLine(file)}, line 1: a column of users ({Found(users)}: one row an arm) and one of user ids ({Found(userId)}: "
        + "one row a user), so that nobody knows what a row is. Rename the one that is something else.";

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

    internal static string PaysTitle => ColumnCatalogue.Find("probability_above_break_even")!.Title;

    internal const string AllCampaigns = "(all campaigns)";

    internal const string AssumptionNeedsBoth =
        "A ROAS at an assumed baseline needs sales and payouts, and the folder lacks one of them. Add tracking….csv and payouts….csv, "
        + "or leave --assume-baseline out.";

    internal static string IntervalTitle(double level) => Say($"{(decimal)level:percent} interval");

    internal static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);
}
