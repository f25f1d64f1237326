using System.Reflection;
using HealthKart.Notebooks.Documents;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Notebooks.Sessions;

/// <summary>A chart of Plotly.NET or XPlot, whatever its version: the package is the user's.</summary>
internal sealed class PlotlyChart
{
    private const string Html = "text/html";
    private const string TypeName = "Plotly.NET.GenericChart";

    private readonly Type _type;
    private readonly Func<string> _toJson;

    private PlotlyChart(Type type, Func<string> toJson) => (_type, _toJson) = (type, toJson);

    /// <summary>The chart that a value is; null when it is none.</summary>
    public static PlotlyChart? Of(object? value) =>
        TypeOf(value?.GetType()) is { } type && type.GetMethod("toJson", BindingFlags.Static | BindingFlags.Public, [type]) is { } toJson
            ? new PlotlyChart(type, () => (string)toJson.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], null)!)
            : XPlotChart.IsTypeOf(value?.GetType()) ? new PlotlyChart(value!.GetType(), () => XPlotChart.ToJson(value))
            : null;

    /// <summary>Has the HTML of charts, as formatters that are registered by now write it, safe from what stands in their data.</summary>
    public static void GuardHtml()
    {
        var latest = Formatter.RegisteredFormatters(includeDefaults: false)
            .Where(formatter => formatter.MimeType == Html && formatter.Type.FullName == TypeName)
            .DistinctBy(formatter => formatter.Type);
        foreach (var formatter in latest.Where(formatter => formatter is not PlotlyNetHtml).ToArray())
        {
            Formatter.Register(new PlotlyNetHtml(formatter));
        }
    }

    /// <summary>The mime types to show it as.</summary>
    /// <param name="preferred">Those that its type prefers; for HTML, plotly's own JSON is before it,
    /// and HTML only if somebody writes it.</param>
    public IReadOnlyCollection<string> MimeTypes(IReadOnlyCollection<string> preferred) =>
        !preferred.Contains(Html) || preferred.Contains(MimeBundle.Figure) ? preferred
        : [MimeBundle.Figure, .. preferred.Where(mimeType => mimeType != Html || HasFormatter(Html))];

    /// <summary>The chart in a mime type that no formatter of the user's, or of his packages, writes; null for others.</summary>
    public string? Text(string mimeType) => mimeType == MimeBundle.Figure && !HasFormatter(mimeType) ? ToJson() : null;

    /// <summary>The chart as plotly's JSON: <c>data</c>, <c>layout</c>, <c>config</c>.</summary>
    public string ToJson() => _toJson();

    private bool HasFormatter(string mimeType) => Formatter.RegisteredFormatters(includeDefaults: false)
        .Any(formatter => formatter.MimeType == mimeType && formatter.Type.IsAssignableFrom(_type) && formatter.Type != typeof(object));

    private static Type? TypeOf(Type? type)
    {
        while (type is not null && type.FullName != TypeName)
        {
            type = type.BaseType;
        }

        return type;
    }
}
