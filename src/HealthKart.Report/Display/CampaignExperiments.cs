using System.Runtime.CompilerServices;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>
/// What the campaigns of a report added, by the experiments of its folder;
/// a plain word where there are none, a notice where they cannot be used.
/// </summary>
public sealed class CampaignExperiments : IReportPart
{
    private static readonly ConditionalWeakTable<CampaignPerformance, CampaignExperiments> s_read = [];

    private static readonly string[] s_columns =
    [
        "campaign", "verdict", "iroas", "iroas_low", "attributed_roas", "incremental_share", "probability_above_break_even", "method",
    ];

    private readonly string _currency = Numerals.Current.Currency;

    private CampaignExperiments(LiftReport? report, IEnumerable<Notice> notices)
    {
        Report = report;
        Results = report is { Results.Count: > 0 } && ExperimentTable.Of(report) is var all
            ? all.With(all.Where(static row => row.IsToGoBy)).WithColumns(s_columns)
            : null;
        Notices = [.. notices];
    }

    /// <summary>What the experiments show; <c>null</c> where there are none or they cannot be used.</summary>
    public LiftReport? Report { get; }

    /// <summary>A row for each experiment, by the method to go by; <c>null</c> where none gives a result.</summary>
    public ResultList<LiftRow>? Results { get; }

    /// <summary>The results in words, one a sentence or two; none where there are no experiments or they cannot be used.</summary>
    public IReadOnlyList<string> Findings => Report is null ? [] : Words();

    /// <summary>What stands against the results, or why there are none.</summary>
    public IReadOnlyList<Notice> Notices { get; }

    /// <summary>
    /// Reads the experiments of the campaign's folder. It throws nothing for what is wrong with them:
    /// the rest of a report does not need them. For the same report they are read once.
    /// </summary>
    internal static CampaignExperiments Of(CampaignPerformance campaign) => s_read.GetValue(campaign, Read);

    private static CampaignExperiments Read(CampaignPerformance campaign)
    {
        if (!campaign.Data.HasExperiments)
        {
            return new(null, [new Notice(AssumptionWords.IncrementalRule)]);
        }

        try
        {
            var data = LiftData.Load(campaign.Data.Folder, new LiftOptions { Load = campaign.Data.Options });
            var everything = campaign.Data.Performance(settings: campaign.Settings);
            var report = data.Report(new LiftSettings { GrossMargin = campaign.Settings.GrossMargin }, everything);
            return new(report, NoticesOf(data, report));
        }
        catch (Exception exception) when (exception is CampaignInputException or OverflowException)
        {
            return new(null, [new Notice(IncrementalWords.ExperimentsUnusable(exception.Message), Tone.Warning)]);
        }
    }

    void IReportPart.Write(HtmlWriter html)
    {
        using var scope = Numerals.Within(_currency);
        if (Results is { } results)
        {
            FrameTable.Write(results, html);
            IReportPart findings = new AssumptionList(Findings);
            findings.Write(html);
        }

        foreach (IReportPart notice in Notices)
        {
            notice.Write(html);
        }
    }

    private string[] Words()
    {
        using var scope = Numerals.Within(_currency);
        return [.. Report!.Results.Select(result => LiftResultWords.Of(result, Report.Settings))];
    }

    private static IEnumerable<Notice> NoticesOf(LiftData data, LiftReport report)
    {
        if (report.Results.Count == 0)
        {
            yield return new(IncrementalWords.NoResultOfExperiments, Tone.Warning);
        }

        foreach (var simulated in ExperimentFindings.Simulated(report))
        {
            yield return simulated;
        }

        foreach (var result in report.Results)
        {
            foreach (var warning in result.Warnings)
            {
                yield return new(IncrementalWords.OfCampaign(result.Campaign, LiftDetailWords.Of(warning.Detail)), Tone.Warning);
            }
        }

        foreach (var reason in report.Reasons)
        {
            yield return new(LiftDetailWords.Of(reason), Tone.Warning);
        }

        if (data.Issues.FirstOrDefault(static issue => issue.Severity == IssueSeverity.Error) is { } first)
        {
            var rows = data.Accounts.Sum(static account => account.RowsRejected);
            yield return new(IncrementalWords.ExperimentsHaveErrors(rows, first.ToLine(Numerals.Current)), Tone.Warning);
        }

        if (report.Results.Count > 0)
        {
            yield return new(IncrementalWords.FiltersAreNotForExperiments);
        }
    }
}
