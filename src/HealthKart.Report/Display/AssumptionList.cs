using System.Collections;
using HealthKart.Report.Parts;

namespace HealthKart.Report.Display;

/// <summary>The rules by which a report's numbers were computed, each a sentence.</summary>
public sealed class AssumptionList : IReadOnlyList<string>, IReportPart
{
    private readonly IReadOnlyList<string> _sentences;

    internal AssumptionList(IEnumerable<string> sentences) => _sentences = [.. sentences];

    /// <summary>The number of assumptions.</summary>
    public int Count => _sentences.Count;

    /// <summary>An assumption, counted from 0.</summary>
    public string this[int index] => _sentences[index];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _sentences.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IReportPart.Write(HtmlWriter html)
    {
        html.Markup("<ul class=\"hk-insights\">\n");
        foreach (var sentence in _sentences)
        {
            html.Element("li", "hk-insight-plain", sentence);
        }

        html.Markup("</ul>\n");
    }
}
