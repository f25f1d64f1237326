using System.Collections;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Display;
using HealthKart.Report.Formatting;
using HealthKart.Report.Looks;
using HealthKart.Report.Parts;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace HealthKart.Report;

/// <summary>How results of the library and parts of a report look in a notebook, told to .NET Interactive.</summary>
internal static class ReportFormatters
{
    private const string Html = "text/html";

    // A plotly figure in a notebook.
    private const string PlotlyFigures = "application/vnd.plotly.v1+json";

    private static readonly Lock s_lock = new();
    private static readonly HashSet<ITypeFormatter> s_ofPackages = [];
    private static bool s_isDone;

    /// <summary>Tells it. What was told since then of charts and data frames, by an extension of their packages, holds no longer.</summary>
    /// <remarks>
    /// All else is told once: of a value that is of several of these types, .NET Interactive takes what was told last only as long as
    /// nothing was told twice.
    /// </remarks>
    internal static void Register()
    {
        lock (s_lock)
        {
            if (!s_isDone)
            {
                RegisterOwn();
            }

            if (!s_isDone || !Latest().All(s_ofPackages.Contains))
            {
                RegisterOfPackages();
                s_ofPackages.UnionWith(Latest());
            }

            Formatter.SetPreferredMimeTypesFor(typeof(DataFrame), Html);
            Formatter.SetPreferredMimeTypesFor(typeof(GenericChart), PlotlyFigures, Html);
            s_isDone = true;
        }
    }

    // What is told of the types that packages bring formatters for, the last of each.
    private static IEnumerable<ITypeFormatter> Latest() => Formatter.RegisteredFormatters(includeDefaults: false)
        .Where(static formatter => formatter.MimeType is Html or PlotlyFigures)
        .Where(static formatter => formatter.Type == typeof(DataFrame) || formatter.Type == typeof(GenericChart))
        .DistinctBy(static formatter => (formatter.Type, formatter.MimeType));

    private static void RegisterOfPackages()
    {
        Formatter.Register<DataFrame>(
            static (frame, writer) => WriteOutput(writer, html => FrameTable.WriteFirst(new DataFrameList(frame), rest: null, html)), Html);
        Formatter.Register<GenericChart>(static (chart, writer) => writer.Write(ChartJson.Of(chart).ToJsonString()), PlotlyFigures);
        Formatter.Register<GenericChart>(static (chart, writer) => FigureHtml.WriteOutput(ChartJson.Of(chart), writer), Html);
    }

    private static void RegisterOwn()
    {
        Formatter.Register<IEnumerable>(WriteRecords, Html);
        Register<PerformanceTotals>(static (totals, writer) => WriteOutput(writer, html => TotalsTable.Write(totals, html)));
        Register<CampaignFilter>(static (filter, writer) => WriteOutput(writer, html => FilterTable.Write(filter, html)));
        Register<CampaignPerformance>(static (campaign, writer) => WriteOutput(writer, ((IReportPart)campaign.Cards()).Write));
        Register<IResultList>(static (list, writer) => WriteOutput(writer, html => FrameTable.Write(list, html)));
        Register<IReportPart>(static (part, writer) => WriteOutput(writer, part.Write));
        Register<CampaignDashboard>(DashboardHtml.Write);
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
