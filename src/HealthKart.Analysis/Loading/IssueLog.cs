using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Collects issues: at most 1,000 of a kind and file are kept, all are counted.</summary>
internal sealed class IssueLog
{
    internal const int MostOfAKind = 1_000;

    private readonly List<DataIssue> _kept = [];
    private readonly Dictionary<(IssueKind Kind, string? File), long> _counts = [];

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
        var room = other._counts.Keys.ToDictionary(key => key, key => MostOfAKind - _counts.GetValueOrDefault(key));
        foreach (var issue in other._kept)
        {
            if (room[(issue.Kind, issue.File)]-- > 0)
            {
                _kept.Add(issue);
            }
        }

        foreach (var (key, count) in other._counts)
        {
            // Files of one name may lie in two folders, and a file may be read by two.
            _counts[key] = _counts.GetValueOrDefault(key) + count;
        }
    }

    /// <summary>Takes over what another log says of single rows; what it says of the whole file is known here already.</summary>
    /// <param name="other">The log of a later part of the file.</param>
    /// <param name="linesBefore">The lines before that part.</param>
    internal void AddRowsOf(IssueLog other, long linesBefore)
    {
        foreach (var known in other._kept.Where(issue => issue.Line is null && _counts.ContainsKey((issue.Kind, issue.File))).ToList())
        {
            other._kept.Remove(known);
            other._counts.Remove((known.Kind, known.File));
        }

        for (var i = 0; i < other._kept.Count; i++)
        {
            other._kept[i] = other._kept[i] with { Line = other._kept[i].Line + linesBefore };
        }

        Add(other);
    }

    /// <summary>Counts an issue before it is made; <c>false</c> when no more of its kind are kept.</summary>
    internal bool Count(IssueKind kind, string? file)
    {
        _counts.TryGetValue((kind, file), out var count);
        _counts[(kind, file)] = count + 1;
        return count < MostOfAKind;
    }

    /// <summary>Keeps an issue that <see cref="Count"/> has let through.</summary>
    internal void Keep(DataIssue issue) => _kept.Add(issue);

    /// <summary>All issues, errors first, those that were only counted summed up in one line a kind and file.</summary>
    internal IReadOnlyList<DataIssue> ToList()
    {
        var issues = new List<DataIssue>(_kept);
        foreach (var ((kind, file), count) in _counts)
        {
            if (count > MostOfAKind)
            {
                var severity = _kept.First(issue => issue.Kind == kind && issue.File == file).Severity;
                issues.Add(new DataIssue(kind, severity, Sentences.MoreOfTheKind(count - MostOfAKind)) { File = file, Count = count - MostOfAKind });
            }
        }

        return [.. issues.OrderByDescending(issue => issue.Severity)];
    }
}
