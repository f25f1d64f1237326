using HealthKart.Report.Looks;
using HealthKart.Report.Parts;

namespace HealthKart.Report.Dashboard;

/// <summary>
/// Writes a <see cref="CampaignDashboard"/> as an output: its own style, what stands without JavaScript, its data and its script.
/// </summary>
internal static class DashboardHtml
{
    internal static void Write(CampaignDashboard dashboard, TextWriter writer)
    {
        writer.Write($"<div class=\"{ReportStyle.OutputClass}\">\n{DashboardScript.StyleElement}");
        writer.Write("<section class=\"hk-dashboard\">\n<div class=\"hk-dashboard-static\">\n");
        dashboard.WriteStatic(new HtmlWriter(writer), writer);
        writer.Write("</div>\n<script type=\"application/json\" class=\"hk-dashboard-data\">");
        writer.Write(dashboard.Json);
        writer.Write("</script>\n</section>\n");
        writer.Write(DashboardScript.Element + "</div>\n");
    }
}
