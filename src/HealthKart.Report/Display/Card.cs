using HealthKart.Report.Parts;

namespace HealthKart.Report.Display;

/// <summary>One number of the headline.</summary>
/// <param name="Label">What the number is.</param>
/// <param name="Value">The number, written for people.</param>
/// <param name="Lines">What stands below it: the exact amount, the other scope, what it is compared with.</param>
/// <param name="Emphasis">Good for the number to look at first, bad for a loss.</param>
public sealed record Card(string Label, string Value, IReadOnlyList<string> Lines, Tone Emphasis = Tone.Plain)
{
    /// <summary>Whether it stands on the first screen of a report.</summary>
    public bool IsLead { get; init; }

    internal void Write(HtmlWriter html)
    {
        html.Markup($"<div class=\"{CssClass}\">\n<div class=\"hk-card-label\">");
        WriteLabel(html);
        html.Markup("</div>\n").Element("div", "hk-card-value", Value);
        foreach (var line in Lines)
        {
            html.Element("div", "hk-card-sub", line);
        }

        html.Markup("</div>\n");
    }

    private void WriteLabel(HtmlWriter html)
    {
        var key = MetricTerms.KeyOf(Label);
        html.Markup(key is null ? "" : $"<a class=\"hk-term\" href=\"#hk-term-{key}\">").Sentence(Label).Markup(key is null ? "" : "</a>");
    }

    private string CssClass => Emphasis switch
    {
        Tone.Good => "hk-card hk-card-lead",
        Tone.Bad => "hk-card hk-card-bad",
        _ => "hk-card",
    };
}
