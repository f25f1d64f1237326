using System.Text;
using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Html.Pictures;

/// <summary>Pictures as data URIs. What kind of picture something is, its content says and not its name.</summary>
internal static partial class ImageData
{
    private const string Prefix = "data:";
    private const string Encoded = ";base64,";

    /// <summary>The picture as a data URI; null where the content is none that a browser shows.</summary>
    public static string? ToUri(ReadOnlySpan<byte> content) =>
        TypeOf(content) is { } type ? $"{Prefix}{type}{Encoded}{Convert.ToBase64String(content)}" : null;

    /// <summary>A picture that is in base64, or an SVG as text, as a data URI; null where it is none.</summary>
    public static string? ToUri(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? ToUri(bytes.AsSpan(0, length))
            : ToUri(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A data URI with its picture's true type; null where it has no picture.</summary>
    public static string? Checked(string uri)
    {
        var start = uri.IndexOf(',', StringComparison.Ordinal) + 1;
        if (start == 0 || !uri.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var content = Uri.UnescapeDataString(uri[start..]);
        return uri[..start].EndsWith(Encoded, StringComparison.OrdinalIgnoreCase)
            ? ToUri(content)
            : ToUri(Encoding.UTF8.GetBytes(content));
    }

    private static string? TypeOf(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f', ..] => "image/avif",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        _ => IsSvg(content) ? "image/svg+xml" : null,
    };

    // In an <img>, where no script of it runs and nothing is fetched.
    private static bool IsSvg(ReadOnlySpan<byte> content)
    {
        var start = Encoding.UTF8.GetString(content[..Math.Min(content.Length, 4096)]);
        return StartOfSvg().IsMatch(start);
    }

    [GeneratedRegex(
        @"\A\uFEFF?\s*(?><\?xml[^>]*\?>\s*)?(?>(?><!--(?>[^-]|-(?!->))*-->|<!DOCTYPE\s+svg[^>\[]*>)\s*)*<svg[\s>]",
        RegexOptions.CultureInvariant)]
    private static partial Regex StartOfSvg();
}
