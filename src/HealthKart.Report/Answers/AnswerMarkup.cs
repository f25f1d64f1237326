using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Answers;

/// <summary>The parts of an answer as markup; the page's script makes the same.</summary>
internal static class AnswerMarkup
{
    internal static string ClassOf(Tone tone) => tone switch
    {
        Tone.Good => " hk-verdict-good",
        Tone.Bad => " hk-verdict-bad",
        _ => "",
    };

    internal static string RestClassOf(Tone tone) => tone == Tone.Warning ? "hk-answer-warning" : "hk-answer-plain";

    internal static void Write(HtmlWriter html, string title, AnswerPart part) => html
        .Markup($"<div class=\"hk-answer-part{ClassOf(part.Tone)}\">\n").Element("h3", "", title).Element("p", "hk-answer-gap", part.Gap)
        .Element("p", "", part.Sentence).Markup("</div>\n");

    internal static void Write(HtmlWriter html, string title, IReadOnlyList<AnswerStep> steps, string nobody)
    {
        html.Markup("<div class=\"hk-answer-steps\">\n").Element("h3", "", title);
        if (steps.Count == 0)
        {
            html.Element("p", "", nobody).Markup("</div>\n");
            return;
        }

        html.Markup("<ol>\n");
        foreach (var step in steps)
        {
            html.Markup("<li><b dir=\"auto\">").Text(step.Influencer.Name).Markup("</b> ")
                .Element("span", "hk-answer-who", AnswerWords.WhoIs(step.Influencer)).Element("span", "", step.Reason).Markup("</li>\n");
        }

        html.Markup("</ol>\n</div>\n");
    }
}
