using HealthKart.Plotly;
using HealthKart.Report.Display;

namespace HealthKart.Report.Dashboard;

/// <summary>Writes a <see cref="CampaignDashboard"/> as an output that stands by itself: style, what stands without JavaScript, data, scripts.</summary>
internal static class DashboardHtml
{
    internal static void Write(CampaignDashboard dashboard, TextWriter writer)
    {
        writer.Write($"<div class=\"{ReportStyle.OutputClass}\">\n{ReportStyle.Scoped}{DashboardScript.StyleElement}");
        writer.Write("<section class=\"hk-dashboard\">\n<div class=\"hk-dashboard-static\">\n");
        dashboard.WriteStatic(new HtmlWriter(writer), writer);
        writer.Write("</div>\n<script type=\"application/json\" class=\"hk-dashboard-data\">");
        writer.Write(dashboard.Json);
        writer.Write("</script>\n</section>\n");
        writer.Write(PlotlySetup.Element);
        writer.Write(FigureScript.Element);
        writer.Write(DashboardScript.Element + "</div>\n");
    }
}
