using System.Drawing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Html.Colours;

/// <summary>A colour that a notebook gives a text or what is behind it.</summary>
internal readonly partial record struct TextColour(byte Red, byte Green, byte Blue)
{
    /// <summary>The least contrast at which text can be read, by WCAG 2.</summary>
    private const double LeastContrast = 4.5;

    private static readonly TextColour s_black = new(0, 0, 0);
    private static readonly TextColour s_white = new(255, 255, 255);

    /// <summary>Whether it is nearer to white than to black.</summary>
    public bool IsLight => Contrast(s_black) >= Contrast(s_white);

    /// <summary>This colour where it can be read on another, else black or white.</summary>
    public TextColour ReadableOn(TextColour ground) => Contrast(ground) >= LeastContrast ? this : ground.Opposite;

    /// <summary>Black or white.</summary>
    public TextColour Opposite => IsLight ? s_black : s_white;

    /// <summary>A colour in CSS, by name or number; null where it is none, or can be seen through.</summary>
    public static TextColour? Parse(string css)
    {
        if (Hexadecimal().Match(css) is { Success: true, Value: var digits })
        {
            var all = digits.Length == 4 ? string.Concat(digits[1..].Select(static digit => new string(digit, 2))) : digits[1..];
            var number = int.Parse(all, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return new((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        }

        if (Function().Match(css) is { Success: true, Groups: var groups })
        {
            return new(Part(groups[1].Value), Part(groups[2].Value), Part(groups[3].Value));
        }

        var named = css.Length is > 2 and < 30 && css.All(char.IsAsciiLetter) ? Color.FromName(css) : default;
        return named is { IsKnownColor: true, IsSystemColor: false, A: 255 } ? new(named.R, named.G, named.B) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>How well one can be told from the other, from 1 to 21.</summary>
    public double Contrast(TextColour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Part(string digits) => (byte)Math.Min(255, int.Parse(digits, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\A#(?:[0-9a-f]{3}|[0-9a-f]{6})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(
        @"\Argba?\(\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\s*,\s*([0-9]{1,3})\s*(?:,\s*1(?:\.0)?\s*)?\)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
