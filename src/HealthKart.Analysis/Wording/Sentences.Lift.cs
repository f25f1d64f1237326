using HealthKart.Analysis.Lift;

namespace HealthKart.Analysis.Wording;

/// <summary>Experiments: what they show, what they cannot, and what stands in the way.</summary>
internal static partial class Sentences
{
    internal const string ConstantControl =
        "The control geos sell the same every day before the test, so that nothing can be told from them: check that the sales column is the daily one.";

    internal const string SameSpendEverywhere =
        "The test added the same spend in every geo, so that its effect cannot be told from the rest: one arm needs more spend than the other.";

    internal const string NoSpendInPairs =
        "No pair of geos differs in spend, so that there is no incremental ROAS: the treated geo of a pair needs more spend than the other.";

    internal const string NoSpendInKeptPairs =
        "The spend differences of the pairs that are kept add up to 0, so that there is no incremental ROAS: trim less, or look at the pairs' spend.";

    internal static string TooFewPretestDays(int days, int needed) =>
        Say($"The pretest has {Counted(days, "day")} with sales of both arms; a regression needs {needed:count} at least, and three times the days of the test to be worth something.");

    internal static string TooFewGeos(int geos, int needed) =>
        Say($"{Counted(geos, "geo")} with sales before the test; the regression over geos needs {needed:count} at least. Two groups of geos are compared day by day instead.");

    internal static string TooFewPairs(int pairs) => Say($"{Counted(pairs, "pair")} of geos; two are needed at least.");

    internal static string TooFewGeosInAnArm(int treated, int control) =>
        Say($"{Counted(treated, "treated geo")} and {Counted(control, "control geo")}: an error can be told from two geos in each arm at least.");

    internal const string OrdersAboveUsers =
        "An arm has more orders than users, so that orders are no proportion of users and have no interval: add a column buyers (users with an order), or one row a user.";

    internal const string SkewedRevenue =
        "A few users bring much of the revenue, and one arm is far smaller than the other: the interval is found by shuffling the users between the arms, because Student's would be too narrow.";

    internal const string NoSumOfSquares =
        "Only sums of revenue are known, so that nobody can tell how much chance moves them: no interval of revenue and iROAS. Add a column revenue_sum_of_squares (of revenue per user), or one row a user.";

    internal const string UnboundedRoas =
        "The interval of the iROAS has no bounds: the spend differs so much from user to user that what the test added to it cannot be told from nothing.";

    internal static string NoSpendDifference(decimal added) =>
        Say($"The treated arm cost no more than as many control users ({added:money}), so that there is no incremental ROAS.");

    internal static string SampleRatioMismatch(long treated, long control, double plannedShare, double chance) =>
        Say($"{treated:count} treated and {control:count} control users are not the planned {(decimal)plannedShare:percent} treated (p = {chance:0.0000}): something beside chance chose who is in an arm. Find it before you use the result.");

    internal static string Contaminated(long users) =>
        Say($"{Counted(users, "user")} in both arms: left out of both. Where many were reached by the campaign although they are control, the result is too low.");

    internal static string TooFewOrdersInTest(decimal treated, decimal control) =>
        Say($"{Counted(treated, "order")} in the treated and {control:count} in the control arm: too few to rely on; 100 in all and 30 in each are a least.");

    internal const string UnboundedPairs =
        "The interval of the iROAS has no bounds: over all pairs the spend difference cannot be told from none. More pairs, or more spend in the treated geo of each, would give it bounds.";

    internal static string GeosGoApart(double part) =>
        Say($"Before the test the control geos tell only {(decimal)part:percent} of what the treated geos sell from day to day, so that the counterfactual is a weak one. Choose geos that go together.");

    internal static string PlaceboEffect(int days, decimal effect) =>
        Say($"In the last {Counted(days, "day")} before the test, when nothing ran, the same method finds {effect:money}: the arms drift apart by themselves, and the result contains that drift.");

