namespace HealthKart.Report.Parts;

/// <summary>A sentence that stands beside numbers: what they leave out, or what they contain.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Tone">How it is meant.</param>
public sealed record Notice(string Text, Tone Tone = Tone.Plain) : IReportPart
{
    void IReportPart.Write(HtmlWriter html) =>
        html.Markup($"<div class=\"{CssClass}\">").Element("p", "", Text).Markup("</div>\n");

    private string CssClass => Tone switch
    {
        Tone.Warning => "hk-warning",
        Tone.Bad => "hk-error",
        _ => "hk-note",
    };
}
