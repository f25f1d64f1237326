using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Quality;

/// <summary>Who is in one file and not in another.</summary>
internal abstract record JoinFinding(IssueKind Kind) : IssueDetail(Kind)
{
    internal sealed record OtherTiers(string Header) : JoinFinding(IssueKind.OtherTier);

    internal sealed record InfluencersWithoutSales() : JoinFinding(IssueKind.InfluencersWithoutSales);

    internal sealed record InfluencersWithNeither() : JoinFinding(IssueKind.InfluencersWithoutSales);

    internal sealed record InfluencersWithoutPayouts() : JoinFinding(IssueKind.InfluencersWithoutPayouts);

    internal sealed record InfluencersWithoutPosts() : JoinFinding(IssueKind.InfluencersWithoutPosts);

    internal sealed record SalesWithoutInfluencer(LikelyId? Likely) : JoinFinding(IssueKind.OrphanId);

    internal sealed record PayoutsWithoutInfluencer(LikelyId? Likely) : JoinFinding(IssueKind.OrphanId);

    internal sealed record PostsWithoutInfluencer() : JoinFinding(IssueKind.OrphanId);

    internal sealed record SameNames(long Names) : JoinFinding(IssueKind.DuplicateName);

    /// <summary>One of those that are found.</summary>
    internal sealed record Example(IssueKind Of, string Id) : JoinFinding(Of);

    /// <summary>
    /// An id that the influencers file lacks, and the one of that file that it is likely to be, without the zeros at its start.
    /// </summary>
    internal sealed record LikelyId(string Found, string Known);
}
