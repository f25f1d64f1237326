using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace HealthKart.Notebooks.Html.Texts;

internal static partial class HtmlText
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => s_encoder.Encode(text);

    /// <summary>Appends text whose line breaks stay line breaks, for <c>&lt;pre&gt;</c>.</summary>
    public static StringBuilder AppendLines(this StringBuilder html, string text) =>
        html.AppendJoin('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Encode));

    /// <summary>The text of HTML that this program wrote, whose attributes have no <c>&gt;</c>.</summary>
    public static string WithoutTags(string html) => WebUtility.HtmlDecode(Tags().Replace(html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
