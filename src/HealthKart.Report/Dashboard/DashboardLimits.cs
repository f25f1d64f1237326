using System.Text.Json;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Answers;
using HealthKart.Report.Display;
using HealthKart.Report.Figures;
using HealthKart.Report.Plots;

namespace HealthKart.Report.Dashboard;

/// <summary>How many, how few and how long: the numbers by which the library decides what is shown, for the page to decide alike.</summary>
internal static class DashboardLimits
{
    internal static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("limits");
        json.WriteNumber("listed", CampaignDashboard.MostBars);
        json.WriteNumber("roomForDecimals", HeadlineCards.RoomForDecimals);
        json.WriteNumber("fewestInfluencers", PlatformAndBasis.FewestInfluencers);
        json.WriteNumber("mostPlatforms", PlatformAndCategoryFigure.MostPlatforms);
        json.WriteNumber("mostCategories", PlatformAndCategoryFigure.MostCategories);
        json.WriteNumber("outshines", HeatMap.Outshines);
        json.WriteNumber("bright", HeatMap.Bright);
        json.WriteNumber("leastTurns", HeatMap.LeastTurns);
        json.WriteNumber("mostBases", PayoutByBasisFigure.MostBases);
        json.WriteNumber("mostPaid", SpreadFigure.MostPoints);
        json.WriteNumber("spreadForLog", SpreadFigure.SpreadForLog);
        json.WriteNumber("mostSellers", ConcentrationFigure.MostPoints);
        json.WriteNumber("mostSteps", NextSteps.Most);
        Numbers(json, "tops", ConcentrationTable.Counts.Select(static count => (decimal)count));
        Numbers(json, "parts", ConcentrationTable.Parts);
        json.WriteNumber("mostDays", OverTimeFigure.MostDays);
        json.WriteNumber("fewestDaysForMeans", OverTimeFigure.FewestDaysForMeans);
        json.WriteNumber("fewDays", Axes.FewDays);
        json.WriteNumber("steps", MoneyTicks.Steps);
        json.WriteNumber("stepsOfBases", PayoutByBasisFigure.Steps);
        json.WriteNumber("mostDecades", MoneyTicks.MostDecades);
        json.WriteNumber("leastWholeMoney", CellFormat.LeastWholeMoney);
        json.WriteNumber("tableRows", FigureTable.RowLimit);
        json.WriteNumber("topWithLegend", FigureChart.TopWithLegend);
        json.WriteNumber("topWithout", FigureChart.TopWithout);
        json.WriteNumber("roomForNumbers", FigureChart.RoomForNumbers);
        json.WriteNumber("widthOfALetter", FigureChart.WidthOfALetter);
        json.WriteNumber("labelLength", PlotlyText.LabelLength);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<decimal> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
