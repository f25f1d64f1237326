using System.Globalization;
using HealthKart.Notebooks.Html.Colours;

namespace HealthKart.Notebooks.Html.Terminal;

/// <summary>The codes with which a program sets the looks of its text (SGR of ECMA-48).</summary>
internal static class StyleCodes
{
    /// <summary>The style after codes such as <c>1;38;5;208</c>.</summary>
    public static TerminalStyle Applied(TerminalStyle style, string codes)
    {
        int[] numbers = [.. codes.Split(';', ':').Take(64).Select(Number)];
        for (var index = 0; index < numbers.Length; index++)
        {
            // Of the text, of what is behind it, of a line below it.
            if (numbers[index] is (38 or 48 or 58) and var what)
            {
                var colour = Extended(numbers, codes, ref index);
                style = what == 38 ? style with { Ink = colour ?? style.Ink }
                    : what == 48 ? style with { Ground = colour ?? style.Ground }
                    : style;
            }
            else
            {
                style = Applied(style, numbers[index]);
            }
        }

        return style;
    }

    private static TerminalStyle Applied(TerminalStyle style, int code) => code switch
    {
        0 => TerminalStyle.Plain,
        1 => style with { IsBold = true },
        2 => style with { IsDim = true },
        3 => style with { IsItalic = true },
        4 or 21 => style with { IsUnderlined = true },
        7 => style with { IsInverse = true },
        9 => style with { IsStruck = true },
        22 => style with { IsBold = false, IsDim = false },
        23 => style with { IsItalic = false },
        24 => style with { IsUnderlined = false },
        27 => style with { IsInverse = false },
        29 => style with { IsStruck = false },
        39 => style with { Ink = null },
        49 => style with { Ground = null },
        >= 30 and <= 37 => style with { Ink = TerminalColours.Of(code - 30) },
        >= 40 and <= 47 => style with { Ground = TerminalColours.Of(code - 40) },
        >= 90 and <= 97 => style with { Ink = TerminalColours.Of(code - 90 + 8) },
        >= 100 and <= 107 => style with { Ground = TerminalColours.Of(code - 100 + 8) },
        _ => style,
    };

    // 5;N or 2;R;G;B; with colons there is a colour space between the 2 and the red.
    private static TextColour? Extended(int[] numbers, string codes, ref int index)
    {
        var rest = numbers.AsSpan(index + 1);
        if (rest is [5, var number, ..])
        {
            index += 2;
            return TerminalColours.Of(number);
        }

        if (rest is [2, _, var red, var green, var blue, ..] && codes.Contains(':', StringComparison.Ordinal))
        {
            index += 5;
            return True(red, green, blue);
        }

        if (rest is [2, var r, var g, var b, ..])
        {
            index += 4;
            return True(r, g, b);
        }

        index = numbers.Length;
        return null;
    }

    private static TextColour? True(int red, int green, int blue) =>
        (red | green | blue) is >= 0 and <= 255 ? new((byte)red, (byte)green, (byte)blue) : null;

    private static int Number(string text) =>
        text.Length == 0 ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
