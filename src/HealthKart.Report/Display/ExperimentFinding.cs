using HealthKart.Report.Parts;

namespace HealthKart.Report.Display;

/// <summary>What one experiment shows, in words.</summary>
/// <param name="Verdict">Of which experiment, and its verdict in a word.</param>
/// <param name="Found">The numbers; blank where the verdict has them.</param>
/// <param name="Concluded">What they show, and what they do not show; blank where nothing is to be added.</param>
/// <param name="Tone">How it is meant.</param>
public sealed record ExperimentFinding(string Verdict, string Found, string Concluded, Tone Tone)
{
    internal void Write(HtmlWriter html) => html
        .Markup(NoticeList.ClassOf(Tone) is { Length: > 0 } css ? $"<li class=\"{css}\">" : "<li>")
        .Element("b", "", Verdict).Element("span", "", Found).Element("small", "", Concluded).Markup("</li>\n");
}
