using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html;

/// <summary>What a heading is reached by.</summary>
/// <param name="Heading">The heading, with its id.</param>
/// <param name="Link">The link to it.</param>
/// <param name="Alias">An empty element with the id that Jupyter gives the heading, where a link of the notebook needs it.</param>
internal sealed record HeadingAnchor(Heading Heading, string Link, string Alias)
{
    /// <summary>Adds a heading to the page; null where it has no words.</summary>
    public static HeadingAnchor? For(PageBody body, int level, string words)
    {
        var text = words.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var heading = body.AddHeading(level, text);
        var link = $"<a href=\"#{HtmlText.Encode(heading.Anchor)}\" class=\"anchor\" aria-label=\"Link to this section\">#</a>";
        var alias = text.Replace(' ', '-');
        return new HeadingAnchor(
            heading, link, body.IsLinked(alias) && body.TryAddPlace(alias) ? $"<span id=\"{HtmlText.Encode(alias)}\"></span>" : "");
    }
}
