using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Statistics;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>The figure of incremental ROAS, campaign by campaign.</summary>
internal static class ForestWords
{
    internal const string NoRoasAtAll = "No experiment has an incremental ROAS";
    private const string OtherMethod = "other method";
    internal const string TrueValue = "true value (simulated)";
    internal const string AllTogether = "All together";

    internal static string NoRoasOf(LiftResult result) => $"{OneLine(result.Campaign)}: no iROAS. {ExperimentWords.NoRoasReason(result)}";

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
        var breakEven = ExperimentWords.Roas(settings.BreakEven);
        if (results is [{ Roas: { } roas } result])
        {
            var name = Capital(OneLine(result.Campaign));
            var found = $"an incremental ROAS of {ExperimentWords.Roas(roas.Value)}";
            return (result.Verdict, roas.Interval) switch
            {
                (LiftVerdict.Scale, { } known) =>
                    $"{name} pays for itself: {found} ({EstimateWords.RoasOf(known)}), "
                    + $"above break-even ({breakEven}) even at the low end",
                (LiftVerdict.Hold, { } known) =>
                    $"{name} adds revenue, but may not pay for itself: "
                    + $"{found} ({EstimateWords.RoasOf(known)}), with break-even ({breakEven}) in the interval",
                (LiftVerdict.Stop, { } known) =>
                    $"{name} does not pay for itself: {found} ({EstimateWords.RoasOf(known)}), "
                    + $"below break-even ({breakEven}) even at the high end",
                (_, { IsBounded: true } known) =>
                    $"The test of {name} decides nothing: {found} ({EstimateWords.RoasOf(known)}), so both 0 and break-even "
                    + $"({breakEven}) are possible",
                (_, { } known) =>
                    $"The test of {name} decides nothing: {found}, with an interval that is open ({EstimateWords.RoasOf(known)})",
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
            ? " Where a line ends in a tip, the interval goes on beyond the chart, or has no limit there; the table says which."
            : "";
        var bare = hasBare ? " A dot without a line has no interval: nobody knows how much of it is chance." : "";
        var others = hasOthers ? " The faint rows are the same experiment by other methods." : "";
        var truth = hasTrue ? " The cross is the true value, with which these data were simulated." : "";
        var pooled = hasPooled ? " The last row is all experiments together; the more exact ones weigh more." : "";
        var without = withoutRoas.Count == 0 ? "" : $" Without a dot: {string.Join(' ', withoutRoas.Select(NoRoasOf))}";
        var rest = leftOut > 0
            ? Say($" {Counted(leftOut, "further row")} (other methods, then less spend) {(leftOut == 1 ? "is" : "are")} in the table only.")
            : "";
        return Say(
            $"A dot is the revenue that a {Unit} of added spend brought and that would not have come without it. "
            + $"The line is its {(decimal)level:percent} interval: the values that the data do not contradict. "
            + $"Right of the dashed line the spend is earned back.{tips}{bare}{others}{pooled}{truth}{rest}{without}");
    }

    internal static string ForestAlt(IEnumerable<LiftResult> results) =>
        $"Incremental ROAS with its interval: {string.Join("; ", results.Select(CampaignWithRoas))}.";

    private static string CampaignWithRoas(LiftResult result) =>
        $"{OneLine(result.Campaign)} {(result.Roas is null ? "none" : ExperimentWords.RoasWithLimits(result.Roas))}";

    internal static string HoverOf(LiftResult result)
    {
        var truth = result.TrueRoas is { } known ? $"\nsimulated with {ExperimentWords.Roas(known)}" : "";
        return Say(
            $"{OneLine(result.Campaign)}\n{result.Method}\niROAS {ExperimentWords.RoasWithLimits(result.Roas)}\n"
            + $"{result.AddedSpend:money} of added spend, {FiniteNumber.Of(result.Revenue?.Value):short} of added revenue\n"
            + $"chance that it pays {Numerals.Current.Chance(result.ProbabilityAboveBreakEven)}: {result.VerdictName}{truth}");
    }

    internal static string HoverOfPooled(PooledEffect pooled, double level) => Say(
        $"{AllTogether}\n"
        + $"iROAS {ExperimentWords.Roas(pooled.Estimate.Value)} ({EstimateWords.RoasOf(pooled.Estimate.Interval(level))})\n"
        + $"differences beyond chance: "
        + $"{Numerals.Current.EstimatedPercent(pooled.Inconsistency)} ({EstimateWords.PInWords(pooled.HeterogeneityPValue)})");

    internal static IReadOnlyList<string> ForestRow(LiftResult result, bool isOther, bool hasTrue) =>
    [
        OneLine(result.Campaign),
        result.Method,
        Numerals.Current.Money(result.AddedSpend),
        result.Roas is null ? $"no iROAS: {ExperimentWords.NoRoasReason(result)}" : ExperimentWords.Roas(result.Roas.Value),
        EstimateWords.RoasOf(result.Roas?.Interval),
        Numerals.Current.Chance(result.ProbabilityAboveBreakEven),
        isOther ? OtherMethod : result.VerdictName,
        .. hasTrue ? new[] { ExperimentWords.Roas(result.TrueRoas) } : [],
    ];

    internal static IReadOnlyList<string> PooledRow(PooledEffect pooled, LiftSettings settings, bool hasTrue) =>
    [
        AllTogether, "weighted by 1 ÷ variance", Numerals.Undefined, ExperimentWords.Roas(pooled.Estimate.Value),
        EstimateWords.RoasOf(pooled.Estimate.Interval(settings.Level)),
        Numerals.Current.Chance(pooled.Estimate.ProbabilityAbove(settings.BreakEven)),
        Numerals.Undefined,
        .. hasTrue ? new[] { Numerals.Undefined } : [],
    ];
}
