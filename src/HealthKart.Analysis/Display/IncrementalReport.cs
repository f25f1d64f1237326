using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Analysis.Display;

/// <summary>What the campaigns of a report added, by the experiments of its folder; a plain word where there are none, a notice where they cannot be used.</summary>
[TypeFormatterSource(typeof(ReportPartFormatterSource))]
public sealed class IncrementalReport : IReportPart
{
    private IncrementalReport(LiftReport? report, IEnumerable<Notice> notices)
    {
        Report = report;
        Results = report is { Results.Count: > 0 } ? report.Table().Where(static row => row.IsToGoBy) : null;
        Notices = [.. notices];
    }

    /// <summary>What the experiments show; <c>null</c> where there are none or they cannot be used.</summary>
    public LiftReport? Report { get; }

    /// <summary>A row for each experiment, by the method to go by; <c>null</c> where none gives a result.</summary>
    public Frame<LiftRow>? Results { get; }

    /// <summary>The results in words, and what stands against them.</summary>
    public IReadOnlyList<Notice> Notices { get; }

    /// <summary>Reads the experiments of the campaign's folder. It throws nothing for what is wrong with them: the rest of a report does not need them.</summary>
    internal static IncrementalReport Of(CampaignPerformance campaign)
    {
        if (!campaign.Data.HasExperiments)
        {
            return new(null, [new Notice(Sentences.IncrementalRule)]);
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
            return new(null, [new Notice(Sentences.ExperimentsUnusable(exception.Message), Tone.Warning)]);
        }
    }

    void IReportPart.Write(HtmlWriter html)
    {
        foreach (IReportPart notice in Notices)
        {
            notice.Write(html);
        }

        if (Results is { } results)
        {
            FrameTable.Write(results, html);
        }
    }

    private static IEnumerable<Notice> NoticesOf(LiftData data, LiftReport report)
    {
        if (report.Results.Count == 0)
        {
            yield return new(Sentences.NoResultOfExperiments, Tone.Warning);
        }

        foreach (var result in report.Results)
        {
            yield return new(result.Describe(report.Settings));
            foreach (var warning in result.Warnings)
            {
                yield return new(Sentences.OfCampaign(result.Campaign, warning.Message), Tone.Warning);
            }

            if (result.TrueRoas is { } roas)
            {
                yield return new(Sentences.OfCampaign(result.Campaign, Sentences.SimulatedWith(roas)));
            }
        }

        foreach (var reason in report.Reasons)
        {
            yield return new(reason, Tone.Warning);
        }

        if (data.Issues.FirstOrDefault(static issue => issue.Severity == IssueSeverity.Error) is { } first)
        {
            var rows = data.Accounts.Sum(static account => account.RowsRejected);
            yield return new(Sentences.ExperimentsHaveErrors(rows, first.Describe(Numerals.Indian)), Tone.Warning);
        }

        if (report.Results.Count > 0)
        {
            yield return new(Sentences.FiltersAreNotForExperiments);
        }
    }
}
