namespace HealthKart.Plotly;

/// <summary>Shown once in a notebook, it brings plotly.js into the page: figures before and after it are drawn.</summary>
/// <remarks>VS Code draws figures by itself; Jupyter needs this. The HTML export leaves it out, since it has plotly.js anyway.</remarks>
[TypeFormatterSource(typeof(PlotlySetupFormatterSource), PreferredMimeTypes = [MimeType, "text/html"])]
public sealed class PlotlySetup
{
    /// <summary>The mime type by which an export recognises the setup and leaves it out.</summary>
    public const string MimeType = "application/vnd.healthkart.plotly-setup+json";
}
