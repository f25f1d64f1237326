using System.Collections;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Display;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace HealthKart.Report.Formatting;

/// <summary>How results of the library and parts of a report look in a notebook, told to .NET Interactive.</summary>
internal static class ReportFormatters
{
    private const string Html = "text/html";

    // A plotly figure in a notebook.
    private const string PlotlyFigures = "application/vnd.plotly.v1+json";

    /// <summary>Tells it. Once is enough for a process; what is told later of the same type wins.</summary>
    internal static void Register()
    {
        Formatter.Register<IEnumerable>(WriteRecords, Html);
        Register<DataFrame>(static (frame, writer) => WriteOutput(writer, html => FrameTable.WriteFirst(new DataFrameList(frame), rest: null, html)));
        Register<PerformanceTotals>(static (totals, writer) => WriteOutput(writer, html => TotalsTable.Write(totals, html)));
        Register<CampaignFilter>(static (filter, writer) => WriteOutput(writer, html => FilterTable.Write(filter, html)));
        Register<CampaignPerformance>(static (campaign, writer) => WriteOutput(writer, ((IReportPart)campaign.Cards()).Write));
        Register<IResultList>(static (list, writer) => WriteOutput(writer, html => FrameTable.Write(list, html)));
        Register<IReportPart>(static (part, writer) => WriteOutput(writer, part.Write));
        Register<CampaignDashboard>(DashboardHtml.Write);
        Formatter.Register<GenericChart>(static (chart, writer) => writer.Write(ChartJson.Of(chart).ToJsonString()), PlotlyFigures);
        Formatter.Register<GenericChart>(static (chart, writer) => FigureHtml.WriteOutput(ChartJson.Of(chart), writer), Html);
        Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), PlotlyFigures, Html);
        Formatter.Register<PlotlySetup>(static (_, writer) => writer.Write(PlotlySetup.Json), PlotlySetup.MimeType);
        Formatter.Register<PlotlySetup>(static (_, writer) => writer.Write(PlotlySetup.Html), Html);
        Formatter.SetPreferredMimeTypesFor(typeof(PlotlySetup), PlotlySetup.MimeType, Html);
    }

    private static void Register<T>(Action<T, TextWriter> write)
    {
        Formatter.Register(write, Html);
        Formatter.SetPreferredMimeTypesFor(typeof(T), Html);
    }

    // Of all else that is a sequence, texts among them, we know nothing better than .NET Interactive does.
    private static bool WriteRecords(IEnumerable sequence, FormatContext context)
    {
        if (RecordList.PropertiesOf(sequence.GetType()) is not { Count: > 0 } properties)
        {
            return DefaultHtml.Format(sequence, context);
        }

        var (rows, rest) = RecordList.Of(sequence, properties);
        WriteOutput(context.Writer, html => FrameTable.WriteFirst(rows, rest, html));
        return true;
    }

    private static void WriteOutput(TextWriter writer, Action<HtmlWriter> write)
    {
        writer.Write($"<div class=\"{ReportStyle.OutputClass}\">\n");
        write(new HtmlWriter(writer));
        writer.Write("</div>\n");
    }
}
