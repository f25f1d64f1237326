using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Plans;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of the lists of experiments.</summary>
internal static class LiftListWords
{
    private const string AttributedBeside =
        "Attributed ROAS: that of the campaign's own files, over all days. Payouts that name no campaign are allocated by orders. "
        + "Incremental: iROAS ÷ attributed ROAS.";

    internal static string? Caption(LiftSubject subject) => subject switch
    {
        LiftSubject.Results => "What the campaigns added, by experiment",
        LiftSubject.MediaMix => "What experiments tell a media-mix model",
        LiftSubject.Planned => "What a hold-out takes, costs and finds",
        _ => null,
    };

    internal static string? Note(LiftSubject subject) => subject switch
    {
        LiftSubject.Results(var settings, var hasAttributed) =>
            ListWords.Together(HowToReadResults(settings), hasAttributed ? AttributedBeside : null),
        LiftSubject.MediaMix(var all, var leftOut, var negative) => HowToReadMediaMix(all, leftOut, negative),
        LiftSubject.Planned { Plan: { } plan } => HowToReadPlan(plan),
        _ => null,
    };

    private static string HowToReadResults(LiftSettings settings) => Say(
        $"iROAS: added revenue ÷ added spend. Break-even is {settings.BreakEven:iroas}. Scale: the whole interval is at or above it. Stop: "
        + $"the whole interval is below it. Hold: it adds something, and may or may not pay. Inconclusive: it may add nothing, or nobody "
        + $"can tell.");

    private static string HowToReadMediaMix(int results, IReadOnlyList<string> leftOut, int negative)
    {
        var text = Say(
            $"{results - leftOut.Count:count} of {Counted(results, "experiment")} with a standard error (how far chance moves it); "
            + $"amounts are of the whole test, in {Numerals.Current.Sign}.");
        var missing = leftOut.Count == 0 ? "" : $" Left out, without a standard error: {Listed(leftOut.Select(OneLine))}.";
        var below = negative == 0
            ? ""
            : Say($" {Counted(negative, "effect")} {(negative == 1 ? "is" : "are")} below 0, which PyMC-Marketing refuses.");
        return text + missing + below;
    }

    private static string HowToReadPlan(LiftPlan plan)
    {
        var days = plan.UsersADay is { } pace ? Say($" Days: at {FiniteNumber.Of(pace):count} users a day.") : "";
        return Say(
            $"Smallest lift found: the lift that a test of so many users finds in {(decimal)plan.Power:percent} of tests. "
            + $"Smallest iROAS found: the same as an iROAS.{days}");
    }
}
