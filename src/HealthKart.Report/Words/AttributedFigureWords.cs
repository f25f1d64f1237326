using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>The figure of attributed beside incremental ROAS.</summary>
internal static class AttributedFigureWords
{
    internal const string NoAttributedRoas =
        "No campaign has both an attributed ROAS and an incremental one, so there is nothing to compare.";

    internal const string AttributedNeeds =
        "The figure needs an experiment with spend, and tracked sales and payouts (tracking.csv, "
        + "payouts.csv) of a campaign of the same name.";

    internal const string AttributedRoasName = "Attributed ROAS";
    internal const string IncrementalRoasName = "Incremental ROAS";

    private const string HowToReadShares =
        "The attributed ROAS is what tracking gives the campaign. The incremental one is what the experiment finds that it added; "
        + "the thin line is its interval. Beneath each name: the part of the attributed ROAS that is incremental. "
        + "The longer the bar from attributed down to incremental, the more would have come anyway.";

    internal static string AttributedTitle(IReadOnlyList<LiftResult> results)
    {
        // What decides nothing by itself is no headline either, unless all are like that.
        var telling = results.Where(static result => result.Verdict != LiftVerdict.Inconclusive).ToList();
        var least = (telling.Count > 0 ? telling : results).MinBy(static result => result.IncrementalShare)!;
        var of =
            $"{ExperimentWords.ShareWords(least)} of the attributed ROAS of {Numerals.Current.Ratio(least.AttributedRoas)} is incremental";
        if (results.Count == 1)
        {
            return least.IncrementalShare >= 1
                ? $"{Capital(OneLine(least.Campaign))} adds as much as tracking sees, or more: "
                    + $"{ExperimentWords.Roas(least.Roas!.Value)} incremental, {Numerals.Current.Ratio(least.AttributedRoas)} attributed"
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
        var tips = hasTips ? " A tip: the interval goes on beyond the chart, or has no limit there." : "";
        var rest = leftOut > 0
            ? Say(
                $" {Counted(leftOut, "experiment")} without an attributed ROAS, or without an incremental one, "
                + $"{(leftOut == 1 ? "is" : "are")} not drawn.")
            : "";
        return HowToReadShares + tips + rest;
    }

    internal static string AttributedHover(LiftResult result) => Say(
        $"{OneLine(result.Campaign)}\nattributed {result.AttributedRoas:ratio}\nincremental {ExperimentWords.RoasWithLimits(result.Roas)}\n"
        + $"{ExperimentWords.ShareWords(result)} is incremental");

    internal static IReadOnlyList<string> AttributedRow(LiftResult result) =>
    [
        OneLine(result.Campaign),
        result.Method,
        Numerals.Current.Ratio(result.AttributedRoas),
        ExperimentWords.Roas(result.Roas!.Value),
        EstimateWords.RoasOf(result.Roas.Interval),
        Numerals.Current.EstimatedPercent(result.IncrementalShare),
    ];
}
