using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Engagement;

/// <summary>Asks a campaign what its posts reached.</summary>
public static class CampaignEngagement
{
    /// <summary>
    /// What the posts of each influencer reached, beside the money; highest engagement rate first. Empty without a posts file.
    /// </summary>
    public static ResultList<PostEngagement> Engagement(this CampaignPerformance campaign) => PostSums.ByInfluencer(campaign);

    /// <summary>
    /// What the posts of influencers reached, by the platform of the post, where it is blank by that of the influencer; highest reach
    /// first. Money is <c>null</c> on a platform of somebody who posted on several.
    /// </summary>
    public static ResultList<PostEngagement> EngagementByPlatform(this CampaignPerformance campaign) => PostSums.ByPlatform(campaign);

    /// <summary>What the posts of influencers reached, by their category; highest reach first.</summary>
    public static ResultList<PostEngagement> EngagementByCategory(this CampaignPerformance campaign) =>
        PostSums.By(campaign, "category", "Category", row => row.Category);
}
