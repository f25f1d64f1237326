using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Details;
using HealthKart.Lift.Plans;
using HealthKart.Lift.Statistics;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What experiments show, in figures and in words: what may be concluded, and what may not.</summary>
internal static class ExperimentWords
{
    internal const string NoExperiments = "Incremental ROAS cannot be computed: no control data.";

    internal const string ExperimentsNeed =
        "Add lift.csv to the data folder (a hold-out: campaign, arm, users, orders, revenue, spend, revenue_sum_of_squares, "
        + "a row for each arm; or user_id, arm, orders, revenue, spend, a row for each user), or geo_sales.csv (a geo experiment: "
        + "date, geo, arm, revenue, spend).";

    private const string ExperimentsNeedShort = "The figure needs lift.csv or geo_sales.csv in the data folder.";
    internal const string NoUsableExperiment = "No experiment gives a result.";
    internal const string NoRoasAtAll = "No experiment has an incremental ROAS";
    internal const string NoAttributedRoas =
        "No campaign has both an attributed ROAS and an incremental one, so that there is nothing to compare.";

    internal const string AttributedNeeds =
        "The figure needs an experiment with spend, and tracked sales and payouts (tracking.csv, "
        + "payouts.csv) of a campaign of the same name.";

    internal const string NoCounterfactual = "No geo experiment has days that allow a counterfactual.";
    internal const string CounterfactualNeeds =
        "The figure needs geo_sales.csv with dates: at least three days before the test, and sales of both arms on each.";
    internal const string NoBaseline =
        "No test can be planned: no hold-out shows what users spend without the campaign, and how much that varies.";
    private const string OtherMethod = "other method";
    internal const string TrueValue = "true value (simulated)";
    internal const string AllTogether = "All together";
    internal const string SoldName = "Sold";
    internal const string WithoutCampaignName = "Without it (estimate)";
    internal const string AddedName = "Added since the test began";
    internal const string AttributedRoasName = "Attributed ROAS";
    internal const string IncrementalRoasName = "Incremental ROAS";
    internal const string PlannedLiftName = "Planned lift";

    internal const string WhatResultsLeaveOpen =
        "Every result is of its own test: these users or places, these days, this level of spend. "
        + "What a campaign brings after the test (orders that come later, word of mouth) is not in it, "
        + "and neither is what it would bring at another spend.";

    internal const string WhatGeoResultsLeaveOpen =
        "A geo experiment holds as long as treated and control geos would have gone on as they did before it: "
        + "what else changed in one of them during the test counts as effect. It says nothing about other places, "
        + "other times or another level of spend.";

    internal const string WhatSharesLeaveOpen =
        "The share holds for the tested period only; outside it nobody knows it. The two sides differ in what they divide by: "
        + "attributed is tracked revenue ÷ payout of the whole campaign, incremental is added revenue ÷ added spend of the test. "
        + "The limits take the attributed ROAS as known. A share is a reason to look at attribution, and no factor for other campaigns.";

    internal static string WhatCounterfactualsLeaveOpen =>
        $"The counterfactual is an estimate: what the treated geos sold before the test for each {Unit} of the control geos, carried on. "
        + "The band is that of a single day, and nearly every day may lie in it while the sum of all does not. "
        + "Whether the effect lasts after the test, the data do not say.";

    internal const string WhatPlansLeaveOpen =
        "The plan takes the control arm's revenue per user and its spread as they were: "
        + "another season, audience or basket changes the answer. Found means that the interval does not hold 0; "
        + "to show that a campaign pays takes a greater effect, or more users. "
        + "A test that finds nothing has not shown that there is nothing: it may have missed an effect, the smaller the more likely.";

    private const string HowToReadShares =
        "The attributed ROAS is what tracking gives the campaign; the incremental one what the experiment finds that it added, "
        + "with its interval as a thin line. Beneath each name stands which part of the attributed ROAS is incremental. "
        + "The longer the bar from the one down to the other, the more would have come anyway.";

    internal static string IncrementalRoasMeaning =>
        $"Incremental ROAS: what a {Unit} of added spend brought in revenue that would not have come without it.";

