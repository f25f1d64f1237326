using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Reads the influencers file.</summary>
internal static class InfluencersFile
{
    /// <summary>Reads every row into the table and returns what became of them, with the headers of the further columns.</summary>
    internal static (RowAccount Account, IReadOnlyList<string> FurtherColumns) Read(
        CsvSource source, InfluencerTable influencers, IssueLog log)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.Influencers);
        var further = table.Header.FurtherColumns();
        var (rows, rejected, excluded) = (0L, 0L, 0L);
        table.LookAtHeader(log);
        while (table.Read())
        {
            if (table.IsBlankRow())
            {
                continue;
            }

            rows++;
            if (source.Look is null && SumLook.IsWorthALook(table, table.IndexOf("influencer_id"), table.IndexOf("name")))
            {
                source.ReadAgain(ReadAgainReason.LookNeeded);
            }

            if (source.Look?.MarkOf(table.Place) == RowMark.Sum)
            {
                excluded++;
                log.Exclude(table, source.Look.ExclusionOf(RowMark.Sum, table)!);
                continue;
            }

            if (ReasonToReject(table, influencers, further, log) is { } reason)
            {
                rejected++;
                log.Reject(table, reason, "influencer_id");
            }
        }

        var account = new RowAccount
        {
            File = CampaignFile.Influencers,
            Name = table.Name,
            RowsRead = rows,
            RowsUsed = influencers.Count,
            RowsExcluded = excluded,
            RowsRejected = rejected,
        };
        return (account, [.. further.Select(i => table.Headers[i])]);
    }

    private static StoppingIssue? ReasonToReject(CsvTable table, InfluencerTable influencers, int[] further, IssueLog log)
    {
        if (RowFault.Of(table) is { } fault)
        {
            return fault;
        }

        var cell = table.Bytes(table.IndexOf("influencer_id"));
        var id = InfluencerId.Normalize(cell).ToArray();
        if (id.Length == 0)
        {
            return InfluencerId.IsUnset(cell)
                ? new StoppingIssue.UnsetInfluencerId(table.Text(table.IndexOf("influencer_id")))
                : new StoppingIssue.BlankInfluencerId();
        }

        if (InfluencerId.IsDamaged(cell))
        {
            return new StoppingIssue.DamagedId(Encoding.UTF8.GetString(id));
        }

        return influencers.TryAddListed(id, Read(table, Encoding.UTF8.GetString(id), further, log))
            ? null
            : new StoppingIssue.DuplicateInfluencer(Encoding.UTF8.GetString(id));
    }

    private static Influencer Read(CsvTable table, string id, int[] further, IssueLog log) => new()
    {
        Id = id,
        Name = table.Text(table.IndexOf("name")) is var name && NumberText.IsBlank(name) ? id : name,
        Platform = OrUnknown(table, "platform"),
        Category = OrUnknown(table, "category"),
        Gender = OrUnknown(table, "gender"),
        FollowerCount = Cells.Number(table, "follower_count", log),
        IsListed = true,
        FurtherValues = table.Texts(further),
    };

    private static string OrUnknown(CsvTable table, string column)
    {
        var text = table.RepeatedText(table.IndexOf(column));
        return table.IsBlankText(table.IndexOf(column), text) ? Influencer.Unknown : text;
    }
}
