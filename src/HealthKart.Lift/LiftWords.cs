using System.Globalization;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;
using HealthKart.Lift.Statistics;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Lift;

/// <summary>Experiments: what they show, what they cannot, and what stands in the way.</summary>
internal static class LiftWords
{
    internal static string FewPairs(int pairs) =>
        Say($"{Counted(pairs, "pair")} of geos: with few pairs this interval is too narrow (of simulated tests with 10 or 20 pairs, one of 90 % holds the truth in 80 of 100). Where the days before the test are known, go by days (TBR).");

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

    internal static string SpendCut(decimal cut) =>
        Say($"The treated arm cost {cut:money} less than it would have: the incremental ROAS is that of what was cut, lost revenue ÷ spend saved. Where the arms are swapped it is the same number.");

    internal const string NoSpendColumn = "Spend is not in the file, so that there is no incremental ROAS. Add a column spend.";

    internal static string SampleRatioMismatch(long treated, long control, double plannedShare, double chance) =>
        Say($"{treated:count} treated and {control:count} control users are not the planned {(decimal)plannedShare:percent} treated ({PInWords(chance)}): something beside chance chose who is in an arm. Find it before you use the result.");

    internal static string Contaminated(long users, decimal part) =>
        Say($"{Counted(users, "user")} in both arms ({part:percent} of all): left out of both. Where many were reached by the campaign although they are control, the result is too low.");

    internal static string TooFewOrdersInTest(decimal treated, decimal control) =>
        Say($"{Counted(treated, "order")} in the treated and {control:count} in the control arm: too few to rely on; it takes 100 in all and 30 in each at least.");

    internal const string UnboundedPairs =
        "The interval of the iROAS has no bounds: over all pairs the spend difference cannot be told from none. More pairs, or more spend in the treated geo of each, would give it bounds.";

    internal static string GeosGoApart(double part) =>
        Say($"Before the test the control geos tell only {(decimal)part:percent} of what the treated geos sell from day to day, so that the counterfactual is a weak one. Choose geos that go together.");

    internal static string PlaceboEffect(int days, string unit, decimal effect) =>
        Say($"In the last {Counted(days, unit)} before the test, when nothing ran, the same method finds {effect:money}: the arms drift apart by themselves, and the result contains that drift.");

    internal static string Peeking(DateOnly last, DateOnly end) =>
        $"The test runs until {Day(end)} and the data end on {Day(last)}: whoever looks often enough sees an effect some day. Judge it when it has ended.";

    internal static string UnnamedTest(string file) => $"(all of {OneLine(file)})";

    internal static string NoUsersColumn(string file) =>
        $"{OneLine(file)}, line 1: neither a column 'users' (one row an arm) nor 'user_id' (one row a user). Add one of them, or name it with --column users=HEADER.";

    internal static string NothingMeasured(string file) =>
        $"{OneLine(file)}, line 1: neither a column 'revenue' nor 'orders', so that there is no effect to look for. Add one of them, or name it with --column revenue=HEADER.";

    /// <summary>The name of an experiment of a campaign with several treated arms.</summary>
    internal static string ArmOfTest(string campaign, string arm) => $"{OneLine(campaign)}: {OneLine(arm)}";

    internal static string NoSuchArm(string control, IReadOnlyList<string> arms) =>
        $"No arm '{OneLine(control)}' in the experiments. {(arms.Count == 0 ? "They have no column of arms." : $"Arms: {Listed([.. arms.Take(10).Select(Found)])}{(arms.Count > 10 ? ", …" : "")}.")} Name the control arm with --control.";

    internal const string NothingVaried =
        "Nothing varies, or an arm has a single user: nobody can tell how much chance moves the result, so that there is no interval.";

    internal const string NoDaysVary =
        "The treated geos follow the others exactly, or sell the same all the time: nobody can tell how much chance moves the result, so that there is no interval. Real sales are not like that.";

    internal const string MaybeSkewed =
        "Revenue varies that much from user to user, and one arm is far smaller than the other: the interval from sums may be too narrow (one of 90 % may hold the truth 85 times of 100). One row a user lets the report find it by shuffling.";

    internal const string NothingExcluded =
        "So few users bring revenue that shuffling them excludes nothing on a side: the interval has no limit there.";

    internal const string NoRevenueColumn = "Revenue is not in the file, so that orders alone can be compared and there is no incremental ROAS. Add a column revenue.";

    internal static string NumbersTooLarge(string campaign) =>
        $"'{OneLine(campaign)}' has amounts that no campaign has; their sums or squares are larger than this program can count. Look for a column that is not in rupees.";

