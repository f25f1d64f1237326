using HealthKart.Report.Looks;

namespace HealthKart.Report.Dashboard;

/// <summary>The script that makes a dashboard answer to its filters, and its style, as they lie in this assembly.</summary>
internal static class DashboardScript
{
    private static readonly Lazy<string> s_text = new(static () => EmbeddedText.Read("dashboard.js"));
    private static readonly Lazy<string> s_style = new(static () => ReportStyle.Further(EmbeddedText.Read("dashboard.css")));

    /// <summary>The script; <c>&lt;/script</c> and <c>&lt;!--</c> never occur in it.</summary>
    internal static string Text => s_text.Value;

    /// <summary>The script as an element.</summary>
    internal static string Element => $"<script>\n{Text}</script>\n";

    /// <summary>The style as an element, beside that of reports.</summary>
    internal static string StyleElement => s_style.Value;
}
