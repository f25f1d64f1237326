using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Lift;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>What became of every row of the files of experiments, and what there is to know about them.</summary>
public sealed class ExperimentDataQuality : IReportPart
{
    private const int MostIssues = 20;

    private readonly IReadOnlyList<DataIssue> _issues;

    internal ExperimentDataQuality(LiftData data)
    {
        _issues = data.Issues;
        NotRead = [.. data.NotRead.Select(UnreadExperimentWords.Of)];
        // Nothing in these files is attributed to anybody.
        Accounts =
            new ResultList<RowAccount>(data.Accounts, AccountColumns.All) { Subject = new ListSubject.Own(JoinReportWords.AccountsCaption) }
            .WithColumns(
                "file", "rows_read", "rows_used", "rows_excluded", "rows_rejected", "money_read", "money_used", "money_excluded",
                "money_rejected");
    }

    /// <summary>For each file the rows read, used and rejected, with their money.</summary>
    public ResultList<RowAccount> Accounts { get; }

    /// <summary>The files that are called like those of experiments and were not read, a sentence each.</summary>
    public IReadOnlyList<string> NotRead { get; }

    /// <summary>What there is to know, errors first: the first twenty, and how many more there are.</summary>
    public IReadOnlyList<Notice> Issues =>
    [
        .. _issues.Take(MostIssues)
        .Select(static issue => new Notice(issue.ToLine(), issue.Severity == IssueSeverity.Error ? Tone.Bad : Tone.Warning)),
        .. _issues.Count > MostIssues
            ? [new Notice(ExperimentFindingWords.IssuesNotShown(_issues.Count - MostIssues))]
            : Array.Empty<Notice>(),
    ];

    void IReportPart.Write(HtmlWriter html)
    {
        FrameTable.Write(Accounts, html);
        foreach (IReportPart notice in NotRead.Select(static sentence => new Notice(sentence, Tone.Warning)))
        {
            notice.Write(html);
        }

        foreach (IReportPart issue in Issues)
        {
            issue.Write(html);
        }
    }
}
