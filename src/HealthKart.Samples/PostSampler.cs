using System.Globalization;

namespace HealthKart.Samples;

/// <summary>Draws what the influencers publish for the campaigns.</summary>
internal static class PostSampler
{
    private static readonly string[] s_captions =
    [
        "My honest review of {0} after 30 days 💪 #{1}",
        "{0}: what I like, what I don't, and my code for you #{1}",
        "A week with {0}, every single day #{1}",
        "You asked, I answered: \"Is {0} worth it?\" #{1}",
        "Morning routine feat. {0} ☀️ #{1}",
        "3 reasons why {0} stays on my shelf #{1}",
        "What I eat in a day, with {0} #{1}",
        "Stock up now, the {1} offer on {0} ends soon",
    ];

    public static IReadOnlyList<SamplePost> Draw(SampleOptions options, IReadOnlyList<SampleInfluencer> influencers)
    {
        var random = new SampleRandom(options.Seed, SampleTopic.Posts);
        var weights = influencers.Select(influencer => random.Between(influencer.Cohort.Posts.Low, influencer.Cohort.Posts.High)).ToList();
        var counts = Shares.Split(options.Posts, weights);
        return influencers.Zip(counts)
            .SelectMany(pair => Enumerable.Repeat(pair.First, pair.Second))
            .Select((influencer, index) => DrawOne(random, influencer, index + 1))
            .OrderBy(post => post.Date)
            .ToList();
    }

    private static SamplePost DrawOne(SampleRandom random, SampleInfluencer influencer, int number)
    {
        var brand = random.Pick(BrandAffinity.Of(influencer.Category));
        var campaign = random.Pick(CampaignCalendar.Of(brand), window => window.Weight);
        var days = campaign.To.DayNumber - campaign.From.DayNumber;
        // The earlier of two draws: most posts come at a campaign's start.
        var date = campaign.From.AddDays(Math.Min(random.Between(0, days), random.Between(0, days)));
        var reach = DrawReach(random, influencer);
        var engaged = (int)((long)reach * random.Between(influencer.Size.LeastEngagement, influencer.Size.MostEngagement) / 1_000);
        var comments = (int)((long)engaged * random.Between(10, 70) / 1_000);
        return new SamplePost(influencer, campaign, date, AddressOf(influencer, number), DrawCaption(random, influencer, campaign),
            reach, engaged - comments, comments);
    }

    private static int DrawReach(SampleRandom random, SampleInfluencer influencer) =>
        (int)((long)influencer.Followers * random.Between(140, 650) / 1_000);

    private static string AddressOf(SampleInfluencer influencer, int number) =>
        string.Create(
            CultureInfo.InvariantCulture, $"https://{influencer.Platform.ToLowerInvariant()}.example/{influencer.Handle}/{number:0000}");

    private static string DrawCaption(SampleRandom random, SampleInfluencer influencer, SampleWindow campaign)
    {
        var product = random.Pick(Catalogue.Of(campaign.Brand), item => item.WeightIn(influencer.Cohort.Basket));
        return string.Format(CultureInfo.InvariantCulture, random.Pick(s_captions), $"{campaign.Brand} {product.Name}", campaign.Name);
    }
}
