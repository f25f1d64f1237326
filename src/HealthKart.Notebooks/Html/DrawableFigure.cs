using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Html;

/// <summary>Which figures the page's plotly.js draws, the part of it for charts with two axes. It would draw others as a line, without a word.</summary>
internal static class DrawableFigure
{
    private const string Default = "scatter";

    /// <summary>The types of traces that it knows.</summary>
    public static IReadOnlySet<string> Types { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "pie", Default, "scatterternary",
        "violin",
    };

    /// <summary>The first type of trace in a figure that is not drawn; null when all are.</summary>
    public static string? TypeLeftOut(JsonObject figure) => (figure["data"] as JsonArray ?? [])
        .Select(trace => (trace as JsonObject)?["type"] is JsonValue type && type.TryGetValue(out string? name) ? name : Default)
        .FirstOrDefault(type => !Types.Contains(type));
}
