using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Cli.Wording;

/// <summary>Issues of the data.</summary>
internal static class IssueTexts
{
    internal static string NameOf(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Error => "error",
        IssueSeverity.Warning => "warning",
        _ => "note",
    };

    internal static string Issues(long errors, long warnings) => string.Create(
        Numerals.Current,
        $"{Numerals.Current.Counted(errors, "error")} (rows rejected) and {Numerals.Current.Counted(warnings, "warning")}:");

    internal static string MoreOfTheKind(long count) =>
        string.Create(Numerals.Current, $" And {count:count} more of this kind.");

    internal static string MoreIssues(int kinds) =>
        string.Create(Numerals.Current, $"  … and {kinds:count} more kinds; healthkart check lists them all.");
}
