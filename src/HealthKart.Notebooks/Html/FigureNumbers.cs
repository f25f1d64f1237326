using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text;
using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html;

/// <summary>The numbers of a plotly figure as tables, one for each trace: what a page shows that does not draw it.</summary>
internal static partial class FigureNumbers
{
    private const int RowLimit = 200;

    private static readonly string[] s_members = ["labels", "x", "y", "values", "r", "theta", "lat", "lon", "open", "high", "low", "close"];

    /// <summary>Writes the tables under the figure's title; null where no trace has a list of plain values.</summary>
    /// <param name="figure">plotly's JSON.</param>
    public static string? ToHtml(JsonNode? figure)
    {
        var html = new StringBuilder();
        foreach (var trace in (figure as JsonObject)?["data"] as JsonArray ?? [])
        {
            if (trace is JsonObject members)
            {
                AppendTable(html, members);
            }
        }

        if (html.Length == 0)
        {
            return null;
        }

        var title = Words(figure!["layout"], "title");
        return (title.Length == 0 ? "" : $"<p><b>{HtmlText.Encode(title)}</b></p>\n") + html;
    }

    private static void AppendTable(StringBuilder html, JsonObject trace)
    {
        var columns = s_members.Where(name => trace[name] is JsonArray values && values.All(IsPlain))
            .ToDictionary(static name => name, name => (JsonArray)trace[name]!);
        var rows = columns.Values.Select(static values => values.Count).DefaultIfEmpty().Max();
        if (rows == 0)
        {
            return;
        }

        html.Append("<table class=\"hk-table\">\n").Append(Element("caption", Words(trace, "name"))).Append("<thead><tr>");
        html.AppendJoin("", columns.Keys.Select(static name => Element("th", name))).Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < Math.Min(rows, RowLimit); row++)
        {
            html.Append("<tr>")
                .AppendJoin("", columns.Values.Select(values => Element("td", Text(values.ElementAtOrDefault(row)))))
                .Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
        if (rows > RowLimit)
        {
            html.Append(Element("p", string.Create(CultureInfo.InvariantCulture, $"The first {RowLimit} of {rows:N0} rows."))).Append('\n');
        }
    }

    private static string Element(string name, string text) => $"<{name}>{HtmlText.Encode(text)}</{name}>";

    // A title is a text, or an object that has one.
    private static string Words(JsonNode? parent, string name)
    {
        var named = (parent as JsonObject)?[name];
        return Tags().Replace(Text(named is JsonObject title ? title["text"] : named), " ").Trim();
    }

    private static string Text(JsonNode? node) => node is JsonValue ? node.ToString() : "";

    private static bool IsPlain(JsonNode? node) => node is null or JsonValue;

    [GeneratedRegex("(?:<[^>]*>)+")]
    private static partial Regex Tags();
}
