namespace HealthKart.Report.Dashboard;

/// <summary>The posts of an influencer.</summary>
/// <param name="Posts">How many.</param>
/// <param name="Reach">Their reach, as far as it is known.</param>
/// <param name="Likes">Their likes.</param>
/// <param name="Comments">Their comments.</param>
/// <param name="EngagedWithReach">Likes and comments of the posts whose reach is known, which an engagement rate is of.</param>
internal sealed record PostFacts(long Posts, decimal Reach, decimal Likes, decimal Comments, decimal EngagedWithReach)
{
    internal static PostFacts None { get; } = new(0, 0, 0, 0, 0);
}
