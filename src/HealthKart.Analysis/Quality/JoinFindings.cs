using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Quality;

/// <summary>Who is in one file and not in another, with the money: what shows only when all files are joined.</summary>
internal sealed class JoinFindings(CampaignData data, FollowerTiers tiers)
{
    private readonly InfluencerSums _sums = data.Sums;

    internal IEnumerable<QualityFinding> All() =>
        OneSided()
            .Concat(data.HasInfluencers ? OfInfluencersFile().Concat(OfPosts()).Append(SameNames()).Append(OtherTiers()) : [])
            .OfType<QualityFinding>();

    private IEnumerable<QualityFinding?> OneSided() => data.Issues
        .Where(issue => issue.Kind is IssueKind.PayoutsWithoutSales or IssueKind.SalesWithoutPayouts)
        .Select(issue => issue.Kind == IssueKind.PayoutsWithoutSales
            ? Find(issue.Detail, CampaignFile.Payouts, i => IsPaid(i) && !IsSelling(i), revenue: false)
            : Find(issue.Detail, CampaignFile.Sales, i => IsSelling(i) && !IsPaid(i), payout: false));

    private IEnumerable<QualityFinding?> OfInfluencersFile()
    {
        if (data.HasSales)
        {
            // Who is paid without a sale, or sells without a payout, is told already.
            yield return Find(
                data.HasPayouts ? new JoinFinding.InfluencersWithNeither() : new JoinFinding.InfluencersWithoutSales(),
                CampaignFile.Influencers,
                i => IsListed(i) && !IsSelling(i) && !IsPaid(i),
                revenue: false,
                payout: false);
            yield return Find(
                new JoinFinding.SalesWithoutInfluencer(Likely(IsSelling)),
                CampaignFile.Sales,
                i => IsSelling(i) && !IsListed(i),
                payout: false);
        }

        if (data.HasPayouts)
        {
            yield return data.HasSales ? null
                : Find(
                    new JoinFinding.InfluencersWithoutPayouts(), CampaignFile.Influencers, i => IsListed(i) && !IsPaid(i), payout: false);
            yield return Find(
                new JoinFinding.PayoutsWithoutInfluencer(Likely(IsPaid)),
                CampaignFile.Payouts,
                i => IsPaid(i) && !IsListed(i),
                revenue: false);
        }
    }

    private JoinFinding.LikelyId? Likely(Func<int, bool> concerns)
    {
        for (var i = 0; i < _sums.Count; i++)
        {
            if (!IsListed(i) && concerns(i) && data.InfluencerTable.LikelyOf(data.InfluencerTable[i].Id) is { } likely)
            {
                return new(data.InfluencerTable[i].Id, likely);
            }
        }

        return null;
    }

    private IEnumerable<QualityFinding?> OfPosts()
    {
        if (data.SourceOf(CampaignFile.Posts) is not { } source)
        {
            yield break;
        }

        var (posting, unknown) = (new HashSet<int>(), new NameTable());
        foreach (var post in data.Posts.Where(post => post.InfluencerId.Length > 0))
        {
            var id = Encoding.UTF8.GetBytes(post.InfluencerId);
            var number = data.InfluencerTable.Find(id);
            if (number >= 0 && IsListed(number))
            {
                posting.Add(number);
            }
            else
            {
                unknown.FindOrAdd(id);
            }
        }

        yield return Find(new JoinFinding.InfluencersWithoutPosts(), CampaignFile.Influencers, i => IsListed(i) && !posting.Contains(i));
        if (unknown.Count > 0)
        {
            yield return new QualityFinding(new JoinFinding.PostsWithoutInfluencer(), source.Name)
            {
                Count = unknown.Count,
                Examples = Examples(IssueKind.OrphanId, CampaignFile.Posts, [.. unknown.Names.Take(QualityFinding.MostExamples)]),
            };
        }
    }

    /// <summary>Two ids with one name may be one influencer, whose sales are under one id and whose payouts are under the other.</summary>
    private QualityFinding? SameNames()
    {
        var groups = Enumerable.Range(0, _sums.Count)
            .Where(i => IsListed(i) && data.InfluencerTable[i].Name != data.InfluencerTable[i].Id)
            .GroupBy(i => data.InfluencerTable[i].Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .ToList();
        return Find(new JoinFinding.SameNames(groups.Count), CampaignFile.Influencers, [.. groups.SelectMany(group => group)]);
    }

    /// <summary>A tier of the file's own that says otherwise than the followers; a name that is none of ours says nothing.</summary>
    private QualityFinding? OtherTiers()
    {
        var column = data.FurtherColumns.ToList()
            .FindIndex(static header => ColumnAliases.Fold(header) is "tier" or "followertier" or "influencertier");
        return column < 0 ? null : Find(
            new JoinFinding.OtherTiers(data.FurtherColumns[column]),
            CampaignFile.Influencers,
            i => IsListed(i) && IsOtherTier(data.InfluencerTable[i], column));
    }

    private bool IsOtherTier(Influencer influencer, int column) =>
        TierSaidIn(influencer.FurtherValues[column]) is { } own
        && influencer.FollowerCount is not null
        && own != tiers.TierOf(influencer.FollowerCount);

    private static string? TierSaidIn(string text) =>
        FollowerTiers.Names.FirstOrDefault(name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private QualityFinding? Find(
        IssueDetail detail, CampaignFile file, Func<int, bool> concerns, bool revenue = true, bool payout = true) =>
        Find(detail, file, [.. Enumerable.Range(0, _sums.Count).Where(concerns)], revenue, payout);

    private QualityFinding? Find(
        IssueDetail detail, CampaignFile file, IReadOnlyList<int> influencers, bool revenue = true, bool payout = true) =>
        influencers.Count == 0 ? null : new QualityFinding(detail, data.SourceOf(file)!.Name)
        {
            Count = influencers.Count,
            Revenue = revenue && data.HasSales ? influencers.Sum(i => _sums.SalesOf(i).Revenue) : null,
            TotalPayout = payout && data.HasPayouts ? influencers.Sum(i => _sums.PayoutOf(i) ?? 0) : null,
            Examples = Examples(
                detail.Kind, file, [.. influencers.Take(QualityFinding.MostExamples).Select(i => data.InfluencerTable[i].Id)]),
        };

    private List<DataIssue> Examples(IssueKind kind, CampaignFile file, IReadOnlyList<string> ids) =>
    [
        .. ids.Zip(FirstRows.Find(data, file, ids)).Select(example => new DataIssue(new JoinFinding.Example(kind, example.First))
        {
            File = data.SourceOf(file)!.Name,
            Line = example.Second?.Line,
            Column = example.Second?.Column,
            Value = kind == IssueKind.DuplicateName ? NameOf(example.First) : example.First,
        }),
    ];

    private string NameOf(string id) => data.InfluencerTable[data.InfluencerTable.Find(Encoding.UTF8.GetBytes(id))].Name;

    private bool IsListed(int influencer) => data.InfluencerTable[influencer].IsListed;

    private bool IsSelling(int influencer) => _sums.SalesOf(influencer).Rows > 0;

    private bool IsPaid(int influencer) => _sums.PayoutOf(influencer) is not null;
}
