using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Answers;
using HealthKart.Report.Display;
using HealthKart.Report.Figures;
using HealthKart.Report.Formatting;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;
using Plotly.NET;

namespace HealthKart.Report.Dashboard;

/// <summary>
/// A report that is filtered where it is read: cards, figures and the table of influencers follow filters in the page, without a server.
/// </summary>
/// <remarks>
/// It holds the sums of the sales, not the sales: at most two megabytes with the payouts, unless the payouts alone are more. Of more
/// influencers, campaigns, products, sources and days than that, days are summed to months first; then filters are left out, which the page
/// says. Without JavaScript it is a report that stands still.
/// </remarks>
public sealed class CampaignDashboard
{
    internal const int MostBars = 10;

    private readonly Lazy<string> _json;
    private readonly Lazy<CampaignAnswer> _answer;

    internal CampaignDashboard(CampaignPerformance campaign, CsvExportOptions csv, CampaignPerformance? before)
    {
        Campaign = campaign;
        _answer = new(() => campaign.Answer(before));
        _json = new(() => Make(campaign, csv, before));
    }

    /// <summary>The script element that makes an output live, by which a page can tell it from the scripts of others.</summary>
    public static string ScriptElement => DashboardScript.Element;

    /// <summary>The report.</summary>
    internal CampaignPerformance Campaign { get; }

    /// <summary>The data of the page as JSON, in which no text can end a script element. The sales are read for it once.</summary>
    internal string Json => _json.Value;

    /// <summary>Writes what stands without JavaScript: the same cards, figures and table.</summary>
    internal void WriteStatic(HtmlWriter html, TextWriter writer)
    {
        using var scope = Numerals.Within(Campaign.Data.Currency);
        html.Element("p", "hk-scope", _answer.Value.Cards.Scope);
        ((IReportPart)_answer.Value).Write(html);
        _answer.Value.Cards.WriteRest(html);
        var figures = Figures().ToDictionary(static figure => figure.Name, static figure => figure.Figure);
        foreach (var chapter in DashboardChapter.All)
        {
            html.Markup($"<h2 id=\"{chapter.Name}\">").Sentence(DashboardWords.TitleOfChapter(chapter.Name)).Markup("</h2>\n");
            foreach (var figure in chapter.Figures)
            {
                FigureHtml.WriteNumbers(ChartJson.Of(figures[figure]), writer);
            }

            if (chapter.HasTable)
            {
                FrameTable.Write(StaticTable.Of(Campaign), html);
            }
        }
    }

    /// <summary>The figures by the names that the page has for them.</summary>
    internal IReadOnlyList<(string Name, GenericChart Figure)> Figures()
    {
        var influencers = ChartedInfluencers.Of(Campaign);
        return
        [
            ("top", TopFigure.Of(influencers, MostBars)),
            ("spread", SpreadFigure.Of(influencers)),
            ("heat", PlatformAndCategoryFigure.Of(influencers)),
            ("time", OverTimeFigure.Of(Campaign.ByDay(), Campaign.UnattributedByDay())),
            ("basis", PayoutByBasisFigure.Of(Campaign.ByPayoutBasis())),
            ("concentration", ConcentrationFigure.Of(Campaign.Concentration())),
        ];
    }

    private static string Make(CampaignPerformance campaign, CsvExportOptions csv, CampaignPerformance? before)
    {
        using var scope = Numerals.Within(campaign.Data.Currency);
        return new DashboardJson(DashboardData.Of(campaign)).Write(csv, before);
    }
}
