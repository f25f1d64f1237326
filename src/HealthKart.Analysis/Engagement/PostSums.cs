using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Engagement;

/// <summary>Sums the posts of a performance to their influencers before anything is joined.</summary>
internal sealed class PostSums
{
    private readonly CampaignPerformance _campaign;
    private readonly Dictionary<int, string> _platforms;
    private readonly bool _followsMoney;
    private readonly Dictionary<int, Dictionary<string, Sum>> _sums = [];
    private long _ofNobody;

    private PostSums(CampaignPerformance campaign)
    {
        _campaign = campaign;
        _platforms = campaign.InFilter.ToDictionary(static row => row.Index, static row => row.Platform);
        var filter = campaign.Filter;
        _followsMoney = campaign.Sales.Query.Slice.Values.Count == 0;
        foreach (var post in campaign.Data.Posts.Where(post => IsInside(post, filter)))
        {
            Add(post);
        }
    }

    internal static ResultList<PostEngagement> ByInfluencer(CampaignPerformance campaign)
    {
        var posts = new PostSums(campaign);
        var rows = posts.WithPosts()
            .Select(row => posts.Row([row], posts._sums[row.Index].Values, row.Name) with { Id = row.InfluencerId })
            .OrderByDescending(row => row.EngagementRate is not null)
            .ThenByDescending(row => row.EngagementRate)
            .ThenByDescending(row => row.Reach)
            .ThenBy(row => row.Id, Comparer<string>.Create(InfluencerId.Compare));
        return posts.Table(
            rows,
            PostEngagement.ColumnsOfInfluencers,
            static (follows, nobodys, allocated) => new EngagementSubject.Influencers(follows, nobodys, allocated));
    }

    internal static ResultList<PostEngagement> By(
        CampaignPerformance campaign, string name, string title, Func<InfluencerPerformance, string> part)
    {
        var posts = new PostSums(campaign);
        var rows = posts.WithPosts()
            .GroupBy(part, StringComparer.OrdinalIgnoreCase)
            .Select(group => posts.Row([.. group], group.SelectMany(row => posts._sums[row.Index].Values), group.Key));
        return posts.Table(
            ByReach(rows),
            PostEngagement.ColumnsOf(name, title),
            (follows, nobodys, allocated) => new EngagementSubject.Parts(title, follows, nobodys, allocated));
    }

    /// <summary>
    /// By the platform of the posts. Nobody can tell which of several platforms brought the money:
    /// it is unknown where somebody posted on several.
    /// </summary>
    internal static ResultList<PostEngagement> ByPlatform(CampaignPerformance campaign)
    {
        var posts = new PostSums(campaign);
        var rows = posts.WithPosts()
            .SelectMany(row => posts._sums[row.Index].Select(platform => (Influencer: row, Platform: platform.Key, Sum: platform.Value)))
            .GroupBy(row => row.Platform, StringComparer.OrdinalIgnoreCase)
            .Select(group =>
            {
                var sums = posts.Row([.. group.Select(row => row.Influencer)], group.Select(row => row.Sum), posts.SpellingOf(group.Key));
                return group.All(row => posts._sums[row.Influencer.Index].Count == 1)
                    ? sums
                    : sums with { Revenue = null, TotalPayout = null };
            });
        var several = posts.WithPosts().Count(row => posts._sums[row.Index].Count > 1);
        var columns = PostEngagement.ColumnsOf("platform", "Platform");
        return posts.Table(
            ByReach(rows),
            several == 0 ? columns : [.. columns.Select(PostEngagement.OfPostsAlone)],
            (follows, nobodys, allocated) => new EngagementSubject.Platforms(several, follows, nobodys, allocated));
    }

    // As the influencers file spells it, where it knows it.
    private string SpellingOf(string platform) =>
        _platforms.Values.FirstOrDefault(known => string.Equals(known, platform, StringComparison.OrdinalIgnoreCase)) ?? platform;

    private static IEnumerable<PostEngagement> ByReach(IEnumerable<PostEngagement> rows) =>
        rows.OrderByDescending(row => row.Reach).ThenBy(row => row.Name, StringComparer.Ordinal);

    // Posts have a day and nothing else that a filter could cut by.
    internal static bool IsInside(Post post, CampaignFilter filter) =>
        (filter.From ?? filter.To) is null || (post.Date is { } day && !(day < filter.From) && !(day > filter.To));

    private void Add(Post post)
    {
        var influencer = _campaign.Data.InfluencerTable.Find(Encoding.UTF8.GetBytes(post.InfluencerId));
        if (influencer < 0)
        {
            _ofNobody++;
            return;
        }

        if (!_sums.TryGetValue(influencer, out var ofInfluencer))
        {
            _sums[influencer] = ofInfluencer = new Dictionary<string, Sum>(StringComparer.OrdinalIgnoreCase);
        }

        // A post that does not say where it stands is on the platform of its influencer.
        var platform = post.Platform.Length > 0 ? post.Platform : _platforms.GetValueOrDefault(influencer, "");
        var sum = ofInfluencer.GetValueOrDefault(platform) ?? new Sum(0, 0, 0, 0);
        var engagements = (post.Likes ?? 0) + (post.Comments ?? 0);
        ofInfluencer[platform] = new Sum(
            sum.Posts + 1,
            sum.Reach + (post.Reach ?? 0),
            sum.Engagements + engagements,
            sum.EngagementsOfReach + (post.Reach is null ? 0 : engagements));
    }

    private IEnumerable<InfluencerPerformance> WithPosts() => _campaign.InFilter.Where(row => _sums.ContainsKey(row.Index));

    private PostEngagement Row(IReadOnlyList<InfluencerPerformance> rows, IEnumerable<Sum> ofRows, string name)
    {
        var sums = ofRows.ToList();
        var reach = sums.Sum(sum => sum.Reach);
        return new()
        {
            Name = name,
            Influencers = rows.Count,
            Posts = sums.Sum(sum => sum.Posts),
            Reach = reach,
            Engagements = sums.Sum(sum => sum.Engagements),
            EngagementRate = reach > 0 ? sums.Sum(sum => sum.EngagementsOfReach) / reach : null,
            Revenue = _campaign.HasSales ? rows.Sum(row => row.Revenue ?? 0) : null,
            TotalPayout = rows.Any(row => row.TotalPayout is not null) ? rows.Sum(row => row.TotalPayout ?? 0) : null,
            FollowsMoney = _followsMoney,
        };
    }

    private ResultList<PostEngagement> Table(
        IEnumerable<PostEngagement> rows,
        IReadOnlyList<ResultColumn<PostEngagement>> columns,
        Func<bool, long, bool, EngagementSubject> subject) =>
        new(rows, _followsMoney ? columns : [.. columns.Select(PostEngagement.WithoutMoney)])
        {
            Currency = _campaign.Data.Currency,
            Subject = subject(_followsMoney, _ofNobody, WithPosts().Any(row => row.PayoutAllocated)),
        };

    /// <summary>The posts of an influencer on a platform.</summary>
    private sealed record Sum(long Posts, decimal Reach, decimal Engagements, decimal EngagementsOfReach);
}
