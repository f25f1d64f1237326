using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html.Prose;

/// <summary>What stands in the page for something that is in the notebook's text and cannot be here.</summary>
internal static class LeftOut
{
    public const string CssClass = "hk-left-out";

    public static string ToHtml(string what) => $"<span class=\"{CssClass}\">[not in this page: {HtmlText.Encode(what)}]</span>";

    public static string Picture(string name) => ToHtml($"picture {name}");
}
