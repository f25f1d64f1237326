using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace HealthKart.Report.Plots;

/// <summary>Makes text that comes from data safe where plotly reads its small subset of HTML.</summary>
/// <remarks>
/// Plotly understands tags, entities, <c>%{…}</c> templates and, on a page with MathJax, <c>$…$</c> in every label. Everything it
/// reads is turned into entities, which plotly decodes when it draws: the reader sees the text exactly as it stands in the file.
/// </remarks>
public static partial class PlotlyText
{
    /// <summary>The longest label that an axis or a legend shows.</summary>
    public const int LabelLength = 26;

    private const int TitleWidth = 80;

    /// <summary>Escapes one piece of text: markup, entities, templates and formulas are shown, never interpreted.</summary>
    /// <param name="text">The text as the data has it; <c>null</c> is the empty text.</param>
    /// <returns>Plotly markup that shows exactly this text, in one line.</returns>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            Append(escaped, character);
        }

        return escaped.ToString();
    }

    /// <summary>Escapes a label and cuts it to <paramref name="length"/> characters, with an ellipsis where something was cut.</summary>
    /// <param name="text">The label as the data has it.</param>
    /// <param name="length">The number of characters that are kept, at least 1.</param>
    /// <returns>Plotly markup of the label.</returns>
    public static string Label(string? text, int length = LabelLength) => Escape(Shorten(text ?? "", length));

    /// <summary>Escapes text of several lines; its line breaks stay line breaks.</summary>
    /// <param name="text">Lines separated by <c>\n</c>.</param>
    /// <returns>Plotly markup with <c>&lt;br&gt;</c> between the lines.</returns>
    public static string Lines(string? text) =>
        string.Join("<br>", (text ?? "").Split('\n').Select(static line => Label(line, 200)));

    /// <summary>A chart's title as plotly's markup: text, shown as it stands, in lines that a chart has room for.</summary>
    internal static string Title(string text) => $"<b>{Wrap(text, TitleWidth)}</b>";

    /// <summary>Escapes text and breaks it between words, because plotly does not wrap a title.</summary>
    /// <param name="text">The text as one line.</param>
    /// <param name="width">The number of characters after which the next word starts a new line.</param>
    /// <returns>Plotly markup with <c>&lt;br&gt;</c> between the lines.</returns>
    public static string Wrap(string? text, int width) => string.Join("<br>", WrappedLines(text ?? "", width).Select(Escape));

    /// <summary>
    /// What plotly shows of its markup, as plain text in one line: tags that it knows go, entities are the letters that they stand for.
    /// </summary>
    /// <param name="markup">Plotly markup.</param>
    /// <returns>Text that is no markup of anything: it has to be encoded where it is put.</returns>
    public static string Plain(string? markup)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(markup ?? "", " "), ""));
        return string.Concat(text.Where(static letter => letter is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
            .Select(static letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();
    }

    internal static IEnumerable<string> WrappedLines(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = Math.Max(1, length - 1);
        // Half a surrogate pair is no character.
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return text[..end].TrimEnd() + "…";
    }

    private static void Append(StringBuilder escaped, char character)
    {
        switch (character)
        {
            case '&':
                escaped.Append("&amp;");
                break;
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case '%':
                escaped.Append("&#37;");
                break;
            case '$':
                escaped.Append("&#36;");
                break;
            case '\u2028' or '\u2029':
                escaped.Append(' ');
                break;
            // Marks that turn the direction of the text after them: a name must not rewrite the figure beside it.
            case >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069':
                break;
            default:
                escaped.Append(char.IsControl(character) ? ' ' : character);
                break;
        }
    }

    [GeneratedRegex(@"<br\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?(?:a|b|em|i|s|span|strong|sub|sup|u)\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
