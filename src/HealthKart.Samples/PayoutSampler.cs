namespace HealthKart.Samples;

/// <summary>Computes what the influencers are paid, with a few mistakes for an audit to find.</summary>
internal sealed class PayoutSampler
{
    private static readonly DateOnly s_secondHalf = new(2025, 7, 1);

    private readonly SampleRandom _random;
    private readonly ILookup<string, SampleSale> _sales;
    private readonly Dictionary<string, int> _posts;
    private readonly List<SamplePayout> _payouts = [];
    private int _perOrder;
    private int _perPost;

    private PayoutSampler(long seed, IReadOnlyList<SamplePost> posts, IReadOnlyList<SampleSale> sales)
    {
        _random = new SampleRandom(seed, SampleTopic.Payouts);
        _sales = sales.ToLookup(sale => sale.InfluencerId, StringComparer.OrdinalIgnoreCase);
        _posts = posts.CountBy(post => post.Influencer.Id).ToDictionary();
    }

    public static IReadOnlyList<SamplePayout> Draw(
        SampleOptions options,
        IReadOnlyList<SampleInfluencer> influencers,
        IReadOnlyList<SamplePost> posts,
        IReadOnlyList<SampleSale> sales)
    {
        var sampler = new PayoutSampler(options.Seed, posts, sales);
        foreach (var influencer in influencers)
        {
            sampler.Pay(influencer);
        }

        // An advance to somebody whom no other file knows.
        sampler._payouts.Add(new SamplePayout(InfluencerSampler.IdOf(influencers.Count + 31), SamplePayout.PerPost, 8_000, 0, 8_000));
        return sampler._payouts;
    }

    private void Pay(SampleInfluencer influencer)
    {
        switch (influencer.Cohort.Plan)
        {
            case PayoutPlan.PerOrder:
                PayOrders(influencer);
                break;
            case PayoutPlan.PerOrderInHalves:
                PayHalves(influencer);
                break;
            case PayoutPlan.PerPost:
                PayPosts(influencer);
                break;
            case PayoutPlan.Hybrid:
                Add(influencer, SamplePayout.PerPost, PostFee(influencer), Orders(influencer), PostCount(influencer));
                Add(influencer, SamplePayout.PerOrder, OrderFee(influencer), Orders(influencer), Orders(influencer));
                break;
            case PayoutPlan.AmountBlank:
                Add(influencer, SamplePayout.PerOrder, OrderFee(influencer), Orders(influencer), paidFor: null);
                break;
            case PayoutPlan.AmountZero:
                Add(influencer, SamplePayout.PerOrder, OrderFee(influencer), Orders(influencer), paidFor: 0);
                break;
            case PayoutPlan.Barter:
                break;
        }
    }

    private void PayOrders(SampleInfluencer influencer)
    {
        var (fee, orders) = (OrderFee(influencer), Orders(influencer));
        var payout = (++_perOrder % 25) switch
        {
            // More orders on the invoice than were tracked.
            6 => new SamplePayout(influencer.Id, SamplePayout.PerOrder, fee, orders + 18, fee * (orders + 18)),
            // Last year's fee on the bank order.
            17 => new SamplePayout(influencer.Id, SamplePayout.PerOrder, fee, orders, (fee - 30) * orders),
            _ => new SamplePayout(influencer.Id, SamplePayout.PerOrder, fee, orders, fee * orders),
        };
        _payouts.Add(payout);
    }

    private void PayPosts(SampleInfluencer influencer)
    {
        // Every so often a post is paid that was never published.
        var unpublished = ++_perPost % 34 == 12 ? 1 : 0;
        Add(influencer, SamplePayout.PerPost, PostFee(influencer), Orders(influencer), PostCount(influencer) + unpublished);
    }

    private void PayHalves(SampleInfluencer influencer)
    {
        var fee = OrderFee(influencer);
        var first = _sales[influencer.Id].Where(sale => sale.Date < s_secondHalf).Sum(sale => (long)sale.Orders);
        var second = Orders(influencer) - first;
        Add(influencer, SamplePayout.PerOrder, fee, first, first);
        Add(influencer, SamplePayout.PerOrder, fee, second, second);
    }

    private void Add(SampleInfluencer influencer, string basis, long fee, long orders, long? paidFor) =>
        _payouts.Add(new SamplePayout(influencer.Id, basis, fee, orders, fee * paidFor));

    private long Orders(SampleInfluencer influencer) => _sales[influencer.Id].Sum(sale => (long)sale.Orders);

    private long PostCount(SampleInfluencer influencer) => _posts.GetValueOrDefault(influencer.Id);

    private int OrderFee(SampleInfluencer influencer) => DrawFee(influencer.Cohort.OrderFee, step: 10);

    private int PostFee(SampleInfluencer influencer) => DrawFee(influencer.Cohort.PostFee, step: 500);

    private int DrawFee((int Low, int High) fee, int step) => _random.Between(fee.Low / step, fee.High / step) * step;
}
