using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Output;

/// <summary>An issue of the data in one line.</summary>
internal static class IssueLine
{
    internal static string Of(DataIssue issue, Numerals numerals) => $"{Texts.NameOf(issue.Severity)}: {issue.ToString(numerals)}";
}
