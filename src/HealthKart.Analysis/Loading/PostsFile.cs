using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Reads the posts file.</summary>
internal static class PostsFile
{
    internal static (RowAccount Account, IReadOnlyList<Post> Posts) Read(CsvSource source, IssueLog log, DateOnly? today = null)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.Posts);
        var dates = new FileDates(table, log, today);
        var posts = new List<Post>();
        var (rows, blank, rejected) = (0L, 0L, 0L);
        while (table.Read())
        {
            rows++;
            if (table.HasExtraCells())
            {
                rejected++;
                log.Reject(table, IssueKind.ExtraCells, Sentences.ExtraCells(table.Headers.Count));
                continue;
            }

            var post = Read(table, dates, log);
            LookAtEngagement(post, table, log);
            posts.Add(post);
            blank += post.InfluencerId.Length == 0 ? 1 : 0;
        }

        var account = new RowAccount
        {
            File = CampaignFile.Posts,
            Name = table.Name,
            RowsRead = rows,
            RowsUsed = posts.Count - blank,
            RowsUnattributed = blank,
            RowsRejected = rejected,
        };
        return (account, posts);
    }

    private static void LookAtEngagement(Post post, CsvTable table, IssueLog log)
    {
        var engagement = (post.Likes ?? 0) + (post.Comments ?? 0);
        if (engagement > post.Reach)
        {
            log.Add(table.Issue(IssueKind.EngagementAboveReach, IssueSeverity.Warning, Sentences.EngagementAboveReach(engagement, post.Reach.Value), "reach"));
        }
    }

    private static Post Read(CsvTable table, FileDates dates, IssueLog log) => new()
    {
        InfluencerId = Encoding.UTF8.GetString(InfluencerId.Normalize(table.Bytes(table.IndexOf("influencer_id")))),
        Platform = table.Text(table.IndexOf("platform")),
        Date = dates.OfRow(),
        Url = table.Text(table.IndexOf("url")),
        Caption = table.Text(table.IndexOf("caption")),
        Reach = Cells.Number(table, "reach", log),
        Likes = Cells.Number(table, "likes", log),
        Comments = Cells.Number(table, "comments", log),
    };
}
