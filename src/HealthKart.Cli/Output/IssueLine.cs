using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Output;

/// <summary>An issue of the data in one line.</summary>
internal static class IssueLine
{
    internal static string Of(DataIssue issue, Numerals numerals) => $"{(issue.Severity == IssueSeverity.Error ? "error" : "warning")}: {issue.ToString(numerals)}";
}
