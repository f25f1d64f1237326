using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Engagement;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Lift;

namespace HealthKart.Report.Words;

/// <summary>What is said of lists: a caption above the table, and below it how to read it.</summary>
internal static class ListWords
{
    internal static string? Caption(ListSubject? subject) => subject switch
    {
        ListSubject.Own own => own.Caption,
        PerformanceSubject performance => PerformanceListWords.Caption(performance),
        ComparisonSubject comparison => ComparisonListWords.Caption(comparison),
        AuditSubject audit => AuditListWords.Caption(audit),
        EngagementSubject engagement => EngagementListWords.Caption(engagement),
        LiftSubject lift => LiftListWords.Caption(lift),
        _ => null,
    };

    internal static string? Note(ListSubject? subject) => subject switch
    {
        ListSubject.Own own => own.Note,
        PerformanceSubject performance => PerformanceListWords.Note(performance),
        ComparisonSubject comparison => ComparisonListWords.Note(comparison),
        AuditSubject audit => AuditListWords.Note(audit),
        EngagementSubject engagement => EngagementListWords.Note(engagement),
        LiftSubject lift => LiftListWords.Note(lift),
        _ => null,
    };

    /// <summary>The notes that there are, in one.</summary>
    internal static string? Together(params string?[] notes) =>
        notes.Any(static note => note is not null) ? string.Join(' ', notes.OfType<string>()) : null;
}
