using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>Reads what each geo sold and cost each day.</summary>
internal sealed class GeoFile
{
    private readonly CsvTable _table;
    private readonly IssueLog _log;
    private readonly GeoGroups _groups;
    private readonly FileArms _arms;
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly FileDates _dates;
    private readonly Dictionary<string, GeoGroups> _groupsOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<GeoRow> _used = [];
    private readonly RowsSeen _repeated;
    private readonly RowMoney _money;
    private long _rows;
    private long _rejected;
    private decimal _moneyRead;
    private decimal _moneyRejected;

    private GeoFile(CsvTable table, IssueLog log, GeoGroups groups, FileArms arms, DateOnly today)
    {
        (_table, _log, _groups, _arms) = (table, log, groups, arms);
        _dates = new(table, log, today);
        _repeated = new(table, log);
        _money = new(table);
    }

    /// <summary>
    /// Reads every row, and returns what became of them with the experiments, one a campaign; <c>null</c> where it is to be read again.
    /// </summary>
    internal static ExperimentFile<GeoExperiment>? Read(CsvSource source, GeoGroups groups, IssueLog log, LiftOptions options)
    {
        using var table = CsvTable.OpenChecked(source, CampaignFile.Geos);
        var file = new GeoFile(table, log, groups, FileArms.Of(source, CampaignFile.Geos, options.Control), options.Load.Today);
        if (!RowReading.Every(table, log, file.ReadRow))
        {
            return null;
        }

        var tests = file._used.GroupBy(static row => row.Campaign, StringComparer.OrdinalIgnoreCase)
            .Select(rows => new GeoExperimentBuilder(table.Name, rows.Key, [.. rows], log, options).Build())
            .OfType<GeoExperiment>()
            .ToList();
        file._repeated.NoteNamed();
        return new(
            file.Account(),
            tests,
            file._arms,
            [.. file._seen.Except(file._used.Select(static row => row.Campaign), StringComparer.OrdinalIgnoreCase)],
            file._money);
    }

    private void ReadRow()
    {
        _rows++;
        _money.Read();
        var revenue = _money.Revenue;
        _moneyRead += revenue ?? 0;
        if (_repeated.IsSum(revenue) || (_money.Other is { } other && _repeated.Exclude(other, revenue)))
        {
            return;
        }

        var geo = _table.RepeatedText(_table.IndexOf("geo"));
        var experiments = _arms.ExperimentsOf(FileArms.CampaignOf(_table), _table.RepeatedText(_table.IndexOf("arm")));
        _seen.UnionWith(experiments);
        if (Fault(experiments, geo, revenue) is var (reason, column))
        {
            _rejected++;
            _moneyRejected += revenue ?? 0;
            _log.Reject(_table, reason, column, revenue: revenue);
            return;
        }

        if (_repeated.IsRepeated(revenue))
        {
            return;
        }

        _money.Count();
        var (date, spend, roas) =
            (_dates.OfRow(), SpendCell.Read(_table, _log) * _money.SpendFactor, (double?)Cells.Number(_table, "true_roas", _log));
        foreach (var experiment in experiments)
        {
            var group = Find(experiment, geo) ?? GroupsOf(experiment).Add(geo, Arm()!.Value, Cells.Text(_table, "pair"));
            _used.Add(new(experiment, date, geo, group, revenue!.Value, spend) { TrueRoas = roas });
        }
    }

    private (StoppingIssue Reason, string? Column)? Fault(IReadOnlyList<string> experiments, string geo, decimal? revenue)
    {
        if (RowFault.Of(_table) is { } row)
        {
            return (row, null);
        }

        if (revenue is null)
        {
            return (new StoppingIssue.NotMoney(_table.Text(_table.IndexOf("revenue"))), "revenue");
        }

        if (SpendCell.Fault(_table) is { } fault)
        {
            return fault;
        }

        if (_table.IsBlankText(_table.IndexOf("geo"), geo))
        {
            return (new LiftStop.UnknownGeo(""), "geo");
        }

        var (group, arm) =
            (experiments.Select(experiment => Find(experiment, geo)).FirstOrDefault(static found => found is not null), Arm());
        return group is not null ? arm is { } isTreated && isTreated != group.IsTreated ? (new LiftStop.GeoInBothArms(geo), "arm") : null
            : _table.IndexOf("arm") < 0 ? (new LiftStop.UnknownGeo(geo), "geo")
            : arm is null ? (new LiftStop.UnknownArm(_table.RepeatedText(_table.IndexOf("arm"))), "arm")
            : null;
    }

    // A geo may be treated in one campaign and control in another; the file of groups is of all.
    private GeoGroup? Find(string campaign, string geo) => _groups.Find(geo) ?? GroupsOf(campaign).Find(geo);

    private bool? Arm() => _table.IndexOf("arm") is >= 0 and var column ? _arms.IsTreated(_table.RepeatedText(column)) : null;

    private GeoGroups GroupsOf(string campaign)
    {
        if (!_groupsOf.TryGetValue(campaign, out var groups))
        {
            _groupsOf.Add(campaign, groups = new());
        }

        return groups;
    }

    private RowAccount Account() =>
        _repeated.Apart(RowAccount.Of(CampaignFile.Geos, _table.Name, _rows, _rejected, _moneyRead, _moneyRejected));
}

/// <summary>One usable row of a geo file.</summary>
internal sealed record GeoRow(string Campaign, DateOnly? Date, string Geo, GeoGroup Group, decimal Revenue, decimal Spend)
{
    internal bool IsTreated => Group.IsTreated;

    /// <summary>The iROAS with which the row was simulated.</summary>
    internal double? TrueRoas { get; init; }
}
