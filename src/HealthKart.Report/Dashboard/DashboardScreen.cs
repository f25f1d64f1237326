using System.Text.Json;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Display;
using HealthKart.Report.Figures;
using HealthKart.Report.Json;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;

namespace HealthKart.Report.Dashboard;

/// <summary>Writes what the page shows and how, apart from its data: cards, chapters, columns, colours, figures and words.</summary>
internal static class DashboardScreen
{
    internal static void Write(Utf8JsonWriter json, DashboardData data, CampaignPerformance? before)
    {
        WriteCards(json, data, before);
        WriteChapters(json);
        WriteColumns(json, data.Campaign.Settings);
        WriteLooks(json, data);
    }

    private static void WriteCards(Utf8JsonWriter json, DashboardData data, CampaignPerformance? before)
    {
        var cards = new HeadlineCards(data.Shown, before);
        json.WriteList("cards", HeadlineCard.Of(data.Campaign.Settings), (json, card) =>
        {
            json.WriteString("name", card.Name);
            json.WriteString("figure", card.Figure);
            json.WriteBoolean("isLead", card.IsLead);
            if (card.IsLead && cards.ChangeOf(card) is { } change)
            {
                json.WriteString("change", change);
            }

            json.WriteString("format", JsonWriting.NameOf(card.Format));
            json.WriteTexts("lines", card.Lines.Select(static line => JsonWriting.NameOf(line)));
        });
    }

    private static void WriteChapters(Utf8JsonWriter json) => json.WriteList("chapters", DashboardChapter.All, static (json, chapter) =>
    {
        json.WriteString("name", chapter.Name);
        json.WriteTexts("figures", chapter.Figures);
        json.WriteBoolean("hasTable", chapter.HasTable);
    });

    private static void WriteColumns(Utf8JsonWriter json, AnalysisSettings settings)
    {
        var columns = DashboardColumn.Of(settings.GrossMargin is not null);
        json.WriteList("columns", columns, static (json, column) =>
        {
            json.WriteString("name", column.Name);
            json.WriteString("format", column.Format);
            json.WriteString("figure", column.Figure ?? column.Name);
            json.WriteBoolean("isShown", column.IsShown);
        });
    }

    private static void WriteLooks(Utf8JsonWriter json, DashboardData data)
    {
        json.WriteStartObject("palette");
        foreach (var color in Palette.All)
        {
            json.WriteString(color.Name, color.OnScreen);
        }

        json.WriteString("font", Palette.FontFamily);
        json.WriteEndObject();
        DashboardLimits.Write(json);
        DashboardFigures.Write(json, data.Campaign.Settings.BreakEvenRoas);
        var colors = ChartedInfluencers.Of(data.Campaign).Colors;
        json.WriteStartObject("platformLooks");
        foreach (var platform in data.InfluencerValues.Single(static values => values.Name == "platform").Values.Names)
        {
            json.WriteStartObject(platform);
            json.WriteString("color", colors.Of(platform).OnScreen);
            json.WriteString("symbol", SeriesStyle.NameOf(colors.SymbolOf(platform)));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("texts");
        foreach (var (name, template) in DashboardWords.OfDashboard(data.Campaign.Settings.Tiers))
        {
            json.WriteString(name, template);
        }

        json.WriteEndObject();
    }
}
