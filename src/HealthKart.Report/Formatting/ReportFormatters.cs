using HealthKart.Analysis.Frames;
using HealthKart.Plotly;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Display;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Report.Formatting;

/// <summary>How results of the library and parts of a report look in a notebook, told to .NET Interactive.</summary>
internal static class ReportFormatters
{
    private const string Html = "text/html";

    /// <summary>Tells it. Once is enough for a process; what is told later of the same type wins.</summary>
    internal static void Register()
    {
        Register<IResultList>(static (list, writer) => WriteOutput(writer, html => FrameTable.Write(list, html)));
        Register<IReportPart>(static (part, writer) => WriteOutput(writer, part.Write));
        Register<CampaignDashboard>(DashboardHtml.Write);
    }

    private static void Register<T>(Action<T, TextWriter> write)
    {
        Formatter.Register(write, Html);
        Formatter.SetPreferredMimeTypesFor(typeof(T), Html);
    }

    private static void WriteOutput(TextWriter writer, Action<HtmlWriter> write)
    {
        writer.Write($"<div class=\"{ReportStyle.OutputClass}\">\n{ReportStyle.Scoped}");
        write(new HtmlWriter(writer));
        writer.Write("</div>\n");
    }
}
