using System.Net;

namespace HealthKart.Notebooks.Html.Prose;

/// <summary>A tag as it stands in HTML that anybody may have written.</summary>
/// <param name="Name">The element, in small letters.</param>
/// <param name="IsEnd">Whether it ends the element.</param>
/// <param name="Attributes">The values by name in small letters, as they are read; the first of a name counts.</param>
/// <param name="End">Where the text goes on after it.</param>
internal sealed record HtmlTag(string Name, bool IsEnd, IReadOnlyDictionary<string, string> Attributes, int End)
{
    private const string Spaces = " \t\n\r\f";

    /// <summary>The tag at a <c>&lt;</c>; null where there is none, or none that ends.</summary>
    public static HtmlTag? Read(string html, int start)
    {
        var rest = html.AsSpan(start + 1);
        var isEnd = rest is ['/', ..];
        rest = isEnd ? rest[1..] : rest;
        if (rest is not [>= 'a' and <= 'z' or >= 'A' and <= 'Z', ..])
        {
            return null;
        }

        var name = Take(ref rest, rest.IndexOfAny(Spaces + "/><"));
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            rest = rest.TrimStart(Spaces + "/");
            if (rest is [] or ['<', ..])
            {
                return null;
            }

            if (rest[0] == '>')
            {
                return new HtmlTag(name.ToString().ToLowerInvariant(), isEnd, attributes, html.Length - rest.Length + 1);
            }

            // An equals sign may begin a name.
            var length = rest[1..].IndexOfAny(Spaces + "/><=");
            var attribute = Take(ref rest, length < 0 ? length : length + 1).ToString();
            if (!TryReadValue(ref rest, out var value))
            {
                return null;
            }

            attributes.TryAdd(attribute.ToLowerInvariant(), WebUtility.HtmlDecode(value));
        }
    }

    private static bool TryReadValue(ref ReadOnlySpan<char> rest, out string value)
    {
        value = "";
        var after = rest.TrimStart(Spaces);
        if (after is not ['=', ..])
        {
            return true;
        }

        rest = after[1..].TrimStart(Spaces);
        if (rest is not [('"' or '\'') and var quote, ..])
        {
            value = Take(ref rest, rest.IndexOfAny(Spaces + "><")).ToString();
            return true;
        }

        var end = rest[1..].IndexOf(quote);
        if (end < 0)
        {
            return false;
        }

        value = rest.Slice(1, end).ToString();
        rest = rest[(end + 2)..];
        return true;
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, int length)
    {
        var taken = length < 0 ? rest : rest[..length];
        rest = rest[taken.Length..];
        return taken;
    }
}
