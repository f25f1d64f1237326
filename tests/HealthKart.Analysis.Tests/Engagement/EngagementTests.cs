using HealthKart.Report;
using System.Globalization;
using HealthKart.Analysis.Engagement;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests.RealData;
using Xunit;

namespace HealthKart.Analysis.Tests.Engagement;

public sealed class EngagementTests
{
    private const string Posts = """
        influencer_id,platform,date,reach,likes,comments
        1,Instagram,2025-01-09,1000,80,20
        1,Instagram,2025-03-09,3000,280,20
        2.0,YouTube,2025-01-09,500,10,
        3,Instagram,2025-01-09,,30,10
        9,Instagram,2025-01-09,100,10,10
        """;

    [Fact]
    public void An_influencer_s_rate_cost_and_revenue_are_ratios_of_sums()
    {
        using var campaign = TestCampaign.Festivals().Write(TestCampaign.PostsName, Posts);

        var rows = campaign.Performance().Engagement();

        var asha = rows[0];
        Assert.Equal(("1", 2L, 4000m, 400m), (asha.Id, asha.Posts, asha.Reach, asha.Engagements));
        Assert.Equal((0.1m, 2m, 1000m), (asha.EngagementRate, asha.CostPerEngagement, asha.RevenuePerThousandReach));
        Assert.Equal(["1", "2", "3"], rows.Select(row => row.Id));
        Assert.Contains("1 post by influencers who are in no other file is left out.", rows.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_undefined_is_null_and_never_0()
    {
        using var campaign = TestCampaign.Festivals().Write(TestCampaign.PostsName, Posts);

        var chitra = campaign.Performance().Engagement().Single(row => row.Id == "3");

        Assert.Equal((null, 12.5m, null), (chitra.EngagementRate, chitra.CostPerEngagement, chitra.RevenuePerThousandReach));
        using var without = TestCampaign.Festivals();
        Assert.Empty(without.Performance().Engagement());
    }

    [Fact]
    public void A_platform_sums_its_influencers_with_posts_and_a_rate_leaves_out_likes_of_an_unknown_reach()
    {
        using var campaign = TestCampaign.Festivals().Write(TestCampaign.PostsName, Posts);

        var rows = campaign.Performance().EngagementByPlatform();

        var instagram = rows[0];
        Assert.Equal(
            ("Instagram", 2, 3L, 4000m, 440m),
            (instagram.Name, instagram.Influencers, instagram.Posts, instagram.Reach, instagram.Engagements));
        Assert.Equal(
            (0.1m, 1300m / 440, 1250m), (instagram.EngagementRate, instagram.CostPerEngagement, instagram.RevenuePerThousandReach));
        Assert.Equal(["Instagram", "YouTube"], rows.Select(row => row.Name));
        Assert.Equal(["Fitness", "Food"], campaign.Performance().EngagementByCategory().Select(row => row.Name));
    }

    [Fact]
    public void Posts_count_for_the_platform_on_which_they_stand_and_money_only_where_it_can_be_told()
    {
        using var campaign = TestCampaign.Festivals()
            .Write(TestCampaign.PostsName, Posts + "\n3,TikTok,2025-01-10,200,20,0\n1,,2025-01-11,6,1,0\n1,instagram,2025-01-11,4,1,0");

        var rows = campaign.Performance().EngagementByPlatform();

        Assert.Equal(
            [("Instagram", 2, 5L, 4010m), ("YouTube", 1, 1L, 500m), ("TikTok", 1, 1L, 200m)],
            rows.Select(row => (row.Name, row.Influencers, row.Posts, row.Reach)));
        Assert.Equal([true, false, true], rows.Select(row => row.Revenue is null && row.TotalPayout is null));
        Assert.EndsWith(
            "1 influencer posted on several platforms. Which of them brought the money is not known, so no money is shown here.",
            rows.Note,
            StringComparison.Ordinal);
        Assert.DoesNotContain("revenue", rows.ToDataFrame().Totals().Columns.Select(column => column.Name));
    }

    [Fact]
    public void Engagement_by_platform_is_that_of_the_posts_platform()
    {
        var rows = CampaignData.Load(FieldFolder.Of("r1")).Performance().EngagementByPlatform();

        Assert.Equal(
            [("YouTube", 1L, 9000m, 0.1m), ("Instagram", 1L, 1000m, 0.01m)],
            rows.Select(row => (row.Name, row.Posts, row.Reach, row.EngagementRate!.Value)));
    }

    [Fact]
    public void Dates_cut_posts_as_they_cut_sales_and_other_slices_leave_no_ratio_to_money()
    {
        using var campaign = TestCampaign.Festivals().Write(TestCampaign.PostsName, Posts);

        var march = campaign.Performance(new() { From = new DateOnly(2025, 3, 1) }).Engagement()[0];
        var diwali = campaign.Performance(new() { Campaigns = ["Diwali"] }).Engagement();

        Assert.Equal((1L, 3000m, 1000m, 600m), (march.Posts, march.Reach, march.RevenuePerThousandReach, march.TotalPayout));
        Assert.All(diwali, row => Assert.Equal((null, null), (row.CostPerEngagement, row.RevenuePerThousandReach)));
        Assert.Equal(0.1m, diwali[0].EngagementRate);
        Assert.Contains("Posts do not say", diwali.Note, StringComparison.Ordinal);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Oracle.Sets), MemberType = typeof(Oracle))]
    public void Real_posts_add_up_to_what_their_file_holds(string set)
    {
        var data = CampaignData.Load(Oracle.FolderOf(set));
        var known = data.Influencers.Select(influencer => influencer.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var posts = data.Posts.Where(post => known.Contains(post.InfluencerId)).ToList();

        PostEngagement[][] parts =
        [
            [.. data.Performance().Engagement()],
            [.. data.Performance().EngagementByPlatform()],
            [.. data.Performance().EngagementByCategory()],
        ];

        Assert.All(parts, rows =>
        {
            Assert.Equal(posts.Count, rows.Sum(row => row.Posts));
            Assert.Equal(posts.Sum(post => post.Reach ?? 0), rows.Sum(row => row.Reach));
            Assert.Equal(posts.Sum(post => (post.Likes ?? 0) + (post.Comments ?? 0)), rows.Sum(row => row.Engagements));
        });
        if (posts.Count == 0)
        {
            return;
        }

        var best = parts[0][0];
        var own = posts.Where(post => string.Equals(post.InfluencerId, best.Id, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Equal(
            Percent(own.Sum(post => (post.Likes ?? 0) + (post.Comments ?? 0)) / own.Sum(post => post.Reach ?? 0)),
            Percent(best.EngagementRate!.Value));

        static string Percent(decimal share) => share.ToString("0.00000000", CultureInfo.InvariantCulture);
    }
}
