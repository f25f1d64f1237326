namespace HealthKart.Report.Parts;

/// <summary>Writes several sentences as one list, each marked by how it is meant: a box for each would be as loud as a warning.</summary>
internal static class NoticeList
{
    internal static void Write(IReadOnlyList<Notice> notices, HtmlWriter html)
    {
        if (notices.Count == 0)
        {
            return;
        }

        html.Markup("<ul class=\"hk-insights\">\n");
        foreach (var notice in notices)
        {
            html.Element("li", ClassOf(notice.Tone), notice.Text);
        }

        html.Markup("</ul>\n");
    }

    /// <summary>The class of an item that is meant so; blank: what goes well has the list's own colour.</summary>
    internal static string ClassOf(Tone tone) => tone switch
    {
        Tone.Warning => "hk-insight-warning",
        Tone.Bad => "hk-insight-bad",
        Tone.Plain => "hk-insight-plain",
        _ => "",
    };
}