    internal const string IncrementalRoasFormula = "added revenue ÷ added spend";
    internal const string IncrementalRoasSource =
        "Google, Measuring Ad Effectiveness Using Geo Experiments (Vaver and Koehler 2011): iROAS";
    internal const string IncrementalBreakEvenMeaning =
        "The iROAS at which the gross margin of the added revenue pays for the added spend. Without a margin it is 1: "
        + "the spend comes back as revenue.";
    internal const string AddedRevenueMeaning = "What the treated users or geos bought and would not have bought without the campaign.";
    internal const string AddedRevenueFormula = "hold-out: treated − control per user × treated users; geos: sold − counterfactual";
    internal const string AddedSpendMeaning = "What the test cost more on the treated arm than on as large a control arm.";
    internal const string AddedSpendFormula =
        "hold-out: spend − control spend per user × treated users; geos: the treated geos' spend beyond the pretest's pace, "
        + "less the same of the control geos";
    internal const string ExperimentSource = "the experiment's file, by the method beside it";
    internal const string LiftMeaning = "How much more there was with the campaign than without.";
    internal const string LiftFormula = "added revenue ÷ revenue without the campaign";
    internal const string LiftSource = "Meta, conversion lift studies";
    internal const string CostPerAddedOrderMeaning =
        "What an order cost that would not have come without the campaign. "
        + "Its interval has no upper limit where there may be no such order.";
    internal const string CostPerAddedOrderFormula = "added spend ÷ added orders";
    internal const string HoldoutMeaning =
        "An experiment by users: chance decides whom the campaign is kept from, and these (the control arm) show "
        + "what would have come anyway.";
    internal const string HoldoutSource = "randomised controlled trial; Meta and Google call it a lift study";
    internal const string GeoExperimentMeaning =
        "An experiment by places: the campaign runs in some and not in others, and what they sold before shows how they go together.";
    internal const string GeoExperimentSource =
        "Kerman, Wang and Vaver (2017), Estimating Ad Effectiveness Using Geo Experiments in a Time-Based Regression Framework";
    internal const string CounterfactualMeaning = "What the treated geos would have sold without the campaign: an estimate, never seen.";
    internal const string CounterfactualFormula = "a + b × sales of the control geos that day, a and b found in the days before the test";
    internal const string CounterfactualSource = "time-based regression (TBR), Kerman, Wang and Vaver (2017)";
    internal const string LiftIntervalSource = "confidence interval; without a limit where the spend cannot be told from none (Fieller)";
    internal const string PaysMeaning = "How probable it is that the iROAS lies above break-even, nothing known before the test.";
    internal const string PaysFormula = "the part of the estimate's distribution above break-even";
    internal const string PaysSource = "flat prior, normal or Student's t";
    internal const string AdjustedPMeaning =
        "How often chance alone would show so much, adjusted for the number of experiments that were looked at.";
    internal const string AdjustedPFormula = "p × experiments ÷ rank, never below that of a smaller p";
    internal const string AdjustedPSource = "Benjamini and Hochberg (1995)";
    internal const string VerdictMeaning =
        "Scale: the interval is at break-even or above. Hold: above 0, but break-even lies in it. Stop: below break-even. Inconclusive: "
        + "it holds 0 and break-even, or has no limits.";
    internal const string VerdictSource = "this report";
    internal const string AttributedRoasMeaning =
        "The ROAS of the campaign's tracked sales: whatever came by a link or code, also what would have come without it.";
    internal const string ShareIncrementalMeaning =
        "Which part of the attributed ROAS the campaign added. Above 100 % it adds more than tracking sees.";
    internal const string ShareIncrementalFormula = "iROAS ÷ attributed ROAS";
    internal const string SmallestLiftMeaning =
        "The smallest effect that a test of so many users finds with the planned power: its minimum detectable effect.";
    internal const string SmallestLiftFormula =
        "(z of the level + z of the power) × standard deviation ÷ √(users × treated share × control share) ÷ revenue per user";
    internal const string SmallestLiftSource = "Chow, Shao and Wang (2008), Sample size calculations in clinical research";

    internal static string LiftIntervalMeaning(double level) =>
        Say($"The values that the data do not contradict: of such intervals {(decimal)level:percent} hold the truth.");

    internal static string Roas(double? value) => Numerals.Current.EstimatedRatio(value);

    /// <summary>An interval in words, open sides named.</summary>
    private static string LimitsOf(LiftInterval? interval) => EstimateWords.RoasOf(interval);

    private static string RoasWithLimits(LiftFigure? roas) => roas is null ? Numerals.Undefined
        : roas.Interval is null ? $"{Roas(roas.Value)} (no interval)"
        : $"{Roas(roas.Value)} ({LimitsOf(roas.Interval)})";

    internal static string NoExperimentTitle(LiftReport report) => report.Reasons.Count == 0 ? NoExperiments : NoUsableExperiment;

    internal static string NoExperimentWhy(LiftReport report) =>
        report.Reasons.Count == 0 ? ExperimentsNeedShort : string.Join(' ', report.Reasons.Select(LiftDetailWords.Of));

    internal static string NoRoasReason(LiftResult result) => LiftDetailWords.Of(
        result.Warnings
            .FirstOrDefault(static warning => warning.Kind is LiftWarningKind.NoSpendDifference or LiftWarningKind.NoRevenue)
            ?.Detail
        ?? new SpendDetail.NoDifference(result.AddedSpend));

    internal static string NoRoasOf(LiftResult result) => $"{OneLine(result.Campaign)}: no iROAS. {NoRoasReason(result)}";

    internal static string ShortName(LiftDesign design) => design switch
    {
        LiftDesign.Holdout => "hold-out",
        LiftDesign.TimeBasedRegression => "geo (TBR)",
        LiftDesign.GeoBasedRegression => "geo (GBR)",
        LiftDesign.TrimmedMatch => "geo pairs",
        _ => "geo (DiD)",
    };

