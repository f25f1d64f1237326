using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace HealthKart.Notebooks.Html;

internal static class HtmlText
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => s_encoder.Encode(text);

    /// <summary>Appends text whose line breaks stay line breaks, for <c>&lt;pre&gt;</c>.</summary>
    public static StringBuilder AppendLines(this StringBuilder html, string text) =>
        html.AppendJoin('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Encode));
}
