using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Reads the posts file.</summary>
internal static class PostsFile
{
    internal static (RowAccount Account, IReadOnlyList<Post> Posts) Read(CsvSource source, IssueLog log)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.Posts);
        var dates = new FileDates(table, log);
        var posts = new List<Post>();
        var (rows, blank) = (0L, 0L);
        while (table.Read())
        {
            rows++;
            if (table.HasExtraCells())
            {
                log.Add(table.Issue(IssueKind.ExtraCells, IssueSeverity.Error, Sentences.ExtraCells(table.Headers.Count)));
                continue;
            }

            var post = Read(table, dates, log);
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
            RowsRejected = rows - posts.Count,
        };
        return (account, posts);
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