    /// <summary>What stands beneath an experiment's name beside a figure.</summary>
    internal static string VerdictBelow(LiftResult result) =>
        $"{ShortName(result.Design)}: {(result.Roas is null ? "no iROAS" : result.VerdictName)}";

    /// <param name="results">The results by the method to go by, one at least with an iROAS.</param>
    /// <param name="settings">What was decided before.</param>
    internal static string ForestTitle(IReadOnlyList<LiftResult> results, LiftSettings settings)
    {
        var breakEven = Roas(settings.BreakEven);
        if (results is [{ Roas: { } roas } result])
        {
            var name = Capital(OneLine(result.Campaign));
            var found = $"an incremental ROAS of {Roas(roas.Value)}";
            return (result.Verdict, roas.Interval) switch
            {
                (LiftVerdict.Scale, { } known) =>
                    $"{name} pays for itself: {found} ({LimitsOf(known)}), above break-even ({breakEven}) even at the low end",
                (LiftVerdict.Hold, { } known) =>
                    $"{name} adds revenue, but may not pay for itself: "
                    + $"{found} ({LimitsOf(known)}), with break-even ({breakEven}) in the interval",
                (LiftVerdict.Stop, { } known) =>
                    $"{name} does not pay for itself: {found} ({LimitsOf(known)}), below break-even ({breakEven}) even at the high end",
                (_, { IsBounded: true } known) =>
                    $"The test of {name} decides nothing: {found} ({LimitsOf(known)}), so both 0 and break-even ({breakEven}) are possible",
                (_, { } known) => $"The test of {name} decides nothing: {found}, with an interval that is open ({LimitsOf(known)})",
                _ => $"{name} shows {found}, but nobody can tell it from chance: there is no interval",
            };
        }

        (string One, string Several, Func<LiftResult, bool> Is)[] kinds =
        [
            ("pays for itself", "pay for themselves", static result => result.Verdict == LiftVerdict.Scale),
            ("adds revenue but may not pay", "add revenue but may not pay", static result => result.Verdict == LiftVerdict.Hold),
            ("does not pay", "do not pay", static result => result.Verdict == LiftVerdict.Stop),
            ("decides nothing", "decide nothing", static result => result is { Verdict: LiftVerdict.Inconclusive, Roas: not null }),
            ("has no incremental ROAS", "have no incremental ROAS", static result => result.Roas is null),
        ];
        var parts = kinds.Select(kind => (Kind: kind, Of: results.Where(kind.Is).ToList()))
            .Where(static part => part.Of.Count > 0)
            .ToList();
        return parts is [var all]
            ? $"{(all.Of.Count == 2 ? "Both" : $"All {InWords(all.Of.Count)}")} experiments {all.Kind.Several} (break-even {breakEven})"
            : $"Of {InWords(results.Count)} experiments {Listed(parts.Select(Part))}; break-even is {breakEven}";

        static string Part(((string One, string Several, Func<LiftResult, bool> Is) Kind, List<LiftResult> Of) part) =>
            part.Of is [var alone]
            ? $"one {part.Kind.One} ({Shortened(alone.Campaign, 30)})"
            : $"{InWords(part.Of.Count)} {part.Kind.Several}";
    }

    internal static string HowToReadForest(
        double level, bool hasTips, bool hasBare, bool hasOthers, bool hasTrue, bool hasPooled, IReadOnlyList<LiftResult> withoutRoas,
        int leftOut)
    {
        var tips = hasTips
            ? " Where a line ends in a tip, the interval goes on beyond the figure, or has no limit there; the table says which."
            : "";
        var bare = hasBare ? " A dot without a line has no interval: nobody knows how much of it is chance." : "";
        var others = hasOthers ? " The faint rows are the same experiment by other methods." : "";
        var truth = hasTrue ? " The cross is the value with which the data were simulated." : "";
        var pooled = hasPooled ? " The last row is all experiments together, each weighted by how exact it is." : "";
        var without = withoutRoas.Count == 0 ? "" : $" Without a dot: {string.Join(' ', withoutRoas.Select(NoRoasOf))}";
        var rest = leftOut > 0
            ? Say($" {Counted(leftOut, "further row")} (other methods, then less spend) {(leftOut == 1 ? "is" : "are")} in the table only.")
            : "";
        return Say(
            $"A dot is the revenue that a {Unit} of added spend brought and that would not have come without it; "
            + $"the line is its {(decimal)level:percent} interval. "
            + $"Right of the dashed line the spend is earned back.{tips}{bare}{others}{pooled}{truth}{rest}{without}");
    }

    internal static string ForestAlt(IEnumerable<LiftResult> results) =>
        $"Incremental ROAS with its interval: {string.Join("; ", results.Select(CampaignWithRoas))}.";

    private static string CampaignWithRoas(LiftResult result) =>
        $"{OneLine(result.Campaign)} {(result.Roas is null ? "none" : RoasWithLimits(result.Roas))}";

