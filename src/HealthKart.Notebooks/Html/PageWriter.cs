using System.Globalization;
using System.Text;
using HealthKart.Plotly;

namespace HealthKart.Notebooks.Html;

/// <summary>Puts a page together: head with the policy and the styles, contents, cells, scripts.</summary>
internal static class PageWriter
{
    private static readonly string s_style = ReportStyle.Page + PageResource.Read("page.css");
    private static readonly string s_script = PageResource.Read("page.js");
    private static readonly string s_first = $"<script>\n{PageResource.Read("stay.js")}{PageResource.Read("theme.js")}</script>\n";

    // What an output waits for that needs plotly.js: the same event as that of the setup of a notebook.
    private const string Announce = "\nwindow.HealthKartPlotly ??= window.Plotly;\nwindow.dispatchEvent(new Event(\"" + PlotlyScript.ReadyEvent + "\"));\n";

    /// <summary>The scripts that <see cref="Main"/> may add to those of outputs, as elements.</summary>
    public static IEnumerable<string> Scripts() => [Element(s_script), Element(Announce), Element(PlotlyScript.Text + Announce)];

    /// <summary>The page around what <see cref="Main"/> made.</summary>
    public static string Write(string main, string title)
    {
        var html = new StringBuilder(main.Length + s_style.Length + 4096);
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        var policy = ContentSecurityPolicy.For(s_first + main);
        html.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"dark light\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<meta name=\"generator\" content=\"HealthKart campaign analytics\">\n<title>{HtmlText.Encode(title)}</title>\n");
        html.Append("<link rel=\"icon\" href=\"data:,\">\n<style>\n").Append(s_style).Append("</style>\n");
        html.Append(s_first).Append("</head>\n<body>\n");
        return html.Append(main).Append("</body>\n</html>\n").ToString();
    }

    /// <summary>What stands in the page's body.</summary>
    public static string Main(PageBody body)
    {
        var html = new StringBuilder(body.Html.Length + PlotlyScript.Text.Length);
        if (NeedsPlotly(body))
        {
            // Before the outputs: one of them may draw figures of its own as soon as plotly.js is there.
            html.Append(FigureScript.Element);
        }

        html.Append("<div class=\"page\">\n");
        Sidebar.Append(html, body);
        html.Append("<main>\n").Append(body.Html).Append("</main>\n</div>\n");
        html.Append(Element(s_script));
        if (NeedsPlotly(body))
        {
            html.Append(Element((body.HasPlotly ? "" : PlotlyScript.Text) + Announce));
        }

        return html.ToString();
    }

    private static bool NeedsPlotly(PageBody body) => body.HasFigures || body.HasPlotly;

    private static string Element(string script) => $"<script>\n{script}</script>\n";
}
