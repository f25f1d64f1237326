using System.Globalization;
using System.Text;
using HealthKart.Plotly;

namespace HealthKart.Notebooks.Html;

/// <summary>Puts a page together: head with the policy and the styles, contents, cells, scripts.</summary>
internal static class PageWriter
{
    private static readonly string s_style = ReportStyle.Page + PageResource.Read("page.css");
    private static readonly string s_script = PageResource.Read("page.js");
    private static readonly string s_theme = $"<script>\n{PageResource.Read("theme.js")}</script>\n";

    // What an output waits for that needs plotly.js: the same event as that of the setup of a notebook.
    private const string Announce = "\nwindow.HealthKartPlotly ??= window.Plotly;\nwindow.dispatchEvent(new Event(\"" + PlotlyScript.ReadyEvent + "\"));\n";

    public static string Write(PageBody body, string title)
    {
        var main = Main(body);
        var html = new StringBuilder(main.Length + s_style.Length + 4096);
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{ContentSecurityPolicy.For(s_theme + main)}\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"dark\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<meta name=\"generator\" content=\"HealthKart campaign analytics\">\n<title>{HtmlText.Encode(title)}</title>\n");
        html.Append("<link rel=\"icon\" href=\"data:,\">\n<style>\n").Append(s_style).Append("</style>\n").Append(s_theme).Append("</head>\n<body>\n");
        return html.Append(main).Append("</body>\n</html>\n").ToString();
    }

    private static string Main(PageBody body)
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
        AppendScript(html, s_script);
        if (NeedsPlotly(body))
        {
            AppendScript(html, (body.HasPlotly ? "" : PlotlyScript.Text) + Announce);
        }

        return html.ToString();
    }

    private static bool NeedsPlotly(PageBody body) => body.HasFigures || body.HasPlotly;

    private static void AppendScript(StringBuilder html, string script) => html.Append("<script>\n").Append(script).Append("</script>\n");
}
