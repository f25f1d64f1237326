using System.Text.Json;
using HealthKart.Report.Looks;

namespace HealthKart.Report.Plots;

/// <summary>plotly.js itself, as it lies in this assembly.</summary>
public static class PlotlyScript
{
    private const string Package = "plotly.js-cartesian-dist-min";

    private static readonly Lazy<string> s_text = new(static () => EmbeddedText.Read("plotly.min.js"));
    private static readonly Lazy<string> s_version = new(ReadVersion);

    /// <summary>
    /// The event of the window that says that <c>window.HealthKartPlotly</c> is there: in a notebook after its
    /// <c>PlotlySetup</c>, in an exported page at its end. An output that needs plotly.js draws at once or waits for it.
    /// </summary>
    public const string ReadyEvent = "healthkart-plotly";

    /// <summary>The script, about 1.5 MB: defines <c>window.Plotly</c>. A page needs it once.</summary>
    public static string Text => s_text.Value;

    /// <summary>
    /// The types of traces that it draws: those of charts with two axes. Others it would draw as points without places, without a word.
    /// </summary>
    public static IReadOnlySet<string> TraceTypes { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "pie", "scatter", "scatterternary",
        "violin",
    };

    /// <summary>The version of plotly.js.</summary>
    public static string Version => s_version.Value;

    private static string ReadVersion()
    {
        using var package = JsonDocument.Parse(EmbeddedText.Read("package.json"));
        return package.RootElement.GetProperty("dependencies").GetProperty(Package).GetString()!;
    }
}
