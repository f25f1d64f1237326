using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Quality;

/// <summary>Sums up the issues of the rows and of whole files by kind and file.</summary>
internal static class RowFindings
{
    /// <summary>The findings, but not of the kinds that <see cref="JoinFindings"/> looks into itself.</summary>
    internal static IEnumerable<QualityFinding> Of(CampaignData data) => data.Issues
        .Where(issue => issue.Kind is not (IssueKind.OrphanId or IssueKind.PayoutsWithoutSales or IssueKind.SalesWithoutPayouts))
        .GroupBy(issue => (issue.Kind, issue.File, Own: IsOfItsOwn(issue) ? issue.Detail : null))
        .Select(group => Sum([.. group], data.Accounts.FirstOrDefault(account => account.Name == group.Key.File)?.File));

    private static bool IsOfItsOwn(DataIssue issue) =>
        issue.File is null || issue.Kind is IssueKind.Converted or IssueKind.SecondCandidate;

    private static QualityFinding Sum(IReadOnlyList<DataIssue> issues, CampaignFile? file)
    {
        var (first, count) = (issues[0], issues.Sum(issue => issue.Count));
        return new QualityFinding(first.Detail, first.File)
        {
            FileKind = file,
            Severity = first.Severity,
            Count = count,
            Revenue = Sum(issues, IsInOurs(first) ? issue => issue.Revenue : static _ => null),
            TotalPayout = Sum(issues, IsInOurs(first) ? issue => issue.TotalPayout : static _ => null),
            Examples = [.. issues.Where(issue => issue.Line is not null).Take(QualityFinding.MostExamples)],
        };
    }

    // Amounts in several currencies have no sum.
    private static bool IsInOurs(DataIssue issue) => issue.Kind != IssueKind.OtherCurrency;

    private static decimal? Sum(IReadOnlyList<DataIssue> issues, Func<DataIssue, decimal?> money) =>
        issues.Any(issue => money(issue) is not null) ? issues.Sum(issue => money(issue) ?? 0) : null;
}
