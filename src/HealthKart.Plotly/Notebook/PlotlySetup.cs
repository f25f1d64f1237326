namespace HealthKart.Plotly;

/// <summary>Shown once in a notebook, it brings plotly.js into the page: figures before and after it are drawn.</summary>
/// <remarks>VS Code draws figures by itself; Jupyter needs this. The HTML export leaves it out, since it has plotly.js anyway.</remarks>
[TypeFormatterSource(typeof(PlotlySetupFormatterSource), PreferredMimeTypes = [MimeType, "text/html"])]
public sealed class PlotlySetup
{
    private static readonly Lazy<string> s_element = new(PlotlySetupFormatterSource.ScriptElement);

    /// <summary>The mime type by which an export recognises the setup and leaves it out.</summary>
    public const string MimeType = "application/vnd.healthkart.plotly-setup+json";

    /// <summary>
    /// The setup's script element, about 1.5 MB, for an output that brings plotly.js itself. The HTML export takes it out of outputs, since its
    /// page has plotly.js once.
    /// </summary>
    public static string Element => s_element.Value;
}
