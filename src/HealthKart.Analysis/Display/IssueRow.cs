using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Display;

/// <summary>Writes the issues of one kind in one file as a row of a table.</summary>
internal static class IssueRow
{
    internal static void Write(IssueGroup group, HtmlWriter html)
    {
        html.Markup("<tr><td>").Sentence(Sentences.TitleOf(group.Kind));
        if (group.Severity == IssueSeverity.Error)
        {
            html.Markup(" <span class=\"hk-pill hk-pill-bad\">").Sentence(Sentences.RowsRejected).Markup("</span>");
        }

        html.Markup("</td>");
        html.Markup("<td class=\"hk-short\">").Text(group.File ?? Numerals.Undefined).Markup("</td>");
        WriteNumber(group.Count, Numerals.Indian.Count(group.Count), html);
        WriteNumber(group.Money, Numerals.Indian.Money(group.Money), html);
        html.Markup("<td>");
        foreach (var alike in group.Examples.GroupBy(example => example.Message, StringComparer.Ordinal))
        {
            html.Element("div", "", Sentences.Examples([.. alike]));
        }

        html.Markup("</td></tr>\n");
    }

    private static void WriteNumber(decimal? value, string text, HtmlWriter html) =>
        html.Markup($"<td class=\"hk-num\" data-value=\"{value?.ToString(CultureInfo.InvariantCulture)}\">").Text(text).Markup("</td>");
}
