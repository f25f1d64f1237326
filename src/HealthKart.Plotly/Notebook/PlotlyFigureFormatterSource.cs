namespace HealthKart.Plotly;

internal sealed class PlotlyFigureFormatterSource : ITypeFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new TypeFormatter<PlotlyFigure>(PlotlyFigure.MimeType, static (figure, writer) => writer.Write(figure.ToJson().ToJsonString())),
        new TypeFormatter<PlotlyFigure>("text/html", static (figure, writer) => FigureHtml.WriteOutput(figure.ToJson(), writer)),
    ];
}
