using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Lift;

/// <summary>Which geos were treated, and which belong together.</summary>
internal sealed class GeoGroups
{
    private readonly Dictionary<string, GeoGroup> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A geo's group; <c>null</c> where no file says it.</summary>
    internal GeoGroup? Find(string geo) => _groups.GetValueOrDefault(geo);

    /// <summary>Reads the file of groups.</summary>
    internal static (RowAccount Account, GeoGroups Groups) Read(CsvSource source, IssueLog log)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.GeoGroups);
        var arms = ArmNames.Of(source, CampaignFile.GeoGroups);
        var groups = new GeoGroups();
        var (rows, rejected) = (0L, 0L);
        table.LookAtHeader(log);
        while (table.Read())
        {
            if (table.IsBlankRow())
            {
                continue;
            }

            rows++;
            var arm = table.RepeatedText(table.IndexOf("arm"));
            var fault = RowFault.Of(table) ?? (arms.ContainsKey(arm) ? null : (IssueKind.UnknownArm, Sentences.UnknownArm(arm)));
            if (fault is var (kind, sentence))
            {
                rejected++;
                log.Reject(table, kind, sentence, kind == IssueKind.UnknownArm ? "arm" : null);
                continue;
            }

            groups.Add(table.Text(table.IndexOf("geo")), arms[arm], Cells.Text(table, "pair"));
        }

        return (new() { File = CampaignFile.GeoGroups, Name = table.Name, RowsRead = rows, RowsUsed = rows - rejected, RowsRejected = rejected }, groups);
    }

    /// <summary>Notes a geo's group, as far as it is not known.</summary>
    internal GeoGroup Add(string geo, bool isTreated, string pair)
    {
        if (!_groups.TryGetValue(geo, out var group))
        {
            _groups.Add(geo, group = new(isTreated, pair));
        }

        return group;
    }
}

/// <summary>What is said of a geo.</summary>
/// <param name="IsTreated">Whether the campaign ran there.</param>
/// <param name="Pair">The name of its pair; empty where it is in none.</param>
internal sealed record GeoGroup(bool IsTreated, string Pair);
