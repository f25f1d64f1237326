using HealthKart.Lift;
using HealthKart.Lift.Details;
using HealthKart.Lift.Plans;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>What experiments show, in words: what may be concluded, what may not, and what to know about it.</summary>
/// <param name="Findings">A finding for each experiment, or each question.</param>
/// <param name="Notices">What belongs to them: warnings, one each, and what they leave open.</param>
public sealed record ExperimentFindings(IReadOnlyList<ExperimentFinding> Findings, IReadOnlyList<Notice> Notices) : IReportPart
{
    internal static ExperimentFindings Of(LiftReport report)
    {
        if (report.Results.Count == 0)
        {
            return Nothing(report);
        }

        var settings = report.Settings;
        return new(
            [.. report.Results.Select(result => Finding(result, settings))],
            [
                .. report.Results.SelectMany(result => WarningsOf(report, result)),
                .. report.Reasons.Select(Warning),
            ]);
    }

    internal static ExperimentFindings OfChecks(LiftReport report) =>
        new([], [.. report.Results.SelectMany(result => OtherMethods(report, result)), .. OfAll(report)]);

    internal static ExperimentFindings OfOpen(LiftReport report) =>
        report.Results.Count == 0 ? NothingMore : new([], [.. LeftOpen(report)]);

    private static ExperimentFindings NothingMore { get; } = new([], []);

    internal static ExperimentFindings OfAttributed(LiftReport report) => report.WithShare() is { Count: > 0 } rows
            ? new(
                [],
                [
                    .. rows.Select(result => new Notice(
                        ExperimentFindingWords.ShareFinding(result, report.Settings),
                        ExperimentRows.IsClaimed(result) ? Tone.Warning : Tone.Plain)),
                ])
            : NothingMore;

    internal static ExperimentFindings OfCounterfactuals(LiftReport report) => report.Counterfactuals.Count == 0
        ? new(
            [],
            report.Results.Count == 0
                ? [new(ExperimentWords.NoExperimentTitle(report))]
                : [new(ExperimentWords.NoCounterfactual), new(ExperimentWords.CounterfactualNeeds)])
        : new(
            [],
            [
                .. report.Counterfactuals.Select(
                    test => new Notice(
                        ExperimentFindingWords.CounterfactualFinding(test, test.Tested()[^1].Cumulative!, report.Settings.Level))),
            ]);

    internal static ExperimentFindings OfPlan(LiftReport report, PlannedTest planned) => planned.Of(report) is { } plan
        ? new(
            [],
            [
                new(ExperimentFindingWords.BaselineInWords(plan)),
                new(ExperimentFindingWords.PlanInWords(plan)),
                .. plan.Lift is { } lift ? [PlannedLift(plan, lift)] : Array.Empty<Notice>(),
                new(ExperimentFindingWords.WhatPlansLeaveOpen),
            ])
        : NothingMore;

    void IReportPart.Write(HtmlWriter html)
    {
        if (Findings.Count > 0)
        {
            html.Markup("<ul class=\"hk-insights\">\n");
            foreach (var finding in Findings)
            {
                finding.Write(html);
            }

            html.Markup("</ul>\n");
        }

        NoticeList.Write(Notices, html);
    }

    private static Notice PlannedLift(TestPlan plan, double lift) => new(
        ExperimentFindingWords.PlannedLiftInWords(plan, lift),
        plan.Plan.PowerAt(lift, plan.Users) < plan.Plan.Power ? Tone.Warning : Tone.Plain);

    private static ExperimentFindings Nothing(LiftReport report) => new([], report.Reasons.Count == 0
        ? [new(ExperimentWords.NoExperiments, Tone.Warning), new(ExperimentFindingWords.ExperimentsNeed)]
        : [new(ExperimentWords.NoUsableExperiment, Tone.Warning), .. report.Reasons.Select(Warning)]);

    private static Notice Warning(LiftDetail reason) => new(LiftDetailWords.Of(reason), Tone.Warning);

    private static ExperimentFinding Finding(LiftResult result, LiftSettings settings) => new(
        ExperimentFindingWords.VerdictOf(result),
        ExperimentFindingWords.Concluded(result, settings),
        ExperimentFindingWords.NotConcluded(result, settings),
        result.Verdict switch
        {
            LiftVerdict.Scale => Tone.Good,
            LiftVerdict.Stop => Tone.Bad,
            LiftVerdict.Hold => Tone.Warning,
            _ => Tone.Plain,
        });

    /// <summary>That experiments are simulated, with the true values of all; nothing of real ones.</summary>
    internal static IEnumerable<Notice> Simulated(LiftReport report)
    {
        var known = report.Results.Where(static result => result.TrueRoas is not null).ToList();
        return known.Count == 0 ? [] : [new(ExperimentFindingWords.Simulated(known, report.Settings.Level), Tone.Warning)];
    }

    private static IEnumerable<Notice> WarningsOf(LiftReport report, LiftResult result)
    {
        // Where there is no iROAS for lack of spend, the finding says so.
        foreach (var warning in result.Warnings.Where(warning => warning.Kind != LiftWarningKind.NoSpendDifference))
        {
            yield return new(ExperimentFindingWords.WarningOf(result, warning), Tone.Warning);
        }

        // A verdict that another method does not give is no verdict to go by: that stands with it.
        foreach (var others in OtherMethods(report, result).Where(static others => others.Tone == Tone.Warning))
        {
            yield return others;
        }
    }

    private static IEnumerable<Notice> OtherMethods(LiftReport report, LiftResult result)
    {
        if (report.OthersOf(result).Where(static other => other.Roas is not null).ToList() is { Count: > 0 } others
            && result.Roas is not null)
        {
            yield return new(
                ExperimentFindingWords.OtherMethods(result, others),
                others.All(other => other.Verdict == result.Verdict) ? Tone.Plain : Tone.Warning);
        }
    }

    private static IEnumerable<Notice> OfAll(LiftReport report)
    {
        if (report.Results.Where(static result => result.AdjustedPValue is not null).ToList() is { Count: > 1 } tested)
        {
            yield return new(ExperimentFindingWords.SeveralLookedAt(tested, report.Settings.Level));
        }

        if (report.Pooled is { HeterogeneityPValue: { } chance } pooled)
        {
            yield return new(
                ExperimentFindingWords.PooledFinding(pooled, report.Settings),
                chance < 1 - report.Settings.Level ? Tone.Warning : Tone.Plain);
        }
    }

    private static IEnumerable<Notice> LeftOpen(LiftReport report)
    {
        yield return new(ExperimentFindingWords.WhatResultsLeaveOpen);
        if (report.Results.Any(static result => result.Design != LiftDesign.Holdout))
        {
            yield return new(ExperimentFindingWords.WhatGeoResultsLeaveOpen);
        }

        if (report.Counterfactuals.Count > 0)
        {
            yield return new(ExperimentFindingWords.WhatCounterfactualsLeaveOpen);
        }

        if (report.WithShare().Count > 0)
        {
            yield return new(ExperimentFindingWords.WhatSharesLeaveOpen);
        }
    }
}
