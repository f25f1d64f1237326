using HealthKart.Analysis.Performance;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Engagement;

/// <summary>What is said of posts and engagement.</summary>
internal static class EngagementWords
{
    internal const string EngagementCaption = "Engagement by influencer, highest rate first";

    internal static string EngagementByCaption(string title) => $"Engagement by {title.ToLowerInvariant()}";

    internal const string EngagementByPlatformCaption = "Engagement by platform of the post";

    internal static string PostsOnSeveralPlatforms(int influencers) =>
        Say($"{Counted(influencers, "influencer")} posted on several platforms: nobody can tell which of them brought the money, so that none stands beside these.");

    internal static string HowToReadEngagement(bool followsMoney, long ofNobody, bool isAllocated)
    {
        const string Rule = "Rate: engagements, which are likes and comments, ÷ reach, of the sums. CPE: payout ÷ engagements. Per 1,000 reach: the revenue for so much reach. Only influencers with posts count, with all of their revenue and payout.";
        string?[] notes =
        [
            Rule,
            followsMoney ? null : "Posts do not say which campaign, product, brand or source they were for, so that under such a filter nothing can be said of money and posts together.",
            ofNobody > 0 ? Say($"{Counted(ofNobody, "post")} of nobody in the other files {(ofNobody == 1 ? "is" : "are")} left out.") : null,
            PerformanceWords.AllocatedNote(isAllocated),
        ];
        return string.Join(' ', notes.OfType<string>());
    }
}
