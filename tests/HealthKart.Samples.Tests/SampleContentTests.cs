using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;
using static HealthKart.Samples.Tests.SampleTables;

namespace HealthKart.Samples.Tests;

public sealed partial class SampleContentTests(SampleTables sample) : IClassFixture<SampleTables>
{
    private readonly HashSet<string> _ids = [.. sample.Influencers.Select(influencer => influencer["id"])];

    [Fact]
    public void It_has_200_influencers_600_posts_and_6000_sales()
    {
        Assert.Equal(200, sample.Influencers.Count);
        Assert.Equal(600, sample.Posts.Count);
        Assert.Equal(6_000, sample.Sales.Count);
        Assert.Equal(204, sample.Payouts.Count);
    }

    [Fact]
    public void Every_influencer_has_an_id_and_a_name_of_its_own()
    {
        Assert.Equal(200, _ids.Count);
        Assert.Equal(200, sample.Influencers.Select(influencer => influencer["name"]).Distinct().Count());
    }

    [Theory]
    [InlineData("category", "Beauty, Fitness, Food, Lifestyle, Nutrition, Parenting, Sports, Yoga")]
    [InlineData("gender", "Female, Male")]
    [InlineData("platform", "Facebook, Instagram, Twitter, YouTube")]
    public void The_influencers_have_the_usual_values(string column, string values) =>
        Assert.Equal(
            values,
            string.Join(", ", sample.Influencers.Select(influencer => influencer[column]).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void The_influencers_are_of_every_size()
    {
        var followers = sample.Influencers.Select(influencer => Number(influencer["follower_count"])).ToList();

        Assert.Contains(followers, count => count < 10_000);
        Assert.Contains(followers, count => count is >= 10_000 and < 100_000);
        Assert.Contains(followers, count => count is >= 100_000 and < 1_000_000);
        Assert.Contains(followers, count => count >= 1_000_000);
    }

    [Fact]
    public void Every_post_is_of_an_influencer_and_engages_no_more_people_than_it_reaches() => Assert.All(sample.Posts, post =>
    {
        Assert.Contains(post["influencer_id"], _ids);
        Assert.InRange(Number(post["likes"]) + Number(post["comments"]), 0, Number(post["reach"]));
        Assert.True(Uri.IsWellFormedUriString(post["url"], UriKind.Absolute));
    });

    [Fact]
    public void Only_four_sales_rows_name_an_influencer_that_the_influencers_file_lacks()
    {
        var known = new HashSet<string>(_ids, StringComparer.OrdinalIgnoreCase) { "" };

        Assert.Equal(4, sample.Sales.Count(sale => !known.Contains(sale["influencer_id"])));
        Assert.Equal(["INF231"], sample.Payouts.Select(Id).Where(id => !known.Contains(id)));
    }

    [Fact]
    public void Three_sales_in_a_hundred_are_nobodys() => Assert.InRange(sample.Sales.Count(sale => Id(sale).Length == 0), 170, 190);

    [Fact]
    public void Sales_and_posts_lie_in_2025_and_in_the_order_of_their_dates()
    {
        var sales = sample.Sales.Select(Date).ToList();
        var posts = sample.Posts.Select(Date).ToList();

        Assert.All([.. sales, .. posts], date => Assert.Equal(2025, date.Year));
        Assert.Equal(sales.Order(), sales);
        Assert.Equal(posts.Order(), posts);
    }

    [Fact]
    public void Every_campaign_sells_one_brand_and_no_product_has_two() => Assert.All(["campaign", "product"], column =>
        Assert.All(sample.Sales.GroupBy(sale => sale[column]), group => Assert.Single(group.Select(sale => sale["brand"]).Distinct())));

    [Fact]
    public void Money_has_two_decimals()
    {
        Assert.All(sample.Sales, sale => Assert.Matches(Money(), sale["revenue"]));
        Assert.All(sample.Payouts, payout => Assert.Matches(Money(), payout["rate"]));
        Assert.All(sample.Payouts, payout => Assert.Matches(MoneyOrBlank(), payout["total_payout"]));
    }

    [Fact]
    public void A_few_sales_are_taken_back_and_those_bring_no_orders()
    {
        var returns = sample.Sales.Where(sale => Number(sale["revenue"]) < 0).ToList();

        Assert.Equal(4, returns.Count);
        Assert.All(returns, sale => Assert.Equal("0", sale["orders"]));
        Assert.All(sample.Sales.Except(returns), sale => Assert.InRange(Number(sale["orders"]), 1, 3));
    }

    [Fact]
    public void Two_sales_are_exported_twice() =>
        Assert.Equal(2, sample.Sales.CountBy(sale => string.Join('\t', sale.Values)).Count(row => row.Value == 2));

    [Fact]
    public void Three_sales_spell_a_known_id_in_small_letters() => Assert.Equal(3, sample.Sales.Count(
        sale => !_ids.Contains(Id(sale)) && _ids.Contains(Id(sale).ToUpperInvariant())));

    private static DateOnly Date(Dictionary<string, string> row) =>
        DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?\d+\.\d\d$")]
    private static partial Regex Money();

    [GeneratedRegex(@"^(\d+\.\d\d)?$")]
    private static partial Regex MoneyOrBlank();
}