    internal static string HoverOf(LiftResult result)
    {
        var truth = result.TrueRoas is { } known ? $"\nsimulated with {Roas(known)}" : "";
        return Say(
            $"{OneLine(result.Campaign)}\n{result.Method}\niROAS {RoasWithLimits(result.Roas)}\n{result.AddedSpend:money} of added spend, "
            + $"{FiniteNumber.Of(result.Revenue?.Value):short} of added revenue\n"
            + $"probability that it pays {Numerals.Current.Chance(result.ProbabilityAboveBreakEven)}: {result.VerdictName}{truth}");
    }

    internal static string HoverOfPooled(PooledEffect pooled, double level) => Say(
        $"{AllTogether}\niROAS {Roas(pooled.Estimate.Value)} ({LimitsOf(pooled.Estimate.Interval(level))})\ndifferences beyond chance: "
        + $"{Numerals.Current.EstimatedPercent(pooled.Inconsistency)} ({EstimateWords.PInWords(pooled.HeterogeneityPValue)})");

    internal static IReadOnlyList<string> ForestRow(LiftResult result, bool isOther, bool hasTrue) =>
    [
        OneLine(result.Campaign),
        result.Method,
        Numerals.Current.Money(result.AddedSpend),
        result.Roas is null ? $"no iROAS: {NoRoasReason(result)}" : Roas(result.Roas.Value),
        LimitsOf(result.Roas?.Interval),
        Numerals.Current.Chance(result.ProbabilityAboveBreakEven),
        isOther ? OtherMethod : result.VerdictName,
        .. hasTrue ? new[] { Roas(result.TrueRoas) } : [],
    ];

    internal static IReadOnlyList<string> PooledRow(PooledEffect pooled, LiftSettings settings, bool hasTrue) =>
    [
        AllTogether, "weighted by 1 ÷ variance", Numerals.Undefined, Roas(pooled.Estimate.Value),
        LimitsOf(pooled.Estimate.Interval(settings.Level)),
        Numerals.Current.Chance(pooled.Estimate.ProbabilityAbove(settings.BreakEven)),
        Numerals.Undefined,
        .. hasTrue ? new[] { Numerals.Undefined } : [],
    ];

    internal static string AttributedTitle(IReadOnlyList<LiftResult> results)
    {
        // What decides nothing by itself is no headline either, unless all are like that.
        var telling = results.Where(static result => result.Verdict != LiftVerdict.Inconclusive).ToList();
        var least = (telling.Count > 0 ? telling : results).MinBy(static result => result.IncrementalShare)!;
        var of = $"{ShareWords(least)} of the attributed ROAS of {Numerals.Current.Ratio(least.AttributedRoas)} is incremental";
        if (results.Count == 1)
        {
            return least.IncrementalShare >= 1
                ? $"{Capital(OneLine(least.Campaign))} adds as much as tracking sees, or more: "
                    + $"{Roas(least.Roas!.Value)} incremental, {Numerals.Current.Ratio(least.AttributedRoas)} attributed"
                : $"{Capital(OneLine(least.Campaign))}: {of}";
        }

        var claimed = results.Count(ExperimentRows.IsClaimed);
        var lowest = $"; in {Shortened(least.Campaign, 40)} {of}";
        return least.IncrementalShare >= 1 ? $"All {InWords(results.Count)} campaigns add as much as is attributed to them, or more"
            : claimed == 0 ? $"Attribution may be right in all {InWords(results.Count)} campaigns, by the intervals{lowest}"
            : $"Attribution claims more than was added in {InWords(claimed)} of {InWords(results.Count)} campaigns{lowest}";
    }

    internal static string AttributedBelow(LiftResult result) =>
        result.IncrementalShare > 0
            ? $"{Numerals.Current.EstimatedPercent(result.IncrementalShare)} is incremental"
            : "nothing is incremental";

    internal static string HowToReadSharesOf(bool hasTips, int leftOut)
    {
        var tips = hasTips ? " A tip: the interval goes on beyond the figure, or has no limit there." : "";
        var rest = leftOut > 0
            ? Say(
                $" {Counted(leftOut, "experiment")} without an attributed ROAS, or without an incremental one, "
                + $"{(leftOut == 1 ? "is" : "are")} not drawn.")
            : "";
        return HowToReadShares + tips + rest;
    }

    internal static string AttributedHover(LiftResult result) => Say(
        $"{OneLine(result.Campaign)}\nattributed {result.AttributedRoas:ratio}\nincremental {RoasWithLimits(result.Roas)}\n"
        + $"{ShareWords(result)} is incremental");

    internal static IReadOnlyList<string> AttributedRow(LiftResult result) =>
    [
        OneLine(result.Campaign),
        result.Method,
        Numerals.Current.Ratio(result.AttributedRoas),
        Roas(result.Roas!.Value),
        LimitsOf(result.Roas.Interval),
        Numerals.Current.EstimatedPercent(result.IncrementalShare),
    ];

