using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

/// <summary>Intervals around values, as distances from them.</summary>
/// <param name="Below">How far each interval reaches below its value; <c>null</c> draws none.</param>
/// <param name="Above">How far each interval reaches above its value; <c>null</c> draws none.</param>
public sealed record ErrorBars(PlotlyValues Below, PlotlyValues Above)
{
    internal JsonObject ToJson() => new()
    {
        ["type"] = "data",
        ["symmetric"] = false,
        ["array"] = Above.ToJson(),
        ["arrayminus"] = Below.ToJson(),
        ["color"] = Palette.Text.OnScreen,
        ["thickness"] = 1.2,
        ["width"] = 4,
    };
}
