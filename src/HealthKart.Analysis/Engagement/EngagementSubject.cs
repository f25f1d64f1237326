using HealthKart.Analysis.Frames;

namespace HealthKart.Analysis.Engagement;

/// <summary>What the lists of engagement hold.</summary>
/// <param name="FollowsMoney">Whether the filter leaves the posts beside the sales that they brought.</param>
/// <param name="PostsOfNobody">The posts of ids that no other file has.</param>
/// <param name="PayoutAllocated">Whether payouts were split by orders.</param>
internal abstract record EngagementSubject(bool FollowsMoney, long PostsOfNobody, bool PayoutAllocated) : ListSubject
{
    /// <summary>Each influencer with posts.</summary>
    internal sealed record Influencers(bool FollowsMoney, long PostsOfNobody, bool PayoutAllocated)
        : EngagementSubject(FollowsMoney, PostsOfNobody, PayoutAllocated);

    /// <summary>Parts that each influencer is in one of.</summary>
    internal sealed record Parts(string Title, bool FollowsMoney, long PostsOfNobody, bool PayoutAllocated)
        : EngagementSubject(FollowsMoney, PostsOfNobody, PayoutAllocated);

    /// <summary>The platforms of the posts; on several of them some influencers post.</summary>
    internal sealed record Platforms(int OnSeveral, bool FollowsMoney, long PostsOfNobody, bool PayoutAllocated)
        : EngagementSubject(FollowsMoney, PostsOfNobody, PayoutAllocated);
}
