using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Engagement;

/// <summary>Sums the posts of a performance to their influencers before anything is joined.</summary>
internal sealed class PostSums
{
    private readonly CampaignPerformance _campaign;
    private readonly bool _followsMoney;
    private readonly Dictionary<int, Sum> _sums = [];
    private long _ofNobody;

    private PostSums(CampaignPerformance campaign)
    {
        _campaign = campaign;
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
            .Select(row => posts.Row([row], row.Name) with { Id = row.InfluencerId })
            .OrderByDescending(row => row.EngagementRate is not null)
            .ThenByDescending(row => row.EngagementRate)
            .ThenByDescending(row => row.Reach)
            .ThenBy(row => row.Id, Comparer<string>.Create(InfluencerId.Compare));
        return posts.Table(rows, PostEngagement.ColumnsOfInfluencers, Sentences.EngagementCaption);
    }

    internal static ResultList<PostEngagement> By(CampaignPerformance campaign, string name, string title, Func<InfluencerPerformance, string> part)
    {
        var posts = new PostSums(campaign);
        var rows = posts.WithPosts()
            .GroupBy(part, StringComparer.OrdinalIgnoreCase)
            .Select(group => posts.Row([.. group], group.Key))
            .OrderByDescending(row => row.Reach)
            .ThenBy(row => row.Name, StringComparer.Ordinal);
        return posts.Table(rows, PostEngagement.ColumnsOf(name, title), Sentences.EngagementByCaption(title));
    }

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

        var sum = _sums.GetValueOrDefault(influencer) ?? new Sum(0, 0, 0, 0);
        var engagements = (post.Likes ?? 0) + (post.Comments ?? 0);
        _sums[influencer] = new Sum(
            sum.Posts + 1, sum.Reach + (post.Reach ?? 0), sum.Engagements + engagements, sum.EngagementsOfReach + (post.Reach is null ? 0 : engagements));
    }

    private IEnumerable<InfluencerPerformance> WithPosts() => _campaign.Shown.Where(row => _sums.ContainsKey(row.Index));

    private PostEngagement Row(IReadOnlyList<InfluencerPerformance> rows, string name)
    {
        var sums = rows.Select(row => _sums[row.Index]).ToList();
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
        IEnumerable<PostEngagement> rows, IReadOnlyList<ResultColumn<PostEngagement>> columns, string caption) =>
        new(rows, _followsMoney ? columns : [.. columns.Select(PostEngagement.WithoutMoney)])
        {
            Caption = caption,
            Note = Sentences.HowToReadEngagement(_followsMoney, _ofNobody, WithPosts().Any(row => row.PayoutAllocated)),
        };

    /// <summary>The posts of an influencer.</summary>
    private sealed record Sum(long Posts, decimal Reach, decimal Engagements, decimal EngagementsOfReach);
}
