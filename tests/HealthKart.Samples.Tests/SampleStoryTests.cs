using Xunit;
using static HealthKart.Samples.Tests.SampleTables;

namespace HealthKart.Samples.Tests;

/// <summary>What <c>data/README.md</c> says there is to find.</summary>
public sealed class SampleStoryTests(SampleTables sample) : IClassFixture<SampleTables>
{
    private readonly List<string> _ids = sample.Influencers.Select(influencer => influencer["id"]).ToList();

    [Fact]
    public void Every_rupee_paid_brings_about_two()
    {
        var attributed = sample.Sales.Where(sale => Id(sale).Length > 0).Sum(sale => Number(sale["revenue"]));

        Assert.InRange(attributed / sample.Payouts.Select(Id).Distinct().Sum(sample.PaidTo), 1.5m, 2.5m);
    }

    [Fact]
    public void A_third_of_the_paid_influencers_is_below_break_even()
    {
        var paid = _ids.Where(id => sample.PaidTo(id) > 0).ToList();

        Assert.InRange(paid.Count(id => sample.RevenueOf[id].Sum() < sample.PaidTo(id)), paid.Count * 3 / 10, paid.Count * 4 / 10);
    }

    [Fact]
    public void Micro_creators_about_training_who_are_paid_per_order_win() => Assert.True(sample.Roas(IsTrainingMicroPaidPerOrder) > 5);

    [Fact]
    public void Famous_faces_who_are_paid_per_post_lose() =>
        Assert.True(sample.Roas(influencer => Followers(influencer) >= 1_000_000) < 0.5m);

    [Fact]
    public void Paying_per_order_pays_more_than_paying_per_post() => Assert.True(
        sample.Roas(influencer => sample.BasisOf(influencer["id"]) == "order")
            > 3 * sample.Roas(influencer => sample.BasisOf(influencer["id"]) == "post"));

    [Fact]
    public void Instagram_and_YouTube_earn_more_than_Facebook_and_Twitter() => Assert.True(
        sample.Roas(influencer => influencer["platform"] is "Instagram" or "YouTube")
        > 1.5m * sample.Roas(influencer => influencer["platform"] is "Facebook" or "Twitter"));

    [Fact]
    public void Everybody_has_up_to_150_orders_and_some_too_few_to_judge()
    {
        var orders = _ids.Select(id => sample.OrdersOf[id].Sum()).ToList();

        Assert.All(orders, count => Assert.InRange(count, 0, 150));
        Assert.InRange(orders.Count(count => count is > 0 and < 5), 5, 30);
    }

    [Fact]
    public void Some_sell_without_a_payout_and_some_are_paid_without_a_sale()
    {
        Assert.Equal(9, _ids.Count(id => sample.RevenueOf[id].Any() && !sample.PayoutsOf[id].Any()));
        Assert.InRange(_ids.Count(id => !sample.RevenueOf[id].Any() && sample.PaidTo(id) > 0), 5, 10);
    }

    [Fact]
    public void One_amount_is_blank_and_one_is_zero()
    {
        Assert.Single(sample.Payouts, payout => payout["total_payout"].Length == 0);
        Assert.Single(sample.Payouts, payout => payout["total_payout"] == "0.00");
    }

    [Fact]
    public void Seven_are_paid_on_two_bases_and_five_in_two_halves()
    {
        Assert.Equal(7, _ids.Count(id => sample.BasisOf(id) == "order+post"));
        Assert.Equal(5, _ids.Count(id => sample.BasisOf(id) == "order" && sample.PayoutsOf[id].Count() == 2));
    }

    [Fact]
    public void Payouts_follow_rate_and_orders_or_posts_but_for_a_few_mistakes()
    {
        var posts = sample.Posts.CountBy(Id).ToDictionary();
        var perOrder = Filled("order")
            .GroupBy(Id)
            .Where(rows => rows.Sum(Total) != rows.Sum(Rate) / rows.Count() * sample.OrdersOf[rows.Key].Sum());
        var perPost = Filled("post").Where(row => Total(row) != Rate(row) * posts.GetValueOrDefault(Id(row)));

        Assert.Equal(6, perOrder.Count());
        Assert.Equal(4, perPost.Count());
    }

    private IEnumerable<Dictionary<string, string>> Filled(string basis) =>
        sample.Payouts.Where(payout => payout["basis"] == basis && payout["total_payout"] is not ("" or "0.00"));

    private bool IsTrainingMicroPaidPerOrder(Dictionary<string, string> influencer) =>
        influencer["category"] is "Fitness" or "Sports" && Followers(influencer) is >= 10_000 and < 100_000
        && influencer["platform"] is "Instagram" or "YouTube"
        && sample.BasisOf(influencer["id"]) == "order";

    private static decimal Followers(Dictionary<string, string> influencer) => Number(influencer["follower_count"]);

    private static decimal Rate(Dictionary<string, string> payout) => Number(payout["rate"]);

    private static decimal Total(Dictionary<string, string> payout) => Number(payout["total_payout"]);
}
