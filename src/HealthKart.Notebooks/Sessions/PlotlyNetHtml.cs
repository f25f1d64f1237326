using System.Globalization;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// The HTML of a chart of Plotly.NET as another formatter writes it, with its data escaped: that puts the data into a script as it is,
/// so that a name with <c>&lt;/script&gt;</c> in it would end the script.
/// </summary>
/// <param name="formatter">The other formatter.</param>
internal sealed class PlotlyNetHtml(ITypeFormatter formatter) : ITypeFormatter
{
    /// <inheritdoc/>
    public string MimeType => formatter.MimeType;

    /// <inheritdoc/>
    public Type Type => formatter.Type;

    /// <inheritdoc/>
    public bool Format(object instance, FormatContext context)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        using (var inner = new FormatContext(html))
        {
            if (!formatter.Format(instance, inner))
            {
                return false;
            }
        }

        context.Writer.Write(PlotlyChart.Of(instance) is { } chart ? Escaped(html.ToString(), chart.ToJson()) : html);
        return true;
    }

    /// <summary>The HTML with the chart's data escaped.</summary>
    /// <param name="html">The HTML; each part of the JSON stands in it as it is.</param>
    /// <param name="json">The chart as plotly's JSON.</param>
    public static string Escaped(string html, string json)
    {
        using var chart = JsonDocument.Parse(json);
        var parts = chart.RootElement.EnumerateObject().Select(part => part.Value.GetRawText());
        foreach (var part in parts.Where(part => part.Contains('<', StringComparison.Ordinal)))
        {
            if (!html.Contains(part, StringComparison.Ordinal))
            {
                return "<p>The HTML of this chart is left out, for it holds the chart's data in a way that is not safe.</p>";
            }

            html = html.Replace(part, part.Replace("<", "\\u003c", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        return html;
    }
}