    internal static string ControlSpend(decimal spend, long users) =>
        Say($"The control arm cost {spend:money} ({Counted(users, "user")}): the iROAS is that of what the treated arm cost more for each user. If control users saw the campaign, the result is too low.");

    internal static string SampleRatioFits(long treated, long control, double plannedShare, double chance) =>
        Say($"{treated:count} treated and {control:count} control users are what the planned {(decimal)plannedShare:percent} treated lets expect ({PInWords(chance)}).");

    internal static string AlikeBefore(decimal difference, double chance) =>
        Say($"Before the test a treated user brought {Compared(difference)} a control user, which chance explains ({PInWords(chance)}).");

    internal static string UnlikeBefore(decimal difference, double chance) =>
        Say($"Before the test, when nothing ran, a treated user brought {Compared(difference)} a control user already ({PInWords(chance)}): the arms were not alike, and the result contains that.");

    internal static string RoasBefore(LiftInterval interval) =>
        Say($" By the same method the time before the test has an incremental ROAS of {interval.AsRoas()} (99 %), which should hold 0.");

    internal static string QuietPlacebo(int days, string unit) =>
        Say($"In the last {Counted(days, unit)} before the test, when nothing ran, the same method finds no effect.");

    internal static string QuietPairs(decimal effect) =>
        Say($"Before the test the treated geos of the pairs sold {Compared(effect)} the others in as many days as the test has, which chance explains.");

    internal static string UnlikePairs(decimal effect) =>
        Say($"Before the test, when nothing ran, the treated geos of the pairs sold {Compared(effect)} the others in as many days as the test has: the pairs were not alike, and the result contains that.");

    internal static string SplitsHold(int users, int splits, double alarms, double level) =>
        Say($"The {Counted(users, "control user")}, split at random {splits:count} times, show an effect in {(decimal)alarms:percent} of the splits, where {(decimal)(1 - level):percent} are expected: the interval holds its level with these users.");

    internal static string SplitsFail(int users, int splits, double alarms, double level) =>
        Say($"The {Counted(users, "control user")}, split at random {splits:count} times, show an effect in {(decimal)alarms:percent} of the splits, where {(decimal)(1 - level):percent} are expected: {(alarms > 1 - level ? "the interval is too narrow for" : "the interval is wider than needed for")} these users, few of whom bring most of the revenue.");

    internal static string SplitsOfShuffled(int users, int splits, double alarms, double level) =>
        Say($"The {Counted(users, "control user")}, split at random {splits:count} times, show an effect by Student's interval in {(decimal)alarms:percent} of the splits, where {(decimal)(1 - level):percent} are expected. The interval of this result is found by shuffling, which keeps to that part whatever users spend.");

    internal static string LookedAtInTheMiddle(DateOnly end, DateOnly last) =>
        $"The test is judged on {Day(end)}, and the data go on until {Day(last)}: if the campaign was still running, whoever chooses the end by the result sees an effect some day.";

    internal static string NotALevel(double level) => $"A level of {Plain(level)} is not a share above 0.5 and below 1. Expected one such as 0.9 or 0.95.";

    internal static string FromAfterTo(DateOnly from, DateOnly to) => $"The test would begin on {Day(from)}, after its end on {Day(to)}. Change --from or --to.";

    internal static string UsersAndUserIds(string file, string users, string userId) =>
        $"{OneLine(file)}, line 1: a column of users ({Found(users)}: one row an arm) and one of user ids ({Found(userId)}: one row a user), so that nobody knows what a row is. Rename the one that is something else.";

    internal static string DaysLeftOut(int days, string geo, DateOnly first) =>
        Say($"{Counted(days, "day")} that a geo has no usable row of ({Found(geo)} the most, the first one {Day(first)}) {(days == 1 ? "is" : "are")} left out of all geos.");

    internal static string NoExperimentIn(string file, bool isWide) => isWide
        ? $"{OneLine(file)} was not read: it seems to have a column for each geo. Turn it into a row for each day and geo: date, geo, arm, revenue, spend."
        : $"{OneLine(file)} was not read: it has not the columns of an experiment.";

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

