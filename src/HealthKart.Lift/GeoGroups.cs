using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>Which geos were treated, and which belong together.</summary>
internal sealed class GeoGroups
{
    private readonly Dictionary<string, GeoGroup> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file of groups has the control arm that was named.</summary>
    internal bool HasControl { get; private set; }

    /// <summary>A geo's group; <c>null</c> where no file says it.</summary>
    internal GeoGroup? Find(string geo) => _groups.GetValueOrDefault(geo);

    /// <summary>Adds what a file of groups says.</summary>
    internal RowAccount Read(CsvSource source, IssueLog log, string? control)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.GeoGroups);
        var arms = FileArms.Of(source, CampaignFile.GeoGroups, control);
        HasControl |= arms.HasControl;
        var (rows, rejected) = (0L, 0L);
        table.LookAtHeader(log);
        while (table.Read())
        {
            if (table.IsBlankRow())
            {
                continue;
            }

            rows++;
            var (geo, arm) = (table.Text(table.IndexOf("geo")), table.RepeatedText(table.IndexOf("arm")));
            if (Fault(table, geo, arms.IsTreated(arm)) is var (reason, column))
            {
                rejected++;
                log.Reject(table, reason, column);
                continue;
            }

            Add(geo, arms.IsTreated(arm) == true, Cells.Text(table, "pair"));
        }

        return RowAccount.Of(CampaignFile.GeoGroups, table.Name, rows, rejected);
    }

    private (StoppingIssue Reason, string? Column)? Fault(CsvTable table, string geo, bool? isTreated) =>
        RowFault.Of(table) is { } row ? (row, null)
        : table.IsBlankText(table.IndexOf("geo"), geo) ? (new LiftStop.UnknownGeo(""), "geo")
        : isTreated is not { } treated ? (new LiftStop.UnknownArm(table.RepeatedText(table.IndexOf("arm"))), "arm")
        : Find(geo) is { } group && group.IsTreated != treated ? (new LiftStop.GeoInBothArms(geo), "arm")
        : null;

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
