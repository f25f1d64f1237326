using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Plans;
using HealthKart.Lift.Statistics;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What may be concluded from experiments, and what may not.</summary>
internal static class ExperimentFindingWords
{
    internal const string ExperimentsNeed =
        "Add lift.csv to the data folder (a hold-out: campaign, arm, users, orders, revenue, spend, revenue_sum_of_squares, "
        + "a row for each arm; or user_id, arm, orders, revenue, spend, a row for each user), or geo_sales.csv (a geo experiment: "
        + "date, geo, arm, revenue, spend).";

    internal const string WhatResultsLeaveOpen =
        "Every result holds for its own test: these users or places, these days, this level of spend. "
        + "What a campaign brings after the test (later orders, word of mouth) is not in it. "
        + "Nor is what it would bring at another spend.";

    internal const string WhatGeoResultsLeaveOpen =
        "A geo experiment takes for granted that treated and control geos would have gone on as they did before it. "
        + "Whatever else changed in one of them during the test counts as effect. It says nothing about other places, "
        + "other times or another level of spend.";

    internal const string WhatSharesLeaveOpen =
        "The share that is incremental holds for the tested period only; outside it nobody knows it. "
        + "The two ROAS divide different things: attributed is tracked revenue ÷ payout of the whole campaign, "
        + "incremental is added revenue ÷ added spend of the test. The limits of the share take the attributed ROAS as known. "
        + "A share is a reason to look at attribution, not a factor for other campaigns.";

    internal static string WhatCounterfactualsLeaveOpen =>
        $"The counterfactual, what would have sold without the campaign, is an estimate: "
        + $"what the treated geos sold before the test for each {Unit} of the control geos, carried on. "
        + "The band is that of a single day: nearly every day may lie in it while the sum of all does not. "
        + "The data do not say whether the effect lasts after the test.";

    internal const string WhatPlansLeaveOpen =
        "The plan takes the control arm's revenue per user and its spread as they were. "
        + "Another season, audience or basket changes the answer. Found means that the interval does not hold 0; "
        + "to show that a campaign pays takes a greater effect, or more users. "
        + "A test that finds nothing has not shown that there is nothing: it may have missed an effect, the smaller the more likely.";

