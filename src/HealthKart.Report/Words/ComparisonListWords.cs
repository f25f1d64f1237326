using HealthKart.Analysis.Comparisons;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of the lists of a comparison.</summary>
internal static class ComparisonListWords
{
    internal static string? Caption(ComparisonSubject subject) => subject switch
    {
        ComparisonSubject.Totals(var before, var after, _) => $"In total, {OneLine(before)} and {OneLine(after)}",
        ComparisonSubject.Influencers of =>
            $"By influencer: {Counted(of.Count, "influencer")}{NewAndGone(of.New, of.Gone)}, "
            + $"the largest change of {Money(of.IsWhatIf)} first",
        ComparisonSubject.Campaigns of =>
            $"By campaign: {Counted(of.Count, "campaign")}{NewAndGone(of.New, of.Gone)}, the largest change of {Money(of.IsWhatIf)} first",
        _ => null,
    };

    internal static string? Note(ComparisonSubject subject) => subject switch
    {
        ComparisonSubject.Totals of => PerformanceListWords.Allocated(of.PayoutAllocated),
        ComparisonSubject.Influencers of => ListWords.Together(PerformanceListWords.Allocated(of.PayoutAllocated), Minimum(of.Hidden)),
        ComparisonSubject.Campaigns of => PerformanceListWords.Allocated(of.PayoutAllocated),
        _ => null,
    };

    private static string Money(bool isWhatIf) => isWhatIf ? "payout" : "revenue";

    private static string? Minimum(int hidden) => hidden == 0 ? null
        : $"{Counted(hidden, "influencer")} below the minimum ROAS or orders on both sides {(hidden == 1 ? "is" : "are")} not listed; "
            + "the totals count everybody.";

    private static string NewAndGone(int added, int gone) =>
        Say($"{(added > 0 ? Say($", {added:count} new") : "")}{(gone > 0 ? Say($", {gone:count} gone") : "")}");
}
