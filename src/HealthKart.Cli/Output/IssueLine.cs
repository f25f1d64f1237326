using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Output;

/// <summary>An issue of the data in one line.</summary>
internal static class IssueLine
{
    internal static string Of(DataIssue issue, Numerals numerals) => $"{IssueTexts.NameOf(issue.Severity)}: {issue.ToLine(numerals)}";

    /// <summary>A line for each kind of issue in a file: the first of the kind, and how many more there are.</summary>
    internal static IReadOnlyList<string> OfKinds(IEnumerable<DataIssue> issues, Numerals numerals) =>
        [.. issues.GroupBy(static issue => (issue.Severity, issue.Kind, issue.File)).Select(kind => OfKind([.. kind], numerals))];

    private static string OfKind(IReadOnlyList<DataIssue> kind, Numerals numerals)
    {
        var more = kind.Sum(static issue => issue.Count) - kind[0].Count;
        return Of(kind[0], numerals) + (more > 0 ? IssueTexts.MoreOfTheKind(more) : "");
    }
}