    internal static string LiftInWords(LiftResult result, LiftSettings settings)
    {
        var name = OneLine(result.Campaign);
        if (result.Roas is not { } roas)
        {
            return $"{name}: there is no incremental ROAS.";
        }

        var breakEven = (decimal)settings.BreakEven;
        // A part of what may be nothing, or below nothing, says nothing.
        var share = result switch
        {
            { Verdict: LiftVerdict.Inconclusive } or { IncrementalShare: null or <= 0 } => "",
            { IncrementalShare: > 1 } => Say($" That is more than the ROAS that is attributed to it ({result.AttributedRoas:ratio})."),
            _ => Say($" {result.IncrementalShare:lift} of the attributed ROAS of {result.AttributedRoas:ratio} is incremental."),
        };
        var finding = result.Verdict switch
        {
            LiftVerdict.Scale => Say($"it earns its spend back (break-even {breakEven:ratio}) even at the low end of the interval"),
            LiftVerdict.Hold => Say($"it adds revenue, but whether it earns its spend back (break-even {breakEven:ratio}) is open"),
            LiftVerdict.Stop => Say($"it does not earn its spend back (break-even {breakEven:ratio}) even at the high end of the interval"),
            _ when result.IsBiased => "a check of its own failed, so that nothing is concluded from it",
            _ when roas.Interval is null => Say($"without an interval nobody knows whether it is more than chance, or earns its spend back (break-even {breakEven:ratio})"),
            _ when roas.Interval is { Low: > 0 } => Say($"it adds revenue, but how much has no upper limit, and whether it earns its spend back (break-even {breakEven:ratio}) is open"),
            _ => Say($"the test cannot tell whether it earns its spend back (break-even {breakEven:ratio}), or adds anything at all"),
        };
        var interval = roas.Interval is { } known ? $" ({known.AsRoas()})" : "";
        return Say($"{name}: an incremental ROAS of {roas.Value:iroas}{interval}{(result.AddedSpend < 0 ? " of what was cut" : "")}: {finding}.{share}");
    }

    /// <summary>What stands before that with which an amount was compared: <c>₹20 more than</c>.</summary>
    private static string Compared(decimal difference) => Math.Round(difference, 2, MidpointRounding.AwayFromZero) switch
    {
        > 0 => Say($"{difference:money} more than"),
        < 0 => Say($"{-difference:money} less than"),
        _ => "as much as",
    };

    internal static string PooledInWords(PooledEffect pooled, LiftSettings settings)
    {
        var differ = pooled.HeterogeneityPValue < 1 - settings.Level ? " The experiments differ by more than chance explains: one number for all of them says little." : "";
        var shared = pooled.SharesControl ? " Some share their control, which is reckoned with." : "";
        var leftOut = pooled.LeftOut.Count == 0 ? "" : $" Left out, since a check of its own failed: {Listed(pooled.LeftOut.Select(OneLine))}.";
        return (pooled.Experiments == 1
            ? Say($"Only one experiment has an interval{(pooled.LeftOut.Count > 0 ? " and passed its checks" : "")}, so that there is nothing to put together: {pooled.Estimate.Value:iroas} ({pooled.Estimate.Interval(settings.Level).AsRoas()}).")
            : Say($"The {InWords(pooled.Experiments)} experiments with an interval{(pooled.LeftOut.Count > 0 ? " that passed their checks" : "")}, taken together: {pooled.Estimate.Value:iroas} ({pooled.Estimate.Interval(settings.Level).AsRoas()}).{differ}{shared}")) + leftOut;
    }

    internal const string LiftCaption = "What the campaigns added, by experiment";

    internal static string PaysTitle => ColumnCatalogue.Find("probability_above_break_even")!.Title;

    internal const string MediaMixCaption = "What experiments tell a media-mix model";
    internal const string AllCampaigns = "(all campaigns)";
    private const string AllocatedToCampaigns = "Payouts that name no campaign are split over the campaigns by orders.";

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

    internal static string AssumedCaption(decimal share) => Say($"ASSUMED, not measured: ROAS if {share:percent} of the attributed revenue had come without the campaign");

    internal static string AssumedInWords(AssumedBaseline assumed)
    {
        if (assumed.Total is not { AttributedRoas: { } attributed, Roas: { } roas })
        {
            return $"ASSUMED, not measured: there is no payout, so that there is no ROAS at an assumed baseline.";
        }

        var breakEven = assumed.Total.BreakEvenShare is { } share
            ? Say($"It breaks even ({assumed.BreakEven:ratio}) where {share:percent} would have come anyway; beyond that it loses money.")
            : Say($"Even the whole attributed revenue does not break even ({assumed.BreakEven:ratio}).");
        var allocated = assumed.PayoutAllocated ? $" {AllocatedToCampaigns}" : "";
        return Say($"ASSUMED, not measured: if {assumed.Share:percent} of the attributed revenue had come without the campaign, an attributed ROAS of {attributed:ratio} would be {roas:ratio}. {breakEven} Only an experiment with a control group tells the share.{allocated}");
    }

    internal static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string PInWords(double? value) => Numerals.Current.PValue(value) is var p && p.StartsWith('<') ? $"p {p}" : $"p = {p}";
}
