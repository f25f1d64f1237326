using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Report.Tests.Plots;

internal static class SampleFigures
{
    /// <summary>A figure as reports make it, of an influencer and Meera.</summary>
    public static JsonObject Bars(string name = "Aarav")
    {
        var json = File.ReadAllText(RepositoryRoot.PathOf("tests", "HealthKart.Report.Tests", "Plots", "bars.expected.json"));
        return JsonNode.Parse(json.Replace("Aarav", JsonSerializer.Serialize(name)[1..^1], StringComparison.Ordinal))!.AsObject();
    }
}
