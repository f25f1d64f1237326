using System.Text.Json;
using HealthKart.Report.Formatting;

namespace HealthKart.Report.Plots;

/// <summary>plotly.js itself, as it lies in this assembly.</summary>
public static class PlotlyScript
{
    private const string Package = "plotly.js-cartesian-dist-min";

    private static readonly Lazy<string> s_text = new(static () => EmbeddedText.Read("plotly.min.js"));
    private static readonly Lazy<string> s_version = new(ReadVersion);

    /// <summary>
    /// The event of the window that says that <c>window.HealthKartPlotly</c> is there: in a notebook after its
    /// <see cref="PlotlySetup"/>, in an exported page at its end. An output that needs plotly.js draws at once or waits for it.
    /// </summary>
    public const string ReadyEvent = "healthkart-plotly";

    /// <summary>The script, about 1.5 MB: defines <c>window.Plotly</c>. A page needs it once.</summary>
    public static string Text => s_text.Value;

    /// <summary>The version of plotly.js.</summary>
    public static string Version => s_version.Value;

    private static string ReadVersion()
    {
        using var package = JsonDocument.Parse(EmbeddedText.Read("package.json"));
        return package.RootElement.GetProperty("dependencies").GetProperty(Package).GetString()!;
    }
}
