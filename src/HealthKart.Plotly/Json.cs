using System.Text.Json.Nodes;

namespace HealthKart.Plotly;

internal static class Json
{
    public static JsonArray Array(IEnumerable<string> values) => [.. values.Select(static value => JsonValue.Create(value))];

    /// <summary>Sets a member unless the value is <c>null</c>: plotly then takes its own default.</summary>
    public static JsonObject With(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }

        return target;
    }
}
