using System.Text.Json.Nodes;
using Plotly.NET;

namespace HealthKart.Report.Formatting;

/// <summary>A chart as plotly's JSON, as it is shown: in our looks, with what it says and its numbers.</summary>
/// <remarks>The looks leave alone what the chart's author set; words and numbers that a chart does not bring are read from it.</remarks>
internal static class ChartJson
{
    internal static JsonObject Of(GenericChart chart)
    {
        var data = new JsonArray([.. GenericChart.getTraces(chart).Select(static trace => (JsonNode)OfTrace(trace))]);
        var layout = PlotlyJson.Of(GenericChart.getLayout(chart));
        var config = PlotlyJson.Of(GenericChart.getConfig(chart));
        PlotlyDefaults.Remove(layout);
        ChartLooks.Apply(data, layout, config);
        ChartTitle.Apply(data, layout);
        return new JsonObject { ["data"] = data, ["layout"] = layout, ["config"] = config };
    }

    // The type is the one member of a trace that is not among the others.
    private static JsonObject OfTrace(Trace trace)
    {
        var json = PlotlyJson.Of(trace);
        json["type"] = trace.type;
        return json;
    }
}
