using HealthKart.Report.Looks;
using HealthKart.Report.Plots;

namespace HealthKart.Report.Formatting;

/// <summary>
/// Shown once in a notebook, it brings the stylesheet and plotly.js into the page: outputs before and after it have them.
/// </summary>
/// <remarks>The HTML export leaves it out, since its page has both anyway.</remarks>
public sealed class PlotlySetup
{
    /// <summary>The mime type by which an export recognises the setup and leaves it out.</summary>
    public const string MimeType = "application/vnd.healthkart.plotly-setup+json";

    // The page may have a plotly.js of another age: ours goes by a name of its own, and the page keeps what it had.
    private const string Before = "<script>\n(() => { window.healthKartPlotlyBefore = window.Plotly; })();\n";
    private const string After = $$"""

        (() => {
          window.HealthKartPlotly = window.Plotly;
          if (window.healthKartPlotlyBefore) { window.Plotly = window.healthKartPlotlyBefore; }
          window.dispatchEvent(new Event("{{PlotlyScript.ReadyEvent}}"));
        })();
        </script>

        """;

    private static readonly Lazy<string> s_element = new(static () => Before + PlotlyScript.Text + After);

    /// <summary>What stands in the setup's place where it is recognised.</summary>
    public static string Json => $$"""{"version":"{{PlotlyScript.Version}}"}""";

    /// <summary>
    /// plotly.js as an element, about 1.5 MB, for a page that may have another: the HTML export takes it out of outputs,
    /// since its page has it once.
    /// </summary>
    public static string Element => s_element.Value;

    /// <summary>The setup as HTML: the style of outputs, the script that draws figures, plotly.js.</summary>
    public static string Html => ReportStyle.Scoped + FigureScript.Element + Element;
}
