using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Output;

/// <summary>An issue of the data in one line.</summary>
internal static class IssueLine
{
    internal static string Of(DataIssue issue, Numerals numerals)
    {
        var severity = issue.Severity == IssueSeverity.Error ? "error" : "warning";
        return issue switch
        {
            { File: null } => $"{severity}: {issue.Describe(numerals)}",
            { Line: null } => $"{severity}: {issue.File}: {issue.Describe(numerals)}",
            _ => $"{severity}: {issue.File}, line {issue.Line}: {issue.Describe(numerals)}",
        };
    }
}
