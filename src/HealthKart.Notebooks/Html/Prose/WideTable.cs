using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace HealthKart.Notebooks.Html.Prose;

/// <summary>A table of a notebook's text, in an element within which it scrolls where it is wider than the text.</summary>
internal sealed class WideTable : HtmlTableRenderer
{
    public const string CssClass = "hk-wide";

    /// <summary>How the element is called among those that are open: by no name that HTML may end.</summary>
    public const string Name = "." + CssClass;

    public const string Start = $"<div class=\"{CssClass}\">";

    public const string End = "</div>";

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.Write(Start);
        base.Write(renderer, table);
        renderer.Write(End);
    }
}
