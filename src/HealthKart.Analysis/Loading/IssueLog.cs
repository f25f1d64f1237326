using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Loading;

/// <summary>Collects issues: at most 1,000 of a kind and file are kept, all are counted with their money.</summary>
/// <param name="onRejected">Takes every row that is rejected or excluded, which is the table's current one; then no issue is collected.
/// <c>null</c>: they are.</param>
internal sealed class IssueLog(Action<DataIssue, CsvTable>? onRejected = null)
{
    internal const int MostOfAKind = 1_000;

    private readonly List<DataIssue> _kept = [];
    private readonly List<Tally> _tallies = [];

    /// <summary>Counts the issue, and keeps it unless there are enough of its kind.</summary>
    internal void Add(DataIssue issue)
    {
        if (Count(issue.Kind, issue.File, Amount.Of(issue.Revenue ?? 0), issue.TotalPayout ?? 0, issue.Line is null ? 1 : issue.Count))
        {
            _kept.Add(issue);
        }
    }

    /// <summary>Takes over what another log has.</summary>
    internal void Add(IssueLog other)
    {
        // Files of one name may lie in two folders, and a file may be read by two.
        foreach (var issue in other._kept)
        {
            Add(issue);
        }

        foreach (var tally in other._tallies)
        {
            TallyOf(tally.Kind, tally.File).AddUnkept(tally);
        }
    }

    /// <summary>Takes over what another log says of single rows; what it says of the whole file is known here already.</summary>
    /// <param name="other">The log of a later part of the file.</param>
    /// <param name="linesBefore">The lines before that part.</param>
    internal void AddRowsOf(IssueLog other, long linesBefore)
    {
        var repeated = other._kept
            .Where(issue => issue.Line is null && _tallies.Any(tally => tally.IsOf(issue.Kind, issue.File)))
            .ToList();
        foreach (var known in repeated)
        {
            other._kept.Remove(known);
            other._tallies.RemoveAll(tally => tally.IsOf(known.Kind, known.File));
        }

        for (var i = 0; i < other._kept.Count; i++)
        {
            other._kept[i] = other._kept[i] with { Line = other._kept[i].Line + linesBefore };
        }

        Add(other);
    }

    /// <summary>Counts an issue before it is made, and the money in it; <c>false</c> when no more of its kind are kept.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="file">The file.</param>
    /// <param name="revenue">The revenue in it.</param>
    /// <param name="payout">The payout in it.</param>
    /// <param name="rows">The rows that it is about.</param>
    internal bool Count(IssueKind kind, string? file, Amount revenue = default, decimal payout = 0, long rows = 1) =>
        onRejected is null && rows > 0 && TallyOf(kind, file).Add(revenue, payout, rows);

    /// <summary>Rejects the current row of a table.</summary>
    internal void Reject(CsvTable table, StoppingIssue reason, string? column = null, decimal? revenue = null, decimal? payout = null)
    {
        if (onRejected is not null)
        {
            onRejected(Issue(), table);
        }
        else if (Count(reason.Kind, table.Name, Amount.Of(revenue ?? 0), payout ?? 0, table.Rows()))
        {
            Keep(Issue());
        }

        DataIssue Issue() => table.Issue(reason, column, revenue, payout);
    }

    /// <summary>
    /// Excludes the current row of a table, or a part of its money: what it tells of did not happen, or stands in the file already.
    /// </summary>
    internal void Exclude(CsvTable table, Exclusion exclusion, decimal? revenue = null, decimal? payout = null)
    {
        if (onRejected is not null)
        {
            onRejected(Issue(), table);
        }
        else if (Count(exclusion.Reason.Kind, table.Name, Amount.Of(revenue ?? 0), payout ?? 0, table.Rows()))
        {
            Keep(Issue());
        }

        DataIssue Issue() => table.IssueAt(exclusion.Column, exclusion.Reason, revenue, payout);
    }

    /// <summary>Keeps an issue that <see cref="Count"/> has let through.</summary>
    internal void Keep(DataIssue issue) => _kept.Add(issue);

    /// <summary>All issues, errors first and notes last, those that were only counted summed up in one line a kind and file.</summary>
    internal IReadOnlyList<DataIssue> ToList()
    {
        var issues = new List<DataIssue>(_kept);
        foreach (var tally in _tallies)
        {
            if (tally.Count > MostOfAKind)
            {
                issues.Add(new DataIssue(new FileIssue.MoreOfTheKind(tally.Kind, tally.UnkeptRows))
                {
                    Severity = _kept.First(issue => tally.IsOf(issue.Kind, issue.File)).Severity,
                    File = tally.File,
                    Count = tally.UnkeptRows,
                    Revenue = tally.UnkeptRevenue,
                    TotalPayout = tally.UnkeptPayout,
                });
            }
        }

        return [.. Of(IssueSeverity.Error), .. Of(IssueSeverity.Warning), .. Of(IssueSeverity.Note)];

        IEnumerable<DataIssue> Of(IssueSeverity severity) => issues.Where(issue => issue.Severity == severity);
    }

    private Tally TallyOf(IssueKind kind, string? file)
    {
        foreach (var tally in _tallies)
        {
            if (tally.IsOf(kind, file))
            {
                return tally;
            }
        }

        _tallies.Add(new Tally(kind, file));
        return _tallies[^1];
    }

    /// <summary>How many issues of a kind a file has; there are few kinds and fewer files.</summary>
    private sealed class Tally(IssueKind kind, string? file)
    {
        private AmountSum? _revenue;
        private decimal _payout;

        internal IssueKind Kind { get; } = kind;

        internal string? File { get; } = file;

        internal long Count { get; private set; }

        /// <summary>The revenue of the issues that are not kept; <c>null</c> where they hold none.</summary>
        internal decimal? UnkeptRevenue => _revenue?.Value is { } sum and not 0 ? sum : null;

        /// <summary>The payout of the issues that are not kept; <c>null</c> where they hold none.</summary>
        internal decimal? UnkeptPayout => _payout == 0 ? null : _payout;

        /// <summary>The rows that the issues that are not kept are about.</summary>
        internal long UnkeptRows { get; private set; }

        internal bool Add(Amount revenue, decimal payout, long rows)
        {
            if (Count++ < MostOfAKind)
            {
                return true;
            }

            (_revenue ??= new AmountSum()).Add(revenue);
            _payout += payout;
            UnkeptRows += rows;
            return false;
        }

        internal void AddUnkept(Tally other)
        {
            Count += other.Count - Math.Min(other.Count, MostOfAKind);
            _payout += other._payout;
            UnkeptRows += other.UnkeptRows;
            if (other._revenue is not null)
            {
                (_revenue ??= new AmountSum()).Add(other._revenue);
            }
        }

        internal bool IsOf(IssueKind kind, string? file) => Kind == kind && File == file;
    }
}
