using HealthKart.Lift;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What one experiment shows, in a sentence or two.</summary>
internal static class LiftResultWords
{
    internal static string Of(LiftResult result, LiftSettings settings)
    {
        var name = OneLine(result.Campaign);
        if (result.Roas is not { } roas)
        {
            return $"{name}: there is no incremental ROAS.";
        }

        var interval = roas.Interval is { } known ? $" ({EstimateWords.RoasOf(known)})" : "";
        var cut = result.AddedSpend < 0 ? " of what was cut" : "";
        var finding = Finding(result, roas, (decimal)settings.BreakEven);
        return Say($"{name}: an incremental ROAS of {roas.Value:iroas}{interval}{cut}. {finding}.{Share(result)}");
    }

    private static string Finding(LiftResult result, LiftFigure roas, decimal breakEven) => result.Verdict switch
    {
        LiftVerdict.Scale => Say($"It earns its spend back (break-even {breakEven:ratio}) even at the low end of the interval"),
        LiftVerdict.Hold => Say($"It adds revenue, but whether it earns its spend back (break-even {breakEven:ratio}) is open"),
        LiftVerdict.Stop => Say($"It does not earn its spend back (break-even {breakEven:ratio}) even at the high end of the interval"),
        _ when result.IsBiased => "A check of its own failed, so nothing is concluded from it",
        _ when roas.Interval is null => Say(
            $"Without an interval nobody knows whether it is more than chance, or earns its spend back (break-even {breakEven:ratio})"),
        _ when roas.Interval is { Low: > 0 } =>
            "It adds revenue, but how much has no upper limit, "
            + Say($"and whether it earns its spend back (break-even {breakEven:ratio}) is open"),
        _ => Say($"The test cannot tell whether it earns its spend back (break-even {breakEven:ratio}), or adds anything at all"),
    };

    // A part of what may be nothing, or below nothing, says nothing.
    private static string Share(LiftResult result) => result switch
    {
        { Verdict: LiftVerdict.Inconclusive } or { IncrementalShare: null or <= 0 } => "",
        { IncrementalShare: > 1 } => Say($" That is more than the ROAS that is attributed to it ({result.AttributedRoas:ratio})."),
        _ => Say($" {result.IncrementalShare:lift} of the attributed ROAS of {result.AttributedRoas:ratio} is incremental."),
    };
}
