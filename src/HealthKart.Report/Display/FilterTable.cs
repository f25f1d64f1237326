using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>Shows a filter: what it leaves in.</summary>
internal static class FilterTable
{
    private static readonly IReadOnlyList<ResultColumn<(string Name, string Values)>> s_columns =
    [
        new("filter", "Filter", ColumnUnit.Text, row => row.Name),
        new("values", "Only", ColumnUnit.Text, row => row.Values),
    ];

    internal static void Write(CampaignFilter filter, HtmlWriter html)
    {
        var rows = FilterField.All
            .Select(field => (Name: field.Phrase, Values: string.Join(", ", field.TextsOf(filter))))
            .Where(row => row.Values.Length > 0)
            .ToList();
        if (rows.Count == 0)
        {
            ((IReportPart)new Notice(CardWords.NoFilter + ".")).Write(html);
            return;
        }

        FrameTable.Write(new ResultList<(string, string)>(rows, s_columns), html);
    }
}
