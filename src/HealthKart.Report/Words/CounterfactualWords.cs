using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>The figures of what geos sold beside what they would have sold, and of what adds up.</summary>
internal static class CounterfactualWords
{
    internal const string SoldName = "Sold";
    internal const string WithoutCampaignName = "Without it (estimate)";
    internal const string AddedName = "Added since the test began";

    internal static string CounterfactualTitle(GeoCounterfactual test, LiftFigure added)
    {
        var days = Counted(test.Days.Count(static day => day.Cumulative is not null), "day");
        var name = OneLine(test.Campaign);
        return added.Interval switch
        {
            { Low: > 0 } known =>
                $"{Capital(name)}: in {days} of test the treated geos sold {ExperimentWords.Rupees(added.Value)} more than they "
                + $"would have ({EstimateWords.MoneyOf(known)})",
            { High: < 0 } known =>
                $"{Capital(name)}: in {days} of test the treated geos sold {ExperimentWords.Rupees(-added.Value)} less than they "
                + $"would have ({EstimateWords.MoneyOf(known)})",
            { } known =>
                $"{Capital(name)}: what the treated geos sold in {days} of test cannot be told from what they would have sold anyway "
                + $"({ExperimentWords.Rupees(added.Value)} more, {EstimateWords.MoneyOf(known)})",
            _ =>
                $"{Capital(name)}: in {days} of test the treated geos sold {ExperimentWords.Rupees(added.Value)} more than they would have",
        };
    }

    internal static string HowToReadCounterfactual(double level) => Say(
        $"The green line is what the treated geos sold each day. The dashed line is the counterfactual: what they would have sold "
        + $"without the campaign, worked out from the control geos. The band is the {(decimal)level:percent} interval of a single day. "
        + $"Before the upright line both should go together. After it the space between them is the effect.");

    internal static string TestBegins(DateOnly day) => $"test from {Day(day)}";

    internal static string CounterfactualHover(CounterfactualDay day) => Say(
        $"{Day(day.Date)}\nsold {FiniteNumber.Of(day.Observed):short}\n"
        + $"without the campaign {FiniteNumber.Of(day.Counterfactual.Value):short} "
        + $"({EstimateWords.MoneyOf(day.Counterfactual.Interval)})");

    internal static IReadOnlyList<string> CounterfactualRow(CounterfactualDay day) =>
    [
        Day(day.Date),
        day.Cumulative is null ? "before" : "test",
        Numerals.Current.WholeMoney(FiniteNumber.Of(day.Observed)),
        Numerals.Current.WholeMoney(FiniteNumber.Of(day.Counterfactual.Value)),
        EstimateWords.MoneyOf(day.Counterfactual.Interval), Numerals.Current.WholeMoney(FiniteNumber.Of(day.Cumulative?.Value)),
    ];

    internal static string CumulativeTitle(GeoCounterfactual test, LiftFigure added, decimal? needed)
    {
        var name = Capital(OneLine(test.Campaign));
        if (needed is not { } least || added.Interval is not { } known)
        {
            return $"{name} has added {ExperimentWords.Rupees(added.Value)} by the end of the test";
        }

        var words = (known.Low >= (double)least, known.High < (double)least) switch
        {
            (true, _) => "more than its spend needs",
            (_, true) => "less than its spend needs",
            _ => "which may or may not be what its spend needs",
        };
        return Say(
            $"{name} has added {ExperimentWords.Rupees(added.Value)} by the end of the test "
            + $"({EstimateWords.MoneyOf(known)}), {words} ({least:short})");
    }

    internal static string HowToReadCumulative(double level, bool hasNeeded)
    {
        var needed = hasNeeded ? " Where it ends above the dashed line, the spend is earned back." : "";
        return Say(
            $"The line adds up what the treated geos sold each day beyond the counterfactual, what they would have sold anyway. "
            + $"The band is its {(decimal)level:percent} interval. A steady effect climbs evenly. One that wears off bends down.{needed}");
    }

    internal static string NeededAt(decimal needed) => Say($"break-even {needed:short}");

    internal static string CumulativeHover(CounterfactualDay day) => Say(
        $"{Day(day.Date)}\nadded until then {FiniteNumber.Of(day.Cumulative!.Value):short} "
        + $"({EstimateWords.MoneyOf(day.Cumulative.Interval)})");

    internal static IReadOnlyList<string> CumulativeRow(CounterfactualDay day) =>
        [
            Day(day.Date),
            Numerals.Current.WholeMoney(FiniteNumber.Of(day.Cumulative!.Value)),
            EstimateWords.MoneyOf(day.Cumulative.Interval),
        ];
}
