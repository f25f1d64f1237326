using System.Diagnostics;
using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;

namespace HealthKart.Report.Words;

/// <summary>What is said of an issue: each family of them has words of its own.</summary>
internal static class IssueWords
{
    internal static string Of(DataIssue issue, Numerals numerals) => Of(issue.Detail, numerals.Of(issue.Currency));

    internal static string Of(IssueDetail detail, Numerals numbers) => detail switch
    {
        StoppingIssue stopping => stopping.Sentence(numbers),
        FileIssue file => FileIssueWords.Of(file, numbers),
        ExcludedRow row => ExcludedRowWords.Of(row, numbers),
        UsedRow row => UsedRowWords.Of(row, numbers),
        CampaignIssue campaign => CampaignIssueWords.Of(campaign, numbers),
        LiftIssue lift => LiftIssueWords.Of(lift, numbers),
        _ => throw new UnreachableException(detail.GetType().Name),
    };

    /// <summary>Where it stands and what it is.</summary>
    internal static string Line(DataIssue issue, Numerals numerals) =>
        issue.Place is { } place ? $"{place}: {Of(issue, numerals)}" : Of(issue, numerals);
}