    internal static string CounterfactualTitle(GeoCounterfactual test, LiftFigure added)
    {
        var days = Counted(test.Days.Count(static day => day.Cumulative is not null), "day");
        var name = OneLine(test.Campaign);
        return added.Interval switch
        {
            { Low: > 0 } known =>
                $"{Capital(name)}: in {days} of test the treated geos sold {Rupees(added.Value)} more than they "
                + $"would have ({RupeesOf(known)})",
            { High: < 0 } known =>
                $"{Capital(name)}: in {days} of test the treated geos sold {Rupees(-added.Value)} less than they "
                + $"would have ({RupeesOf(known)})",
            { } known =>
                $"{Capital(name)}: what the treated geos sold in {days} of test cannot be told from what they would have sold anyway "
                + $"({Rupees(added.Value)} more, {RupeesOf(known)})",
            _ => $"{Capital(name)}: in {days} of test the treated geos sold {Rupees(added.Value)} more than they would have",
        };
    }

    internal static string HowToReadCounterfactual(double level) => Say(
        $"The green line is what the treated geos sold each day; the dashed one what they would have sold without the campaign, "
        + $"told from the control geos; the band is the {(decimal)level:percent} interval of a single day. "
        + $"Before the upright line both go together, if the estimate is worth something; after it the space between them is the effect.");

    internal static string TestBegins(DateOnly day) => $"test from {Day(day)}";

    internal static string CounterfactualHover(CounterfactualDay day) => Say(
        $"{Day(day.Date)}\nsold {FiniteNumber.Of(day.Observed):short}\n"
        + $"without the campaign {FiniteNumber.Of(day.Counterfactual.Value):short} ({RupeesOf(day.Counterfactual.Interval)})");

    internal static IReadOnlyList<string> CounterfactualRow(CounterfactualDay day) =>
    [
        Day(day.Date),
        day.Cumulative is null ? "before" : "test",
        Numerals.Current.WholeMoney(FiniteNumber.Of(day.Observed)),
        Numerals.Current.WholeMoney(FiniteNumber.Of(day.Counterfactual.Value)),
        RupeesOf(day.Counterfactual.Interval), Numerals.Current.WholeMoney(FiniteNumber.Of(day.Cumulative?.Value)),
    ];

    internal static string CumulativeTitle(GeoCounterfactual test, LiftFigure added, decimal? needed)
    {
        var name = Capital(OneLine(test.Campaign));
        if (needed is not { } least || added.Interval is not { } known)
        {
            return $"{name} has added {Rupees(added.Value)} by the end of the test";
        }

        var words = (known.Low >= (double)least, known.High < (double)least) switch
        {
            (true, _) => "more than its spend needs",
            (_, true) => "less than its spend needs",
            _ => "which may or may not be what its spend needs",
        };
        return Say($"{name} has added {Rupees(added.Value)} by the end of the test ({RupeesOf(known)}), {words} ({least:short})");
    }

    internal static string HowToReadCumulative(double level, bool hasNeeded)
    {
        var needed = hasNeeded ? " At the end of the test it must lie above the dashed line for the spend to be earned back." : "";
        return Say(
            $"The line adds up what the treated geos sold each day beyond the counterfactual; "
            + $"the band is its {(decimal)level:percent} interval. A steady effect climbs evenly; one that wears off bends down.{needed}");
    }

    internal static string NeededAt(decimal needed) => Say($"break-even {needed:short}");

    internal static string CumulativeHover(CounterfactualDay day) => Say(
        $"{Day(day.Date)}\nadded until then {FiniteNumber.Of(day.Cumulative!.Value):short} ({RupeesOf(day.Cumulative.Interval)})");

    internal static IReadOnlyList<string> CumulativeRow(CounterfactualDay day) =>
        [Day(day.Date), Numerals.Current.WholeMoney(FiniteNumber.Of(day.Cumulative!.Value)), RupeesOf(day.Cumulative.Interval)];

    internal static string UsersName(decimal users) => Counted(users, "user");

    internal static string PlannedPowerName(double power) => Say($"planned power {(decimal)power:percent}");

    internal static string PowerTitle(TestPlan plan)
    {
        var (users, power) = (Say($"{plan.Users:count} users"), Say($"{(decimal)plan.Plan.Power:percent}"));
        var smallest = $"{users} find a lift of {LiftAndRoas(plan.Plan, plan.Plan.DetectableLift(plan.Users))} in {power} of tests";
        return plan.Lift is not { } lift ? smallest
            : plan.Plan.PowerAt(lift, plan.Users) is var found && found >= plan.Plan.Power
                ? $"{users} are enough for the planned lift of {LiftAndRoas(plan.Plan, lift)}: "
                    + $"{InProse(Numerals.Current.Chance(found))} of tests find it"
                : Say(
                    $"{users} are too few for the planned lift of {LiftAndRoas(plan.Plan, lift)}: "
                    + $"only {Numerals.Current.Chance(found)} of tests find it, "
                    + $"and {FiniteNumber.Of(plan.Plan.UsersFor(lift)):count} users are needed");
    }

