using HealthKart.Report.Parts;

namespace HealthKart.Report.Display;

/// <summary>What one experiment shows, in words.</summary>
/// <param name="Verdict">Of which experiment, and its verdict in a word.</param>
/// <param name="Found">The numbers.</param>
/// <param name="Concluded">What may be concluded from them, and what may not.</param>
/// <param name="Tone">How it is meant.</param>
public sealed record ExperimentFinding(string Verdict, string Found, string Concluded, Tone Tone)
{
    internal void Write(HtmlWriter html) => html
        .Markup(Tone switch
        {
            Tone.Warning => "<li class=\"hk-insight-warning\">",
            Tone.Bad => "<li class=\"hk-insight-bad\">",
            Tone.Plain => "<li class=\"hk-insight-plain\">",
            _ => "<li>",
        })
        .Element("b", "", Verdict).Element("span", "", Found).Element("small", "", Concluded).Markup("</li>\n");
}
