using HealthKart.Report;
using HealthKart.Analysis.Loading;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class PostTests
{
    [Fact]
    public void A_post_has_what_it_reached_and_the_further_columns()
    {
        using var campaign = Posts(
            "post_id,influencer_id,platform,date,URL,caption,reach,likes,comments,Share Count,Saves,Video Views,campaign\n"
            + "p1,1.0,Instagram,2025-01-31,https://x.example/1,\"Hi,\nall\",\"1,000\",10,2,3,4,5000,Diwali");

        var data = campaign.Load();

        var post = Assert.Single(data.Posts);
        Assert.Equal(
            ("1", "Instagram", new DateOnly(2025, 1, 31), "https://x.example/1", "Hi,\nall"),
            (post.InfluencerId, post.Platform, post.Date, post.Url, post.Caption));
        Assert.Equal((1000m, 10m, 2m, 3m, 4m, 5000m), (post.Reach, post.Likes, post.Comments, post.Shares, post.Saves, post.Views));
        Assert.Equal(["post_id", "campaign"], data.FurtherPostColumns);
        Assert.Equal(["p1", "Diwali"], post.FurtherValues);
    }

    [Fact]
    public void What_a_post_lacks_is_blank_and_what_is_no_number_is_an_issue()
    {
        using var campaign = Posts("influencer_id,platform,views,saves,note\n1,n/a,many,,\n2");

        var data = campaign.Load();

        Assert.Equal([("", null, null), ("", null, (decimal?)null)], data.Posts.Select(post => (post.Platform, post.Views, post.Saves)));
        Assert.Equal([[""], [""]], data.Posts.Select(post => post.FurtherValues));
        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableNumber);
        Assert.Equal("posts.csv, line 2: views 'many' is not a number; the row is used without it.", issue.ToLine());
    }

    private static TestCampaign Posts(string posts) => new() { Posts = posts, Payouts = "influencer_id,total_payout\n1,1" };
}
