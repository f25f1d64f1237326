using System.Text.Json;
using System.Text.Json.Nodes;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Figures;
using HealthKart.Report.Formatting;
using Plotly.NET;

namespace HealthKart.Report.Dashboard;

/// <summary>
/// The figures that the page draws again with its own numbers: each as it is drawn here of an invented influencer, without the numbers and
/// words of that.
/// </summary>
internal static class DashboardFigures
{
    // What of a series is of its numbers.
    private static readonly string[] s_numbers = ["x", "y", "z", "zmin", "zmax", "text", "hovertext"];

    /// <summary>Writes the figures by the page's names, each with the height of one more row.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="breakEven">The ROAS that the figures draw a line at.</param>
    internal static void Write(Utf8JsonWriter json, decimal breakEven)
    {
        const string Nobody = Influencer.Unknown;
        var anybody = new InfluencerPerformance
        {
            Influencer = new() { Id = Nobody, Name = Nobody, Platform = Nobody, Category = Nobody },
            Tier = Nobody,
            PayoutStatus = PayoutStatus.Paid,
            SalesRows = 1,
            Orders = 1,
            Revenue = 1 + breakEven,
            TotalPayout = 1,
        };
        var influencers = new ChartedInfluencers([anybody], HasSales: true, PlatformColors.Of([]), breakEven);
        var (revenue, payout) = (anybody.Revenue, anybody.TotalPayout);
        var basis = new BreakdownRow { Value = Nobody, Influencers = 1, Orders = 1, Revenue = revenue, TotalPayout = payout };
        json.WriteStartObject("figures");
        Write(json, "top", TopFigure.Of(influencers, 1), TopFigure.HeightOfABar);
        Write(json, "spread", SpreadFigure.Of(influencers));
        Write(json, "heat", PlatformAndCategoryFigure.Of(influencers), PlatformAndCategoryFigure.HeightOfACell);
        Write(json, "days", RevenueAndPayoutFigure.Days());
        Write(json, "weeks", RevenueAndPayoutFigure.Weeks());
        Write(json, "months", RevenueAndPayoutFigure.Months());
        Write(json, "basis", PayoutByBasisFigure.Of([basis]), PayoutByBasisFigure.HeightOfABar);
        Write(json, "concentration", ConcentrationFigure.Of(Concentration.Of([anybody], revenue, payout)));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, GenericChart chart, int row = 0)
    {
        var figure = ChartJson.Of(chart);
        var layout = figure["layout"]!.AsObject();
        var margin = layout["margin"]!.AsObject();
        figure["height"] = (int)layout["height"]! - (int)margin["t"]! - row;
        figure["row"] = row;
        figure["table"] = Heads(layout["meta"]!["table"]!.AsObject());
        // The page writes the words of a figure around it, and makes room for its legend.
        foreach (var member in (string[])["title", "meta", "height", "showlegend"])
        {
            layout.Remove(member);
        }

        margin.Remove("t");
        foreach (var series in figure["data"]!.AsArray().Select(static series => series!.AsObject()))
        {
            foreach (var member in s_numbers)
            {
                series.Remove(member);
            }
        }

        json.WritePropertyName(name);
        figure.WriteTo(json);
    }

    private static JsonObject Heads(JsonObject table) =>
        new() { ["columns"] = table["columns"]!.DeepClone(), ["numbers"] = table["numbers"]!.DeepClone() };
}
