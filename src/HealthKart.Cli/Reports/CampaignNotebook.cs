using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Output;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Reports;

/// <summary>The campaign report.</summary>
internal sealed class CampaignNotebook() : PageNotebook(
    ReportNotebook.Name, ReportNotebook.FilteredCsv, ReportNotebook.BreakdownsCsv, ReportNotebook.RejectedCsv)
{
    internal override string Summary => ReportNotebook.Name + "-summary.pdf";

    internal override IEnumerable<string> Headlines(IEnumerable<object?> variables)
    {
        if (variables.OfType<CampaignPerformance>().FirstOrDefault() is not { } performance)
        {
            yield break;
        }

        yield return ReportTexts.Headline(performance.Totals, performance.WithSales);
        foreach (var line in Rejected(performance))
        {
            yield return line;
        }

        if (EmptyResultTexts.Of(performance) is { } empty)
        {
            yield return empty;
        }
    }

    private static IEnumerable<string> Rejected(CampaignPerformance performance)
    {
        if (performance.Rejected.Rows == 0)
        {
            yield break;
        }

        yield return SummaryTexts.Rejected(performance.Rejected);
        var errors = performance.Data.Issues.Where(static issue => issue.Severity == IssueSeverity.Error);
        foreach (var issue in errors.DistinctBy(static issue => (issue.Kind, issue.File)))
        {
            yield return $"  {IssueLine.Of(issue, Numerals.Current)}";
        }
    }
}
