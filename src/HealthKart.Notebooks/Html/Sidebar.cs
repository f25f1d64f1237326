using System.Globalization;
using System.Text;
using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html;

/// <summary>The page's sidebar: switches, the place for the filters of a dashboard, the contents.</summary>
/// <remarks>The contents are the second-level headings and those below them; the first level is the title.</remarks>
internal static class Sidebar
{
    public static void Append(StringBuilder html, PageBody body)
    {
        Heading[] entries = [.. body.Headings.Where(static heading => heading.Level is 2 or 3)];
        html.Append("<aside class=\"sidebar\" aria-label=\"Filters and contents\">\n<div class=\"sidebar-bar\">\n");
        html.Append(
            "<button type=\"button\" class=\"open-sidebar\" aria-expanded=\"false\" aria-controls=\"sidebar-body\" "
            + "hidden=\"hidden\">Contents</button>\n");
        html.Append("<button type=\"button\" class=\"theme-switch\" hidden=\"hidden\">Light theme</button>\n");
        html.Append(body.HasCode ? "<button type=\"button\" class=\"show-code\" hidden=\"hidden\">Show the code</button>\n" : "");
        html.Append("</div>\n<div class=\"sidebar-body\" id=\"sidebar-body\">\n<div class=\"hk-page-filters\" hidden=\"hidden\"></div>\n");
        if (entries.Length > 1)
        {
            AppendContents(html, entries);
        }

        html.Append("</div>\n</aside>\n");
    }

    private static void AppendContents(StringBuilder html, Heading[] entries)
    {
        html.Append("<nav class=\"contents\" aria-label=\"Contents\">\n<p class=\"contents-title\">Contents</p>\n<ol>\n");
        foreach (var entry in entries)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li class=\"level-{entry.Level}\"><a href=\"#{HtmlText.Encode(entry.Anchor)}\">{HtmlText.Encode(entry.Text)}</a></li>\n");
        }

        html.Append("</ol>\n</nav>\n");
    }
}
