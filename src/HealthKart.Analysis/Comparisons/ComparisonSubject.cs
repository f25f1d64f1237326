using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Comparisons;

/// <summary>What the lists of a comparison hold.</summary>
internal abstract record ComparisonSubject : ListSubject
{
    /// <summary>The totals of both sides.</summary>
    internal sealed record Totals(string Before, string After, bool PayoutAllocated) : ComparisonSubject;

    /// <summary>Everybody on either side, but for those below the minimum of the filter on both.</summary>
    internal sealed record Influencers(int Count, int New, int Gone, int Hidden, bool IsWhatIf, bool PayoutAllocated) : ComparisonSubject;

    /// <summary>The campaigns of either side.</summary>
    internal sealed record Campaigns(int Count, int New, int Gone, bool IsWhatIf, bool PayoutAllocated) : ComparisonSubject;
}
