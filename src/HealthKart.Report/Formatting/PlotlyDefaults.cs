using System.Text.Json.Nodes;
using Plotly.NET;

namespace HealthKart.Report.Formatting;

/// <summary>What Plotly.NET gives every chart: a template of 8 KB, and a size that fits no page. Who set them himself keeps them.</summary>
internal static class PlotlyDefaults
{
    private static readonly Lazy<string> s_template = new(static () => PlotlyJson.Of(Defaults.DefaultTemplate).ToJsonString());

    internal static void Remove(JsonObject layout)
    {
        if (layout["template"] is not { } template || template.ToJsonString() != s_template.Value)
        {
            return;
        }

        layout.Remove("template");
        if (Is(layout["width"], Defaults.DefaultWidth) && Is(layout["height"], Defaults.DefaultHeight))
        {
            layout.Remove("width");
            layout.Remove("height");
        }
    }

    private static bool Is(JsonNode? value, int number) => value is JsonValue given && given.TryGetValue(out int size) && size == number;
}
