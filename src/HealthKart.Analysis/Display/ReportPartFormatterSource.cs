using HealthKart.Plotly;

namespace HealthKart.Analysis.Display;

/// <summary>Shows every <see cref="IReportPart"/> as an output that stands by itself.</summary>
internal sealed class ReportPartFormatterSource : ITypeFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new TypeFormatter<IReportPart>("text/html", WriteOutput)];

    private static void WriteOutput(IReportPart part, TextWriter writer)
    {
        writer.Write($"<div class=\"{ReportStyle.OutputClass}\">\n{ReportStyle.Scoped}");
        part.Write(new HtmlWriter(writer));
        writer.Write("</div>\n");
    }
}
