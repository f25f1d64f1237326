using HealthKart.Lift;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>Sorts experiments by what they come to: first the campaign that only looks best, then who paid and who did not.</summary>
internal static class ExperimentVerdicts
{
    private static readonly (LiftVerdict? Verdict, Tone Tone)[] s_order =
    [
        (LiftVerdict.Scale, Tone.Good),
        (LiftVerdict.Stop, Tone.Bad),
        (LiftVerdict.Hold, Tone.Warning),
        (LiftVerdict.Inconclusive, Tone.Plain),
        (null, Tone.Plain),
    ];

    internal static ExperimentFindings Of(LiftReport report)
    {
        var results = report.Results.ToLookup(static result => result.Roas is null ? (LiftVerdict?)null : result.Verdict);
        return new(
            [
                .. LooksBest(report),
                .. s_order.Where(kind => results[kind.Verdict].Any()).Select(kind => new ExperimentFinding(
                    ExperimentAnswerWords.Of(kind.Verdict),
                    ExperimentAnswerWords.Names(results[kind.Verdict]),
                    ExperimentAnswerWords.Meaning(kind.Verdict, report.Settings),
                    kind.Tone)),
            ],
            [.. ExperimentFindings.Simulated(report)]);
    }

    /// <summary>
    /// The campaign with the highest attributed ROAS of several, where its experiment says that it does not pay; else <c>null</c>.
    /// </summary>
    internal static LiftResult? BestThatDoesNotPay(LiftReport report)
    {
        var attributed = report.Results
            .Where(static result => result is { Roas: not null, HasFailedCheck: false, AttributedRoas: not null })
            .ToList();
        return attributed.Count > 1 && attributed.MaxBy(static result => result.AttributedRoas) is { Verdict: LiftVerdict.Stop } best
            ? best
            : null;
    }

    private static IEnumerable<ExperimentFinding> LooksBest(LiftReport report)
    {
        if (BestThatDoesNotPay(report) is { } best)
        {
            yield return new(
                ExperimentAnswerWords.BestDoesNotPay(best),
                ExperimentAnswerWords.WhyBestDoesNotPay(best, report.Settings),
                "",
                Tone.Bad);
        }
    }
}
