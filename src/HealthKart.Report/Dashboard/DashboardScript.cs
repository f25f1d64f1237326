using System.Text;
using HealthKart.Plotly;

namespace HealthKart.Report.Dashboard;

/// <summary>The script that makes a dashboard answer to its filters, and its style, as they lie in this assembly.</summary>
internal static class DashboardScript
{
    private static readonly Lazy<string> s_text = new(static () => Read("dashboard.js"));
    private static readonly Lazy<string> s_style = new(static () => ReportStyle.Further(Read("dashboard.css")));

    /// <summary>The script; <c>&lt;/script</c> and <c>&lt;!--</c> never occur in it.</summary>
    internal static string Text => s_text.Value;

    /// <summary>The script as an element.</summary>
    internal static string Element => $"<script>\n{Text}</script>\n";

    /// <summary>The style as an element, beside that of reports.</summary>
    internal static string StyleElement => s_style.Value;

    private static string Read(string name)
    {
        using var stream = typeof(DashboardScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without its resource '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
