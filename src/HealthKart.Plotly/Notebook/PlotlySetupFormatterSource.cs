namespace HealthKart.Plotly;

internal sealed class PlotlySetupFormatterSource : ITypeFormatterSource
{
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

    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<PlotlySetup>(PlotlySetup.MimeType, static (_, writer) => writer.Write($$"""{"version":"{{PlotlyScript.Version}}"}""")),
        new TypeFormatter<PlotlySetup>("text/html", static (_, writer) => writer.Write(PlotlySetup.Element)),
    ];

    internal static string ScriptElement() => Before + PlotlyScript.Text + After;
}
