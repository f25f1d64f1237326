using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Engagement;

/// <summary>What the posts of an influencer, a platform or a category reached, beside what was sold and paid.</summary>
/// <remarks>
/// Only influencers with posts count, with all of their revenue and payout. Under a filter that cuts sales by campaign, product, brand or
/// source the ratios to money are undefined: posts do not say which of these they were for.
/// </remarks>
public sealed record PostEngagement
{
    /// <summary>The influencer's id; empty in sums.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name of the influencer, platform or category.</summary>
    public required string Name { get; init; }

    /// <summary>The influencers with posts.</summary>
    public required int Influencers { get; init; }

    /// <summary>The posts.</summary>
    public required long Posts { get; init; }

    /// <summary>The reach; a blank counts as 0.</summary>
    public required decimal Reach { get; init; }

    /// <summary>Likes and comments; a blank counts as 0.</summary>
    public required decimal Engagements { get; init; }

    /// <summary>Σ(likes + comments) ÷ Σ reach, over posts that have a reach; a share. <c>null</c> where that reach is 0.</summary>
    /// <remarks>Source: of a set of posts the ratio of sums, by reach (bettermode.com, engagement rate by reach; MRC, Social Media
    /// Measurement Guidelines).</remarks>
    public required decimal? EngagementRate { get; init; }

    /// <summary>The revenue in ₹; <c>null</c> without a sales file.</summary>
    public required decimal? Revenue { get; init; }

    /// <summary>The payout in ₹; <c>null</c> where nobody has one.</summary>
    public required decimal? TotalPayout { get; init; }

    /// <summary>Whether the money is about the same as the posts; not under a filter that posts cannot follow.</summary>
    internal bool FollowsMoney { get; init; } = true;

    /// <summary>CPE, the cost per engagement in ₹ = payout ÷ engagements. <c>null</c> without engagements or payout.</summary>
    /// <remarks>Source of the formula: CPE = cost ÷ engagements (kontentino.com, influencer-hero.com).</remarks>
    public decimal? CostPerEngagement => FollowsMoney && Engagements > 0 ? TotalPayout / Engagements : null;

    /// <summary>The revenue in ₹ for each 1,000 of reach = 1,000 × revenue ÷ reach. <c>null</c> without reach or a sales file.</summary>
    /// <remarks>The formula of a CPM (1,000 × cost ÷ reach) with revenue in the place of cost.</remarks>
    public decimal? RevenuePerThousandReach => FollowsMoney && Reach > 0 ? 1_000 * Revenue / Reach : null;

    internal static IReadOnlyList<ResultColumn<PostEngagement>> ColumnsOfInfluencers { get; } =
    [
        new("influencer_id", row => row.Id),
        new("name", row => row.Name),
        .. Figures(),
    ];

    internal static IReadOnlyList<ResultColumn<PostEngagement>> ColumnsOf(string name, string title) =>
    [
        new(name, title, ColumnUnit.Text, row => row.Name),
        new("influencers", row => (decimal)row.Influencers),
        .. Figures(),
    ];

    /// <summary>The column, without a total where the ratio is undefined because posts do not follow the money.</summary>
    internal static ResultColumn<PostEngagement> WithoutMoney(ResultColumn<PostEngagement> column) =>
        column.Name is "cost_per_engagement" or "revenue_per_thousand_reach" ? column with { Total = ColumnTotal.None } : column;

    /// <summary>The column, without a total where rows share influencers, so that their money and number do not add up.</summary>
    internal static ResultColumn<PostEngagement> OfPostsAlone(ResultColumn<PostEngagement> column) =>
        column.Name is "influencers" or "revenue" or "total_payout" or "cost_per_engagement" or "revenue_per_thousand_reach"
            ? column with { Total = ColumnTotal.None } : column;

    private static IEnumerable<ResultColumn<PostEngagement>> Figures() =>
    [
        new("posts", row => (decimal)row.Posts),
        new("reach", row => row.Reach),
        new("engagements", row => row.Engagements),
        new("engagement_rate", row => row.EngagementRate),
        new("revenue", row => row.Revenue),
        new("total_payout", row => row.TotalPayout),
        new("cost_per_engagement", row => row.CostPerEngagement) { Shown = row => Numerals.Current.Money(row.CostPerEngagement) },
        new("revenue_per_thousand_reach", row => row.RevenuePerThousandReach)
        {
            Shown = row => Numerals.Current.Money(row.RevenuePerThousandReach),
        },
    ];
}
