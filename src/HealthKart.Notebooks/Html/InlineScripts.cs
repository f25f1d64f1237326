using System.Net;

namespace HealthKart.Notebooks.Html;

/// <summary>Finds scripts in the attributes of HTML: handlers such as <c>onclick</c>, and <c>javascript:</c> addresses.</summary>
internal static class InlineScripts
{
    private const string Spaces = " \t\n\r\f";
    private const string Scheme = "javascript:";

    /// <summary>Whether a tag of the HTML has one. What stands in comments counts, what stands in script elements does not.</summary>
    public static bool AreIn(string html)
    {
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is var start and >= 0)
        {
            rest = rest[(start + 1)..];
            if (rest.Length == 0 || !char.IsAsciiLetter(rest[0]))
            {
                continue;
            }

            var name = Take(ref rest, LengthTo(rest.IndexOfAny(Spaces + "/>"), rest));
            if (HasScript(ref rest))
            {
                return true;
            }

            if (name.Equals("script", StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[LengthTo(rest.IndexOf("</script", StringComparison.OrdinalIgnoreCase), rest)..];
            }
        }

        return false;
    }

    // Reads the attributes of a tag, up to its end.
    private static bool HasScript(ref ReadOnlySpan<char> rest)
    {
        while (true)
        {
            rest = rest.TrimStart(Spaces + "/");
            if (rest.Length == 0 || rest[0] == '>')
            {
                return false;
            }

            // An equals sign may begin a name.
            var name = Take(ref rest, 1 + LengthTo(rest[1..].IndexOfAny(Spaces + "/>="), rest[1..]));
            var value = Value(ref rest);
            if ((IsHandler(name) && value.Length > 0) || IsScript(value))
            {
                return true;
            }
        }
    }

    private static ReadOnlySpan<char> Value(ref ReadOnlySpan<char> rest)
    {
        var after = rest.TrimStart(Spaces);
        if (after is not ['=', ..])
        {
            return [];
        }

        rest = after[1..].TrimStart(Spaces);
        if (rest is not [('"' or '\'') and var quote, ..])
        {
            return Take(ref rest, LengthTo(rest.IndexOfAny(Spaces + ">"), rest));
        }

        rest = rest[1..];
        var value = Take(ref rest, LengthTo(rest.IndexOf(quote), rest));
        rest = rest[Math.Min(1, rest.Length)..];
        return value;
    }

    private static bool IsHandler(ReadOnlySpan<char> name) =>
        name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && char.IsAsciiLetter(name[2]);

    // A browser leaves spaces and control characters out of a scheme.
    private static bool IsScript(ReadOnlySpan<char> value)
    {
        while (value.Length > 0 && value[0] <= ' ')
        {
            value = value[1..];
        }

        return value is ['j' or 'J' or '&', ..] && Visible(value.ToString()).StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
    }

    // The names of letters that .NET does not know, besides.
    private static string Visible(string value)
    {
        var text = WebUtility.HtmlDecode(value.Replace("&colon;", ":", StringComparison.Ordinal));
        text = text.Replace("&Tab;", "", StringComparison.Ordinal).Replace("&NewLine;", "", StringComparison.Ordinal);
        return string.Concat(text.Where(static letter => letter > ' '));
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private static int LengthTo(int index, ReadOnlySpan<char> text) => index < 0 ? text.Length : index;
}
