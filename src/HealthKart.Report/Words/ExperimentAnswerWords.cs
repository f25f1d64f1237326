using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What experiments come to: which campaigns paid, and which did not.</summary>
internal static class ExperimentAnswerWords
{
    internal const string NoRoas = "No spend or no revenue to divide: each experiment below says why.";

    internal static string BestDoesNotPay(LiftResult best) =>
        $"{Capital(OneLine(best.Campaign))} looks best by attribution, and does not pay.";

    internal static string WhyBestDoesNotPay(LiftResult best, LiftSettings settings) =>
        $"Tracking gives it the highest attributed ROAS of all, {Numerals.Current.Ratio(best.AttributedRoas)}. By the experiment it added "
        + $"{ExperimentWords.RoasWithLimits(best.Roas)} of its spend, below break-even ({ExperimentWords.Roas(settings.BreakEven)}).";

    /// <param name="verdict">The verdict; <c>null</c>: no incremental ROAS.</param>
    internal static string Of(LiftVerdict? verdict) => verdict switch
    {
        LiftVerdict.Scale => "Paid:",
        LiftVerdict.Hold => "May have paid:",
        LiftVerdict.Stop => "Did not pay:",
        null => "Without an incremental ROAS:",
        _ => "Not decided:",
    };

    internal static string Names(IEnumerable<LiftResult> results) => Listed(results.Select(static result => result.Roas is null
        ? OneLine(result.Campaign)
        : $"{OneLine(result.Campaign)} {ExperimentWords.RoasWithLimits(result.Roas)}")) + ".";

    /// <param name="verdict">The verdict; <c>null</c>: no incremental ROAS.</param>
    /// <param name="settings">What was decided before.</param>
    internal static string Meaning(LiftVerdict? verdict, LiftSettings settings)
    {
        var breakEven = ExperimentWords.Roas(settings.BreakEven);
        return verdict switch
        {
            LiftVerdict.Scale => $"The whole {Interval(settings)} of the incremental ROAS is at or above break-even ({breakEven}).",
            LiftVerdict.Hold => $"Adds revenue, but break-even ({breakEven}) lies in the {Interval(settings)}.",
            LiftVerdict.Stop => $"The whole {Interval(settings)} is below break-even ({breakEven}).",
            null => NoRoas,
            _ => $"The test cannot tell whether it reaches break-even ({breakEven}), or adds anything at all.",
        };
    }

    private static string Interval(LiftSettings settings) => LiftWords.IntervalTitle(settings.Level);
}
