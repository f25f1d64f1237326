using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Plotly.Tests;

internal static class SampleFigures
{
    /// <summary>A figure as reports make it, of an influencer and Meera.</summary>
    public static JsonObject Bars(string name = "Aarav")
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "bars.json"));
        return JsonNode.Parse(json.Replace("Aarav", JsonSerializer.Serialize(name)[1..^1], StringComparison.Ordinal))!.AsObject();
    }
}
