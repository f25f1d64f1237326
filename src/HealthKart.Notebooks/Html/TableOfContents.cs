using System.Globalization;
using System.Text;

namespace HealthKart.Notebooks.Html;

/// <summary>The contents of a page: its second-level headings and those below them. The first level is the title.</summary>
internal static class TableOfContents
{
    public static void Append(StringBuilder html, PageBody body)
    {
        Heading[] entries = [.. body.Headings.Where(static heading => heading.Level is 2 or 3)];
        if (entries.Length < 2 && !body.HasCode)
        {
            return;
        }

        html.Append("<nav class=\"contents\" aria-label=\"Contents\">\n");
        if (entries.Length > 1)
        {
            html.Append("<details open=\"open\"><summary>Contents</summary>\n<ol>\n");
            foreach (var entry in entries)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li class=\"level-{entry.Level}\"><a href=\"#{HtmlText.Encode(entry.Anchor)}\">{HtmlText.Encode(entry.Text)}</a></li>\n");
            }

            html.Append("</ol>\n</details>\n");
        }

        html.Append(body.HasCode ? "<button type=\"button\" class=\"show-code\" hidden=\"hidden\">Show the code</button>\n" : "").Append("</nav>\n");
    }
}
