using HealthKart.Notebooks.Documents;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Formats a value as .NET Interactive does: in every mime type that its type prefers. A chart of Plotly.NET is plotly's JSON, too.
/// </summary>
internal static class ValueFormatter
{
    private const string PlainText = "text/plain";

    public static MimeBundle Format(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var chart = PlotlyChart.Of(value);
        var chosen = mimeTypes.Count > 0 ? mimeTypes : Preferred(value, chart);
        return new MimeBundle(chosen.Distinct()
            .Select(mimeType => KeyValuePair.Create(mimeType, chart?.Text(mimeType) ?? Text(value, mimeType))));
    }

    // A reader without HTML sees nothing of a bundle without plain text; for a number or a date it costs nothing.
    private static IReadOnlyCollection<string> Preferred(object? value, PlotlyChart? chart)
    {
        var preferred = Formatter.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object));
        return chart is not null ? chart.MimeTypes(preferred)
            : value is null or string or bool or IFormattable ? [.. preferred, PlainText]
            : preferred;
    }

    // A string that is asked for as markup is markup already; formatting would escape it.
    private static string Text(object? value, string mimeType) =>
        value is string text && mimeType is not "application/json" ? text : value.ToDisplayString(mimeType);
}