    internal static string PlanInWords(TestPlan plan)
    {
        var numbers = plan.Plan;
        var smallest = Say(
            $"A hold-out of {plan.Users:count} users, {(decimal)numbers.TreatedShare:percent} of them treated, "
            + $"finds a lift of {ExperimentWords.LiftAndRoas(numbers, numbers.DetectableLift(plan.Users))} or more in "
            + $"{(decimal)numbers.Power:percent} of tests.");
        var spend = numbers.SpendPerUser > 0 ? Say($" The treated users cost {FiniteNumber.Of(numbers.SpendOf(plan.Users)):short}.") : "";
        var breakEven = numbers.DetectableRoas(plan.Users) is { } roas && roas > plan.BreakEven
            ? $" An effect that just breaks even ({ExperimentWords.Roas(plan.BreakEven)}) is smaller than that: such a test is likely to "
                + "miss it."
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
            $"The planned lift of {ExperimentWords.LiftAndRoas(plan.Plan, lift)} is found in "
            + $"{ExperimentWords.InProse(Numerals.Current.Chance(plan.Plan.PowerAt(lift, plan.Users)))} of such tests; "
            + $"for {(decimal)plan.Plan.Power:percent} it takes {FiniteNumber.Of(needed):count} users{cost}{days}.");
    }

    internal static string BaselineInWords(TestPlan plan) => Say(
        $"Without the campaign a user of {OneLine(plan.Campaign)} brings {FiniteNumber.Of(plan.Plan.RevenuePerUser):money}, "
        + $"give or take {FiniteNumber.Of(plan.Plan.StandardDeviation):money} from user to user (the standard deviation).");

    /// <summary>Of which experiment a finding is, and its verdict.</summary>
    internal static string VerdictOf(LiftResult result) =>
        $"{Capital(OneLine(result.Campaign))}, {result.Method}: {(result.Roas is null ? "no iROAS" : result.VerdictName)}.";

    internal static string Concluded(LiftResult result, LiftSettings settings)
    {
        if (result.Roas is not { } roas)
        {
            return ExperimentWords.NoRoasReason(result);
        }

        var added = result.AddedSpend < 0
            ? Say(
                $"Without {-result.AddedSpend:short} of spend revenue was an estimated "
                + $"{ExperimentWords.Rupees(Math.Abs(result.Revenue?.Value ?? 0))} "
                + $"{(result.Revenue?.Value > 0 ? "higher" : "lower")} than with it. "
                + $"That is an incremental ROAS of {ExperimentWords.Roas(roas.Value)} of what was cut")
            : result.Revenue is { Value: < 0 } lost
            ? Say(
                $"With {result.AddedSpend:short} of added spend revenue was an estimated "
                + $"{ExperimentWords.Rupees(-lost.Value)} lower than without it. "
                + $"That is an incremental ROAS of {ExperimentWords.Roas(roas.Value)}")
            : Say(
                $"{result.AddedSpend:short} of added spend brought an estimated {FiniteNumber.Of(result.Revenue?.Value):short} of revenue "
                + $"that would not have come otherwise. That is an incremental ROAS of {ExperimentWords.Roas(roas.Value)}");
        var interval = roas.Interval is { } known ? $" ({LiftWords.IntervalTitle(settings.Level)}: {EstimateWords.RoasOf(known)})" : "";
        var probability = result.ProbabilityAboveBreakEven is { } part
            ? $" The chance that it pays is {ExperimentWords.InProse(Numerals.Current.Chance(part))}."
            : "";
        return $"{added}{interval}.{probability}";
    }

    internal static string NotConcluded(LiftResult result, LiftSettings settings)
    {
        var breakEven = ExperimentWords.Roas(settings.BreakEven);
        return (result, result.Roas?.Interval) switch
        {
            ({ Roas: null }, _) => $"Not shown: anything about what a {Unit} of spend brings.",
            ({ IsBiased: true }, _) =>
                "Nothing is shown: a check of its own failed, and the result contains what that check found.",
            (_, null) =>
                "Not shown: that it pays, or that it adds anything. "
                + "Without an interval nobody knows how much of the number is chance.",
            ({ Verdict: LiftVerdict.Scale }, _) =>
                $"Shown: at the tested spend it earns its cost back (break-even {breakEven}). Not shown: "
                + $"that more spend brings as much. This is the average of all {Units}, not what the next one brings.",
            ({ Verdict: LiftVerdict.Hold }, _) =>
                $"Shown: it adds revenue. Not shown: that it earns its cost back (break-even {breakEven}), nor that it does not. "
                + "More users, places or days would narrow the interval.",
            ({ Verdict: LiftVerdict.Stop }, { Low: > 0 }) =>
                $"Shown: at the tested spend it does not earn its cost back (break-even {breakEven}). Not shown: "
                + "that it adds nothing. The interval lies above 0.",
            ({ Verdict: LiftVerdict.Stop }, { High: < 0 }) =>
                $"Shown: at the tested spend it does not earn its cost back (break-even {breakEven}). "
                + "Sales were lower with it than without. The data do not say why: look for what else went on in the test.",
            ({ Verdict: LiftVerdict.Stop }, _) =>
                $"Shown: at the tested spend it does not earn its cost back (break-even {breakEven}). "
                + "Whether it adds anything at all is open: 0 lies in the interval.",
            (_, { IsBounded: true }) =>
                $"Not shown: that it has no effect. The interval holds both 0 and break-even ({breakEven}): "
                + "the test was too small to tell them apart.",
            (_, { Low: null, High: null }) =>
                "Not shown: anything about the iROAS. The interval has no limits: the added spend cannot be told from none.",
            (_, { High: null } open) =>
                "Not shown: how high it may be. The interval has no upper "
                + $"limit{(open.Low < settings.BreakEven ? $", and begins below break-even ({breakEven})" : "")}.",
            (_, { } open) =>
                "Not shown: how low it may be. The interval has no lower "
                + $"limit{(open.High >= settings.BreakEven ? $", and ends above break-even ({breakEven})" : "")}.",
        };
    }

    internal static string WarningOf(LiftResult result, LiftWarning warning) =>
        $"{Capital(OneLine(result.Campaign))}: {LiftDetailWords.Of(warning.Detail)}";

    internal static string OtherMethods(LiftResult result, IReadOnlyList<LiftResult> others)
    {
        var found =
            $"{Capital(OneLine(result.Campaign))} by other methods: {Listed(others.Select(MethodAndRoas))}.";
        var differing = others.Where(other => other.Verdict != result.Verdict)
            .Select(static other => $"{ForestWords.ShortName(other.Design)}: {other.VerdictName}");
        return others.All(other => other.Verdict == result.Verdict)
            ? $"{found} The verdict is the same."
            : $"{found} The verdict depends on the method ({Listed(differing)}): decide nothing by one of them alone.";
    }

    private static string MethodAndRoas(LiftResult other) =>
        $"{ForestWords.ShortName(other.Design)} {ExperimentWords.RoasWithLimits(other.Roas)}";

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
            return $"These data are simulated with a true iROAS of {ExperimentWords.Roas(alone.TrueRoas)}{verdict}";
        }

        var judged = (held.Count, missed.Count) switch
        {
            (0, 0) => "",
            (_, 0) => " The intervals hold it.",
            (0, _) => $" The intervals do not hold it: {misses}.",
            _ => $" The intervals hold it, except for {Listed(missed.Select(static result => OneLine(result.Campaign)))}: {misses}.",
        };
        return $"These experiments are simulated, so the true iROAS is known: {string.Join(", ", known.Select(Truth))}.{judged}";

        static string Truth(LiftResult result) => $"{OneLine(result.Campaign)} {ExperimentWords.Roas(result.TrueRoas)}";
    }

    internal static string SeveralLookedAt(IReadOnlyList<LiftResult> tested, double level)
    {
        var alpha = 1 - (decimal)level;
        var names = tested.ToLookup(result => (decimal)result.AdjustedPValue!.Value < alpha, static result => OneLine(result.Campaign));
        var (remaining, others) = (names[true].ToList(), names[false].ToList());
        var found = remaining.Count == 0 ? Say($"none stays below {alpha:percent}, so each effect by itself may be chance")
            : remaining.Count == tested.Count ? Say($"all stay below {alpha:percent}")
            : Say(
                $"{NamedOrCounted(remaining, tested.Count)} {(remaining.Count == 1 ? "stays" : "stay")} below {alpha:percent}; "
                + $"what {NamedOrCounted(others, tested.Count)} {(others.Count == 1 ? "shows" : "show")} may be chance");
        return $"{Capital(InWords(tested.Count))} experiments were looked at, and whoever looks often finds something. "
            + "A p-value is how often chance alone would show so much. "
            + $"Adjusted for the number of looks (Benjamini and Hochberg), {found}.";
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
                "The interval holds the attributed ROAS, so the difference may be chance.",
            { IncrementalShare: > 1 } =>
                "The campaign adds more than tracking sees: some of its buyers do not come by a tracked link or code.",
            { IncrementalShare: > 0 } => "The rest would have come anyway.",
            { Roas.Interval: { High: > 0 } } =>
                "The estimate is not above 0, but its interval reaches there: some of it may be incremental.",
            _ => "The experiment finds no added revenue.",
        };
        return Say(
            $"{Capital(OneLine(result.Campaign))}: {ExperimentWords.ShareWords(result)} of the attributed ROAS of "
            + $"{result.AttributedRoas:ratio} is incremental{limits}, an iROAS of {ExperimentWords.Roas(result.Roas!.Value)}. {meaning}");
    }

    /// <param name="test">The experiment by days.</param>
    /// <param name="added">What was added by its last day.</param>
    /// <param name="level">That of the interval.</param>
    internal static string CounterfactualFinding(GeoCounterfactual test, LiftFigure added, double level)
    {
        var days = test.Days.Where(static day => day.Cumulative is not null).ToList();
        var sold = days.Sum(static day => day.Observed);
        var interval = added.Interval is { } known ? $" ({LiftWords.IntervalTitle(level)}: {EstimateWords.MoneyOf(known)})" : "";
        return $"{Capital(OneLine(test.Campaign))}: from {Day(days[0].Date)} to {Day(days[^1].Date)} the treated geos sold "
            + $"{ExperimentWords.Rupees(sold)}. Without the campaign it would have been {ExperimentWords.Rupees(sold - added.Value)}, "
            + $"so {ExperimentWords.Rupees(Math.Abs(added.Value))} was {(added.Value < 0 ? "lost" : "added")}{interval}.";
    }

    internal static string IssuesNotShown(int count) => Say(
        $"{Counted(count, "further issue")} {(count == 1 ? "is" : "are")} not listed here. healthkart lift --json has all of them.");
}
