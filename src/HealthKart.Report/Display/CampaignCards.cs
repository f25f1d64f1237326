using HealthKart.Report.Parts;

namespace HealthKart.Report.Display;

/// <summary>The headline of a campaign: its numbers as cards, and what they leave out or contain as notices.</summary>
/// <param name="Scope">Which part of the campaign the numbers are about, in a sentence.</param>
/// <param name="Cards">The numbers.</param>
/// <param name="Notices">What to know about them.</param>
public sealed record CampaignCards(string Scope, IReadOnlyList<Card> Cards, IReadOnlyList<Notice> Notices) : IReportPart
{
    void IReportPart.Write(HtmlWriter html)
    {
        html.Element("p", "hk-scope", Scope).Markup("<div class=\"hk-cards\">\n");
        foreach (var card in Cards)
        {
            card.Write(html);
        }

        html.Markup("</div>\n");
        foreach (IReportPart notice in Notices)
        {
            notice.Write(html);
        }
    }
}