    internal static string HowToReadPower(TestPlan plan)
    {
        var roas = plan.Plan.SpendPerUser > 0 ? ", beneath it the incremental ROAS that this is at the same spend for each user" : "";
        return Say(
            $"To the right the true lift of revenue per user{roas}; up how many of a hundred tests find it, that is, "
            + $"have a {(decimal)plan.Plan.Level:percent} interval without 0. "
            + $"The diamond is the smallest lift that reaches the planned power. "
            + $"Revenue per user and its spread are those of the control arm of {OneLine(plan.Campaign)}; "
            + $"{(decimal)plan.Plan.TreatedShare:percent} of users are treated.");
    }

    internal static string PowerHover(LiftPlan plan, double lift, long users) => Say(
        $"{users:count} users, lift of {LiftAndRoas(plan, lift)}\nfound in {Numerals.Current.Chance(plan.PowerAt(lift, users))} of tests");

    internal static IReadOnlyList<string> PowerRow(LiftPlan plan, long users) =>
    [
        Numerals.Current.Count(users),
        Numerals.Current.EstimatedPercent(plan.DetectableLift(users)),
        Roas(plan.DetectableRoas(users)),
        Numerals.Current.ShortMoney(FiniteNumber.Of(plan.SpendOf(users))),
    ];

    /// <summary>A lift, with the iROAS that it is.</summary>
    private static string LiftAndRoas(LiftPlan plan, double lift) =>
        Numerals.Current.EstimatedPercent(lift)
            + (plan.SpendPerUser > 0 ? $" (iROAS {Roas(lift * plan.RevenuePerUser / plan.SpendPerUser)})" : "");

    internal static string PlanInWords(TestPlan plan)
    {
        var numbers = plan.Plan;
        var smallest = Say(
            $"A hold-out of {plan.Users:count} users, {(decimal)numbers.TreatedShare:percent} of them treated, "
            + $"finds a lift from {LiftAndRoas(numbers, numbers.DetectableLift(plan.Users))} on in "
            + $"{(decimal)numbers.Power:percent} of tests.");
        var spend = numbers.SpendPerUser > 0 ? Say($" The treated users cost {FiniteNumber.Of(numbers.SpendOf(plan.Users)):short}.") : "";
        var breakEven = numbers.DetectableRoas(plan.Users) is { } roas && roas > plan.BreakEven
            ? $" An effect that just breaks even ({Roas(plan.BreakEven)}) is smaller than that: such a test is likely to miss it."
            : "";
        return smallest + spend + breakEven;
    }

    internal static string PlannedLiftInWords(TestPlan plan, double lift)
    {
        var needed = plan.Plan.UsersFor(lift);
        var cost = plan.Plan.SpendPerUser > 0 ? Say($" and {FiniteNumber.Of(plan.Plan.SpendOf(needed)):short} of spend") : "";
        var days = plan.Plan.UsersADay is { } pace
            ? Say(
                $", {Counted((long)Math.Min(long.MaxValue, Math.Ceiling(needed / pace)), "day")} with "
                + $"{FiniteNumber.Of(pace):count} users a day")
            : "";
        return Say(
            $"The planned lift of {LiftAndRoas(plan.Plan, lift)} is found in "
            + $"{InProse(Numerals.Current.Chance(plan.Plan.PowerAt(lift, plan.Users)))} of such tests; "
            + $"for {(decimal)plan.Plan.Power:percent} it takes {FiniteNumber.Of(needed):count} users{cost}{days}.");
    }

    internal static string BaselineInWords(TestPlan plan) => Say(
        $"Without the campaign a user of {OneLine(plan.Campaign)} brings {FiniteNumber.Of(plan.Plan.RevenuePerUser):money}, "
        + $"give or take {FiniteNumber.Of(plan.Plan.StandardDeviation):money} from user to user.");

    /// <summary>Of which experiment a finding is, and its verdict.</summary>
    internal static string VerdictOf(LiftResult result) =>
        $"{Capital(OneLine(result.Campaign))}, {result.Method}: {(result.Roas is null ? "no iROAS" : result.VerdictName)}.";

    internal static string Concluded(LiftResult result, LiftSettings settings)
    {
        if (result.Roas is not { } roas)
        {
            return NoRoasReason(result);
        }

        var added = result.AddedSpend < 0
            ? Say(
                $"Without {-result.AddedSpend:short} of spend revenue was an estimated {Rupees(Math.Abs(result.Revenue?.Value ?? 0))} "
                + $"{(result.Revenue?.Value > 0 ? "higher" : "lower")} than with it: "
                + $"an incremental ROAS of {Roas(roas.Value)} of what was cut")
            : result.Revenue is { Value: < 0 } lost
            ? Say(
                $"With {result.AddedSpend:short} of added spend revenue was an estimated {Rupees(-lost.Value)} lower than without it: "
                + $"an incremental ROAS of {Roas(roas.Value)}")
            : Say(
                $"{result.AddedSpend:short} of added spend brought an estimated {FiniteNumber.Of(result.Revenue?.Value):short} of revenue "
                + $"that would not have come otherwise: an incremental ROAS of {Roas(roas.Value)}");
        var interval = roas.Interval is { } known ? $" ({LiftWords.IntervalTitle(settings.Level)}: {LimitsOf(known)})" : "";
        var probability = result.ProbabilityAboveBreakEven is { } part
            ? $" The probability that it pays is {InProse(Numerals.Current.Chance(part))}."
            : "";
        return $"{added}{interval}.{probability}";
    }

