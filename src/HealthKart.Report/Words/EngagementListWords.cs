using HealthKart.Analysis.Engagement;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of the lists of engagement.</summary>
internal static class EngagementListWords
{
    private const string Rule =
        "Engagement rate: likes and comments ÷ reach, both added up first. CPE: payout ÷ engagements. "
        + "Per 1,000 reach: the revenue for every 1,000 people reached. "
        + "Only influencers with posts count, with all of their revenue and payout.";

    internal static string? Caption(EngagementSubject subject) => subject switch
    {
        EngagementSubject.Influencers => "Engagement by influencer, highest rate first",
        EngagementSubject.Parts of => $"Engagement by {of.Title.ToLowerInvariant()}",
        EngagementSubject.Platforms => "Engagement by platform of the post",
        _ => null,
    };

    internal static string? Note(EngagementSubject subject) => ListWords.Together(
        Rule,
        subject.FollowsMoney ? null : WithoutMoney,
        subject.PostsOfNobody > 0 ? OfNobody(subject.PostsOfNobody) : null,
        PerformanceListWords.Allocated(subject.PayoutAllocated),
        subject is EngagementSubject.Platforms { OnSeveral: > 0 and var several } ? OnSeveral(several) : null);

    private const string WithoutMoney =
        "Posts do not say which campaign, product, brand or source they were for. Under such a filter nothing can be said of money "
        + "and posts together.";

    private static string OfNobody(long posts) =>
        $"{Counted(posts, "post")} by influencers who are in no other file {(posts == 1 ? "is" : "are")} left out.";

    private static string OnSeveral(int influencers) =>
        $"{Counted(influencers, "influencer")} posted on several platforms. Which of them brought the money is not known, so no money "
        + "is shown here.";
}
