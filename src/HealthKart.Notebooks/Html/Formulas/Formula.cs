using System.Globalization;
using System.Text;
using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html.Formulas;

/// <summary>A formula as it stands in a text.</summary>
/// <param name="Source">The TeX with what it stands between.</param>
/// <param name="Delimiter">How many characters stand on each side of the TeX: 2 for <c>$$x$$</c>, none for an environment.</param>
/// <param name="IsDisplay">Whether it stands on a line of its own.</param>
internal readonly record struct Formula(string Source, int Delimiter, bool IsDisplay)
{
    /// <summary>The class of the element that the page's script typesets.</summary>
    public const string CssClass = "hk-tex";

    /// <summary>The attribute with the length of the delimiter.</summary>
    public const string DelimiterAttribute = "data-hk-delimiter";

    /// <summary>The attribute of a formula on a line of its own.</summary>
    public const string DisplayAttribute = "data-hk-display";

    /// <summary>The element that shows its source until it is typeset.</summary>
    public string ToHtml()
    {
        var display = IsDisplay ? $" {DisplayAttribute}=\"\"" : "";
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<span class=\"{CssClass}\" {DelimiterAttribute}=\"{Delimiter}\"{display}>")
            .AppendLines(Source).Append("</span>").ToString();
    }
}
