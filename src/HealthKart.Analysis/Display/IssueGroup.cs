using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Display;

/// <summary>The issues of one kind in one file.</summary>
public sealed record IssueGroup
{
    private const int MostExamples = 3;

    /// <summary>What is wrong.</summary>
    public required IssueKind Kind { get; init; }

    /// <summary>The name of the file; <c>null</c> where no file is at fault.</summary>
    public required string? File { get; init; }

    /// <summary>Whether rows were rejected for it.</summary>
    public required IssueSeverity Severity { get; init; }

    /// <summary>How many rows or influencers are concerned.</summary>
    public required long Count { get; init; }

    /// <summary>The revenue or payout in ₹ of the rows concerned; <c>null</c> where none could be read.</summary>
    public required decimal? Money { get; init; }

    /// <summary>The first few, each with its line.</summary>
    public required IReadOnlyList<DataIssue> Examples { get; init; }

    internal static IReadOnlyList<IssueGroup> Of(IEnumerable<DataIssue> issues) =>
    [
        .. issues
            .GroupBy(issue => (issue.Kind, issue.File))
            .Select(group => new IssueGroup
            {
                Kind = group.Key.Kind,
                File = group.Key.File,
                Severity = group.Max(issue => issue.Severity),
                Count = group.Sum(issue => issue.Count),
                Money = Sum(group.SelectMany(issue => new[] { issue.Revenue, issue.TotalPayout }).OfType<decimal>().ToList()),
                Examples = [.. group.Take(MostExamples)],
            })
            .OrderByDescending(group => group.Severity).ThenByDescending(group => Math.Abs(group.Money ?? 0)).ThenByDescending(group => group.Count),
    ];

    private static decimal? Sum(List<decimal> amounts) => amounts.Count == 0 ? null : amounts.Sum();
}