    internal static string Peeking(DateOnly last, DateOnly end) =>
        $"The test runs until {Day(end)} and the data end on {Day(last)}: whoever looks often enough sees an effect some day. Judge it when it has ended.";

    internal static string UnnamedTest(string file) => $"(all of {OneLine(file)})";

    internal static string NoUsersColumn(string file) =>
        $"{OneLine(file)}, line 1: neither a column 'users' (one row an arm) nor 'user_id' (one row a user). Add one of them, or name it with --column users=HEADER.";

    internal static string NothingMeasured(string file) =>
        $"{OneLine(file)}, line 1: neither a column 'revenue' nor 'orders', so that there is no effect to look for. Add one of them, or name it with --column revenue=HEADER.";

    internal static FormattableString UnknownArm(string text) =>
        $"arm {Found(text)} is neither treatment nor control; the row is rejected. Write treatment or control (or 1 and 2, 1 being control; or 0 and 1, 0 being control).";

    internal static FormattableString NotUsers(string text) => $"users {Found(text)} is not a whole number above 0; the row is rejected.";

    internal static FormattableString BlankUserId() => $"the user id is blank, so that nobody knows which users bought; the row is rejected.";

    internal static FormattableString OutsideTest() => $"the day lies outside the test; the row is rejected. Change --from and --to if it belongs to it.";

    internal static FormattableString RepeatedArm() => $"the arm stands in the file already; the rows are added up, which is right only if their users are different ones.";

    internal static FormattableString OneArm(string campaign) =>
        $"'{OneLine(campaign)}' has only one arm with users, so that there is nothing to compare it with. Add the row of the other arm.";

    internal static FormattableString UnknownGeo(string geo) => $"geo {Found(geo)} is in no group; the row is rejected. Add it to geoassignment.csv, or a column arm to this file.";

    internal static FormattableString NoTestDays() => $"no day on which treated geos spend and control geos do not, so that nobody can tell when the test was. Say it with --from and --to.";

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

    internal static string IntervalOf(LiftInterval interval, Func<double?, string> write) => interval switch
    {
        { Low: { } low, High: { } high } => $"{write(low)} to {write(high)}",
        { Low: { } low } => $"{write(low)} or more, no upper limit",
        { High: { } high } => $"{write(high)} or less, no lower limit",
        _ => "no limits",
    };

    internal static string LiftInWords(LiftResult result, LiftSettings settings)
    {
        var name = OneLine(result.Campaign);
        if (result.Roas is not { } roas)
        {
            return $"{name}: there is no incremental ROAS.";
        }

        var breakEven = (decimal)settings.BreakEven;
        var share = result.IncrementalShare is { } part ? Say($" {part:lift} of the attributed ROAS of {result.AttributedRoas:ratio} is incremental.") : "";
        var finding = result.Verdict switch
        {
            LiftVerdict.Scale => Say($"it earns its spend back (break-even {breakEven:ratio}) even at the low end of the interval"),
            LiftVerdict.Hold => Say($"it adds revenue, but whether it earns its spend back (break-even {breakEven:ratio}) is open"),
            LiftVerdict.Stop => Say($"it does not earn its spend back (break-even {breakEven:ratio}) even at the high end of the interval"),
            _ => Say($"the test cannot tell whether it earns its spend back (break-even {breakEven:ratio}), or adds anything at all"),
        };
        var interval = roas.Interval is { } known ? $" ({known.AsRoas()})" : "";
        return Say($"{name}: an incremental ROAS of {roas.Value:iroas}{interval}: {finding}.{share}");
    }

    internal static string PooledInWords(PooledEffect pooled, LiftSettings settings)
    {
        var differ = pooled.HeterogeneityPValue < 1 - settings.Level ? " The experiments differ by more than chance explains: one number for all of them says little." : "";
        return Say($"All experiments together: {pooled.Estimate.Value:iroas} ({pooled.Estimate.Interval(settings.Level).AsRoas()}).{differ}");
    }
}
