using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>Writes a finding of the join report as a row of a table.</summary>
internal static class FindingRow
{
    internal static void WriteHead(HtmlWriter html) => html
        .Markup("<thead><tr><th scope=\"col\">What</th><th scope=\"col\">File</th><th scope=\"col\" class=\"hk-num\">Cases</th>")
        .Markup("<th scope=\"col\" class=\"hk-num\">Revenue</th><th scope=\"col\" class=\"hk-num\">Payout</th>")
        .Markup("<th scope=\"col\">In words, and where first</th></tr></thead>\n");

    internal static void Write(QualityFinding finding, HtmlWriter html)
    {
        html.Markup("<tr><td>").Sentence(finding.Title);
        if (finding.Severity == IssueSeverity.Error && finding.Kind != IssueKind.UnbalancedAccount)
        {
            html.Markup(" <span class=\"hk-pill hk-pill-bad\">").Sentence(JoinReportWords.RowsRejected).Markup("</span>");
        }

        html.Markup("</td>");
        html.Markup("<td class=\"hk-short\">").Text(finding.File ?? Numerals.Undefined).Markup("</td>");
        WriteNumber(finding.Count, Numerals.Current.Count(finding.Count), html);
        WriteNumber(finding.Revenue, Numerals.Current.Money(finding.Revenue), html);
        WriteNumber(finding.TotalPayout, Numerals.Current.Money(finding.TotalPayout), html);
        html.Markup("<td>").Element("div", "", finding.Describe(Numerals.Current)).Element("div", "hk-muted", finding.Where);
        html.Markup("</td></tr>\n");
    }

    private static void WriteNumber(decimal? value, string text, HtmlWriter html) =>
        html.Markup($"<td class=\"hk-num\" data-value=\"{value?.ToString(CultureInfo.InvariantCulture)}\">").Text(text).Markup("</td>");
}
