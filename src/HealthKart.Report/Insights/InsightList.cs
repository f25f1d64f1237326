using System.Collections;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Insights;

/// <summary>What a campaign's data say, in words; empty where they support nothing.</summary>
public sealed class InsightList : IReadOnlyList<Insight>, IReportPart
{
    private readonly IReadOnlyList<Insight> _insights;

    internal InsightList(IEnumerable<Insight> insights) => _insights = [.. insights];

    /// <summary>The number of insights.</summary>
    public int Count => _insights.Count;

    /// <summary>An insight, counted from 0.</summary>
    public Insight this[int index] => _insights[index];

    /// <inheritdoc/>
    public IEnumerator<Insight> GetEnumerator() => _insights.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IReportPart.Write(HtmlWriter html)
    {
        if (Count == 0)
        {
            ((IReportPart)new Notice(InsightWords.NoInsights)).Write(html);
            return;
        }

        html.Markup("<ul class=\"hk-insights\">\n");
        foreach (var insight in _insights)
        {
            html.Markup(CssClass(insight.Tone)).Element("b", "", insight.Finding).Element("span", "", insight.Detail)
                .Element("small", "", insight.Evidence).Markup("</li>\n");
        }

        html.Markup("</ul>\n");
    }

    private static string CssClass(Tone tone) => tone switch
    {
        Tone.Warning => "<li class=\"hk-insight-warning\">",
        Tone.Bad => "<li class=\"hk-insight-bad\">",
        Tone.Plain => "<li class=\"hk-insight-plain\">",
        _ => "<li>",
    };
}
