using System.Globalization;
using System.Text;
using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html;

/// <summary>Puts a page together: head with the policy and the styles, contents, cells, scripts.</summary>
internal sealed class PageWriter(PageDesign design)
{
    private static readonly string s_rules = PageResource.Read("page.css");
    // The page has no modules.
    private static readonly string s_csv = PageResource.Read("csv.js").Replace("export ", "", StringComparison.Ordinal);
    private static readonly string s_script = PageResource.Read("page.js").Replace("\"CSV\";", s_csv, StringComparison.Ordinal);

    private static readonly string s_formulaScript = Element(PageResource.Read("formulas.js"));

    private static readonly string s_first = Element(PageResource.Read("stay.js") + PageResource.Read("theme.js"));

    /// <summary>The page around what <see cref="Main"/> made.</summary>
    public string Write(PageBody body, string main, string title, string? excerpt = null)
    {
        var html = new StringBuilder(main.Length + design.Style.Length + s_rules.Length + 4096);
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        var policy = ContentSecurityPolicy.For(s_first + main, body.HasFormulas);
        html.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n");
        html.Append(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"dark\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<meta name=\"generator\" content=\"{HtmlText.Encode(design.Generator)}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{HtmlText.Encode(title)}</title>\n<link rel=\"icon\" href=\"data:,\">\n");
        html.Append("<style>\n").Append(design.Style).Append(body.HasFormulas ? PageResource.Read("formulas.css") : "").Append(s_rules);
        html.Append("</style>\n").Append(s_first).Append("</head>\n");
        html.Append(excerpt is null ? "<body>\n" : $"<body class=\"{HtmlText.Encode(excerpt)}\">\n");
        return html.Append(main).Append("</body>\n</html>\n").ToString();
    }

    /// <summary>What stands in the page's body.</summary>
    public string Main(PageBody body)
    {
        var figures = body.HasFigures || body.HasPlotly ? design.Figures : null;
        var html = new StringBuilder(body.Html.Length + (figures?.Library.Length ?? 0));
        if (figures is not null)
        {
            // Before the outputs: one of them may draw figures of its own as soon as plotly.js is there.
            html.Append(Element(figures.Script));
        }

        // Before the sidebar with its filters and contents, which are many stops of the Tab key.
        html.Append("<a class=\"skip\" href=\"#hk-main\">Skip to the content</a>\n<div class=\"page\">\n");
        Sidebar.Append(html, body);
        html.Append("<main id=\"hk-main\" tabindex=\"-1\">\n").Append(body.Html).Append("</main>\n</div>\n").Append(Element(s_script));
        html.Append(body.HasFormulas ? s_formulaScript : "");
        if (figures is not null)
        {
            html.Append(Element((body.HasPlotly ? "" : figures.Library) + figures.Announcement));
        }

        return html.ToString();
    }

    /// <summary>The scripts that <see cref="Main"/> may add to those of outputs, as elements.</summary>
    public static IEnumerable<string> Scripts(FigureDrawing? figures)
    {
        string[] ofPage = [Element(s_script), s_formulaScript];
        return figures is null
            ? ofPage
            : [.. ofPage, Element(figures.Script), Element(figures.Announcement), Element(figures.Library + figures.Announcement)];
    }

    private static string Element(string script) => $"<script>\n{script}</script>\n";
}
