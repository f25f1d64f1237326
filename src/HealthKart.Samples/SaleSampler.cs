using System.Globalization;

namespace HealthKart.Samples;

/// <summary>Draws the tracked sales: what posts bring in the days after them, and what comes by itself.</summary>
internal sealed class SaleSampler
{
    private static readonly string[] s_platforms = ["Instagram", "YouTube", "Facebook", "Twitter"];
    private static readonly (string, int)[] s_organicSources = [("Direct", 5), ("Search", 4), ("Email", 2)];
    private static readonly (int, int)[] s_orders = [(1, 83), (2, 14), (3, 3)];

    private readonly SampleRandom _random;
    private readonly int _users;
    private readonly Dictionary<string, List<SamplePost>> _posts;

    private SaleSampler(SampleOptions options, IReadOnlyList<SamplePost> posts)
    {
        _random = new SampleRandom(options.Seed, SampleTopic.Sales);
        _users = Math.Max(1, (int)(options.Sales * 7L / 10));
        _posts = posts.GroupBy(post => post.Influencer.Id).ToDictionary(group => group.Key, group => group.ToList());
    }

    public static IReadOnlyList<SampleSale> Draw(
        SampleOptions options, IReadOnlyList<SampleInfluencer> influencers, IReadOnlyList<SamplePost> posts)
    {
        var sampler = new SaleSampler(options, posts);
        var organic = (int)(options.Sales * 3L / 100);
        var blemishes = Blemishes.CountIn(options.Sales);
        var sales = sampler.DrawAttributed(influencers, options.Sales - organic - blemishes);
        sales.AddRange(Enumerable.Range(0, organic).Select(_ => sampler.DrawOrganic()));
        Blemishes.Add(sales, blemishes, influencers.Count, sampler._random);
        return Blemishes.Respell(sales.OrderBy(sale => sale.Date).ToList());
    }

    private List<SampleSale> DrawAttributed(IReadOnlyList<SampleInfluencer> influencers, int count)
    {
        var weights = influencers.Select(DrawWeight).ToList();
        return influencers.Zip(Shares.Split(count, weights))
            .SelectMany(pair => Enumerable.Range(0, pair.Second).Select(_ => DrawAttributed(pair.First)))
            .ToList();
    }

    private int DrawWeight(SampleInfluencer influencer) =>
        _random.Between(influencer.Cohort.Sales.Low, influencer.Cohort.Sales.High) * BrandAffinity.PullOf(influencer.Platform);

    private SampleSale DrawAttributed(SampleInfluencer influencer)
    {
        var source = _random.Chance(88) ? influencer.Platform : _random.Pick(s_platforms);
        if (!_posts.TryGetValue(influencer.Id, out var posts))
        {
            return DrawAlwaysOn(source, influencer.Id, influencer.Cohort.Basket);
        }

        var post = _random.Pick(posts);
        // Most sales come in the first days after a post, and none after the campaign's end:
        // what would come later is spread, not heaped on its last day.
        var lag = Math.Min(_random.Between(0, 24), _random.Between(0, 24));
        var daysLeft = post.Campaign.To.DayNumber - post.Date.DayNumber;
        return DrawSale(source, post.Campaign, influencer.Id, influencer.Cohort.Basket, post.Date.AddDays(lag % (daysLeft + 1)));
    }

    private SampleSale DrawOrganic() => DrawAlwaysOn(_random.Pick(s_organicSources), "", Basket.Usual);

    private SampleSale DrawAlwaysOn(string source, string influencerId, Basket basket)
    {
        var campaign = _random.Pick(CampaignCalendar.AlwaysOn, window => window.Weight);
        var date = campaign.From.AddDays(_random.Between(0, campaign.To.DayNumber - campaign.From.DayNumber));
        return DrawSale(source, campaign, influencerId, basket, date);
    }

    private SampleSale DrawSale(string source, SampleWindow campaign, string influencerId, Basket basket, DateOnly date)
    {
        var product = _random.Pick(Catalogue.Of(campaign.Brand), item => item.WeightIn(basket));
        var orders = _random.Pick(s_orders);
        var units = orders + (_random.Chance(12) ? 1 : 0);
        long paise = product.PriceInRupees * (100 - _random.Pick(Catalogue.Discounts)) * units;
        var user = string.Create(CultureInfo.InvariantCulture, $"U{_random.Between(1, _users):000000}");
        return new SampleSale(source, campaign.Name, influencerId, user, product, date, orders, paise);
    }
}