    internal static string NotConcluded(LiftResult result, LiftSettings settings)
    {
        var breakEven = Roas(settings.BreakEven);
        return (result, result.Roas?.Interval) switch
        {
            ({ Roas: null }, _) => $"Not to be concluded: anything about what a {Unit} of spend brings.",
            ({ IsBiased: true }, _) =>
                "Nothing is to be concluded: a check of its own failed, and the result contains what the check found.",
            (_, null) =>
                "Not to be concluded: that it pays, or that it adds anything. "
                + "Without an interval nobody knows how much of the number is chance.",
            ({ Verdict: LiftVerdict.Scale }, _) =>
                $"May be concluded: at the tested spend it earns its cost back (break-even {breakEven}). Not: "
                + $"that more spend brings as much for each {Unit}; this is the average of all {Units}, not what the next one brings.",
            ({ Verdict: LiftVerdict.Hold }, _) =>
                $"May be concluded: it adds revenue. Not: that it earns its cost back (break-even {breakEven}), and not that it does not; "
                + "more users, places or days would narrow the interval.",
            ({ Verdict: LiftVerdict.Stop }, { Low: > 0 }) =>
                $"May be concluded: at the tested spend it does not earn its cost back (break-even {breakEven}). Not: "
                + "that it adds nothing; the interval lies above 0.",
            ({ Verdict: LiftVerdict.Stop }, { High: < 0 }) =>
                $"May be concluded: at the tested spend it does not earn its cost back (break-even {breakEven}); "
                + "sales were lower with it than without. Why, the data do not say: look for what else went on in the test.",
            ({ Verdict: LiftVerdict.Stop }, _) =>
                $"May be concluded: at the tested spend it does not earn its cost back (break-even {breakEven}). "
                + "Whether it adds anything at all is open: 0 lies in the interval.",
            (_, { IsBounded: true }) =>
                $"Not to be concluded: that it has no effect. The interval holds 0 and break-even ({breakEven}): "
                + "the test was too small to tell them apart.",
            (_, { Low: null, High: null }) =>
                "Not to be concluded: anything about the iROAS. The interval has no limits: the added spend cannot be told from none.",
            (_, { High: null } open) =>
                "Not to be concluded: how high it may be. "
                + "The interval has no upper "
                + $"limit{(open.Low < settings.BreakEven ? $", and begins below break-even ({breakEven})" : "")}.",
            (_, { } open) =>
                "Not to be concluded: how low it may be. "
                + "The interval has no lower "
                + $"limit{(open.High >= settings.BreakEven ? $", and ends above break-even ({breakEven})" : "")}.",
        };
    }

    internal static string WarningOf(LiftResult result, LiftWarning warning) =>
        $"{Capital(OneLine(result.Campaign))}: {LiftDetailWords.Of(warning.Detail)}";

    internal static string OtherMethods(LiftResult result, IReadOnlyList<LiftResult> others)
    {
        var found =
            $"{Capital(OneLine(result.Campaign))} by other methods: "
            + $"{Listed(others.Select(static other => $"{ShortName(other.Design)} {RoasWithLimits(other.Roas)}"))}.";
        var differing = others.Where(other => other.Verdict != result.Verdict)
            .Select(static other => $"{ShortName(other.Design)}: {other.VerdictName}");
        return others.All(other => other.Verdict == result.Verdict)
            ? $"{found} The verdict is the same."
            : $"{found} The verdict depends on the method ({Listed(differing)}): rest no decision on one of them.";
    }

    /// <summary>That the truth is known, and whether the intervals hold it.</summary>
    internal static string Simulated(IReadOnlyList<LiftResult> known, double level)
    {
        var held = known.Where(static result => result.Roas?.Interval?.Contains(result.TrueRoas!.Value) == true).ToList();
        var missed = known.Where(static result => result.Roas?.Interval?.Contains(result.TrueRoas!.Value) == false).ToList();
        var misses = Say($"{1 - (decimal)level:percent} of such intervals do not");
        if (known is [var alone])
        {
            var verdict = held.Count > 0 ? "; the interval holds it."
                : missed.Count > 0 ? $"; the interval does not hold it: {misses}."
                : "; there is no interval to hold it.";
            return $"These data are simulated with a true iROAS of {Roas(alone.TrueRoas)}{verdict}";
        }

        var holds = held.Count == 0 ? "" : $" The interval holds it for {Listed(held.Select(Truth))}.";
        var not = missed.Count == 0 ? "" : $" It does not for {Listed(missed.Select(Truth))}: {misses}.";
        return $"These data are simulated, so that the true iROAS is known.{holds}{not}";

        static string Truth(LiftResult result) => $"{OneLine(result.Campaign)} ({Roas(result.TrueRoas)})";
    }

