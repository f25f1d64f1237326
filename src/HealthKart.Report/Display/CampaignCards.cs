using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>The headline of a campaign: its numbers as cards, and what they leave out or contain as notices.</summary>
/// <param name="Scope">Which part of the campaign the numbers are about, in a sentence.</param>
/// <param name="Cards">The numbers.</param>
/// <param name="Notices">What to know about them.</param>
public sealed record CampaignCards(string Scope, IReadOnlyList<Card> Cards, IReadOnlyList<Notice> Notices) : IReportPart
{
    void IReportPart.Write(HtmlWriter html)
    {
        html.Element("p", "hk-scope", Scope);
        Write(html, Cards);
        WriteNotices(html);
    }

    /// <summary>Writes the cards of the first screen.</summary>
    internal void WriteLead(HtmlWriter html) => Write(html, Cards.Where(static card => card.IsLead));

    /// <summary>Writes the cards that are not on the first screen, folded, and what to know about all of them.</summary>
    internal void WriteRest(HtmlWriter html)
    {
        html.Markup("<details class=\"hk-fold\">").Element("summary", "", CardWords.MoreFigures);
        Write(html, Cards.Where(static card => !card.IsLead));
        html.Markup("</details>\n");
        WriteNotices(html);
    }

    private static void Write(HtmlWriter html, IEnumerable<Card> cards)
    {
        html.Markup("<div class=\"hk-cards\">\n");
        foreach (var card in cards)
        {
            card.Write(html);
        }

        html.Markup("</div>\n");
    }

    private void WriteNotices(HtmlWriter html)
    {
        foreach (IReportPart notice in Notices)
        {
            notice.Write(html);
        }
    }
}
