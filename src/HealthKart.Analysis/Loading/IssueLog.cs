using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Collects issues: at most 1,000 of a kind and file are kept, all are counted.</summary>
internal sealed class IssueLog
{
    internal const int MostOfAKind = 1_000;

    private readonly List<DataIssue> _kept = [];
    private readonly List<Tally> _tallies = [];

    /// <summary>Counts the issue, and keeps it unless there are enough of its kind.</summary>
    internal void Add(DataIssue issue)
    {
        if (Count(issue.Kind, issue.File))
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
            TallyOf(tally.Kind, tally.File).Count += tally.Count - Math.Min(tally.Count, MostOfAKind);
        }
    }

    /// <summary>Takes over what another log says of single rows; what it says of the whole file is known here already.</summary>
    /// <param name="other">The log of a later part of the file.</param>
    /// <param name="linesBefore">The lines before that part.</param>
    internal void AddRowsOf(IssueLog other, long linesBefore)
    {
        foreach (var known in other._kept.Where(issue => issue.Line is null && _tallies.Any(tally => tally.IsOf(issue.Kind, issue.File))).ToList())
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

    /// <summary>Counts an issue before it is made; <c>false</c> when no more of its kind are kept.</summary>
    internal bool Count(IssueKind kind, string? file) => TallyOf(kind, file).Count++ < MostOfAKind;

    /// <summary>Keeps an issue that <see cref="Count"/> has let through.</summary>
    internal void Keep(DataIssue issue) => _kept.Add(issue);

    /// <summary>All issues, errors first, those that were only counted summed up in one line a kind and file.</summary>
    internal IReadOnlyList<DataIssue> ToList()
    {
        var issues = new List<DataIssue>(_kept);
        foreach (var tally in _tallies)
        {
            if (tally.Count > MostOfAKind)
            {
                var severity = _kept.First(issue => tally.IsOf(issue.Kind, issue.File)).Severity;
                var sentence = Sentences.MoreOfTheKind(tally.Count - MostOfAKind);
                issues.Add(new DataIssue(tally.Kind, severity, sentence) { File = tally.File, Count = tally.Count - MostOfAKind });
            }
        }

        return [.. issues.Where(issue => issue.Severity == IssueSeverity.Error), .. issues.Where(issue => issue.Severity != IssueSeverity.Error)];
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
        internal IssueKind Kind { get; } = kind;

        internal string? File { get; } = file;

        internal long Count { get; set; }

        internal bool IsOf(IssueKind kind, string? file) => Kind == kind && File == file;
    }
}