    internal static string SeveralLookedAt(IReadOnlyList<LiftResult> tested, double level)
    {
        var alpha = 1 - (decimal)level;
        var names = tested.ToLookup(result => (decimal)result.AdjustedPValue!.Value < alpha, static result => OneLine(result.Campaign));
        var (remaining, others) = (names[true].ToList(), names[false].ToList());
        var found = remaining.Count == 0 ? Say($"none stays below {alpha:percent}, so that each effect by itself may be chance")
            : remaining.Count == tested.Count ? Say($"all stay below {alpha:percent}")
            : Say(
                $"{NamedOrCounted(remaining, tested.Count)} {(remaining.Count == 1 ? "stays" : "stay")} below {alpha:percent}; "
                + $"what {NamedOrCounted(others, tested.Count)} {(others.Count == 1 ? "shows" : "show")} may be chance");
        return $"{Capital(InWords(tested.Count))} experiments were looked at, and who looks often finds something. "
            + $"Adjusted for that (Benjamini and Hochberg), {found}.";
    }

    // A list of many names is a sentence that nobody reads; the table has them.
    private static string NamedOrCounted(List<string> names, int all) =>
        names.Count <= 6 ? Listed(names) : $"{InWords(names.Count)} of {InWords(all)}";

    internal static string PooledFinding(PooledEffect pooled, LiftSettings settings)
    {
        var differences =
            $"{Numerals.Current.EstimatedPercent(pooled.Inconsistency)} of the differences is beyond chance, "
            + $"{EstimateWords.PInWords(pooled.HeterogeneityPValue)}";
        return pooled.HeterogeneityPValue < 1 - settings.Level
            ? $"{PooledWords.Of(pooled, settings)} Look at each by itself ({differences})."
            : $"{PooledWords.Of(pooled, settings)} They do not differ by more than chance explains ({differences}), "
                + "which does not prove that they are the same.";
    }

    internal static string ShareFinding(LiftResult result, LiftSettings settings)
    {
        var limits = result is { Roas.Interval: { Low: { } low, High: { } high }, AttributedRoas: { } roas } && roas > 0
            ? $" ({LiftWords.IntervalTitle(settings.Level)}: {Numerals.Current.EstimatedPercent(low / (double)roas)} "
                + $"to {Numerals.Current.EstimatedPercent(high / (double)roas)})"
            : "";
        var meaning = result switch
        {
            { Roas.Interval: null } => "Without an interval nobody knows how much of the difference is chance.",
            { Roas.Interval: { } known } when known.Contains((double)result.AttributedRoas!) =>
                "The interval holds the attributed ROAS, so that the difference may be chance.",
            { IncrementalShare: > 1 } =>
                "The campaign adds more than tracking sees: some of its buyers do not come by a tracked link or code.",
            { IncrementalShare: > 0 } => "The rest would have come anyway.",
            { Roas.Interval: { High: > 0 } } =>
                "The estimate is not above 0, but its interval reaches there: some of it may be incremental.",
            _ => "The experiment finds no added revenue.",
        };
        return Say(
            $"{Capital(OneLine(result.Campaign))}: {ShareWords(result)} of the attributed ROAS of {result.AttributedRoas:ratio} is "
            + $"incremental{limits}, an iROAS of {Roas(result.Roas!.Value)}. {meaning}");
    }

    /// <param name="test">The experiment by days.</param>
    /// <param name="added">What was added by its last day.</param>
    /// <param name="level">That of the interval.</param>
    internal static string CounterfactualFinding(GeoCounterfactual test, LiftFigure added, double level)
    {
        var days = test.Days.Where(static day => day.Cumulative is not null).ToList();
        var sold = days.Sum(static day => day.Observed);
        var interval = added.Interval is { } known ? $" ({LiftWords.IntervalTitle(level)}: {RupeesOf(known)})" : "";
        return $"{Capital(OneLine(test.Campaign))}: from {Day(days[0].Date)} to {Day(days[^1].Date)} the treated geos sold {Rupees(sold)}; "
            + $"without the campaign it would have been {Rupees(sold - added.Value)}, "
            + $"so that {(added.Value < 0 ? $"{Rupees(-added.Value)} was lost" : $"{Rupees(added.Value)} was added")}{interval}.";
    }

    internal static string IssuesNotShown(int count) => Say(
        $"{Counted(count, "further issue")} {(count == 1 ? "is" : "are")} not listed here; "
        + $"the command healthkart lift --json has all.");

    // Where a sign of less or more would stand in a sentence.
    private static string InProse(string probability) =>
        probability.Replace("> ", "more than ", StringComparison.Ordinal).Replace("< ", "less than ", StringComparison.Ordinal);

    private static string ShareWords(LiftResult result) =>
        result.IncrementalShare > 0 ? Numerals.Current.EstimatedPercent(result.IncrementalShare) : "nothing";

    private static string Rupees(double value) => Numerals.Current.EstimatedMoney(value);

    private static string RupeesOf(LiftInterval? interval) => EstimateWords.MoneyOf(interval);
}
