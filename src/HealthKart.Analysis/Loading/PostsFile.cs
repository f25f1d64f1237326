using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Reads the posts file.</summary>
internal static class PostsFile
{
    /// <summary>Reads every row and returns what became of them, with the headers of the further columns.</summary>
    /// <param name="source">The file.</param>
    /// <param name="log">Takes the issues of the rows.</param>
    /// <param name="today">Later dates are issues; <c>null</c>: none is.</param>
    /// <param name="noted">Takes every row, usable or not; <c>null</c>: none does.</param>
    internal static (RowAccount Account, IReadOnlyList<Post> Posts, IReadOnlyList<string> FurtherColumns) Read(
        CsvSource source, IssueLog log, DateOnly? today = null, RowHashes? noted = null)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.Posts);
        var dates = new FileDates(table, log, today);
        var posts = new List<Post>();
        var further = table.Header.FurtherColumns();
        var (rows, blank, rejected, excluded) = (0L, 0L, 0L, 0L);
        table.LookAtHeader(log);
        while (table.Read())
        {
            if (noted is not null)
            {
                DuplicateRows.Note(noted, table);
            }

            if (table.IsBlankRow())
            {
                continue;
            }

            rows++;
            if (source.Look is null && SumWords.IsSum(table.RepeatedText(table.IndexOf("influencer_id"))))
            {
                source.ReadAgain(ReadAgainReason.LookNeeded);
            }

            if (source.Look?.MarkOf(table.Place) == RowMark.Sum)
            {
                excluded++;
                log.Exclude(table, source.Look.ExclusionOf(RowMark.Sum, table)!);
                continue;
            }

            if (RowFault.Of(table) is { } fault)
            {
                rejected++;
                log.Reject(table, fault);
                continue;
            }

            var post = Read(table, dates, further, log);
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
            RowsExcluded = excluded,
            RowsRejected = rejected,
        };
        return (account, posts, [.. further.Select(i => table.Headers[i])]);
    }

    private static void LookAtEngagement(Post post, CsvTable table, IssueLog log)
    {
        var engagement = (post.Likes ?? 0) + (post.Comments ?? 0);
        if (engagement > post.Reach)
        {
            log.Add(table.Issue(new UsedRow.EngagementAboveReach(engagement, post.Reach.Value), "reach"));
        }
    }

    private static Post Read(CsvTable table, FileDates dates, int[] further, IssueLog log) => new()
    {
        InfluencerId = Encoding.UTF8.GetString(InfluencerId.Normalize(table.Bytes(table.IndexOf("influencer_id")))),
        Platform = Cells.Text(table, "platform"),
        Date = dates.OfRow(),
        Url = table.Text(table.IndexOf("url")),
        Caption = table.Text(table.IndexOf("caption")),
        Reach = Cells.Number(table, "reach", log),
        Likes = Cells.Number(table, "likes", log),
        Comments = Cells.Number(table, "comments", log),
        Shares = Cells.Number(table, "shares", log),
        Saves = Cells.Number(table, "saves", log),
        Views = Cells.Number(table, "views", log),
        FurtherValues = table.Texts(further),
    };
}
