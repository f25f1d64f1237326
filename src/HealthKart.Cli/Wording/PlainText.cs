using System.Globalization;

namespace HealthKart.Cli.Wording;

/// <summary>Text from files and arguments as a terminal may show it: it gives the terminal no orders.</summary>
internal static class PlainText
{
    /// <summary>The text in one line: control characters, line breaks and marks that turn the writing direction become spaces.</summary>
    internal static string OneLine(string text) =>
        text.Any(IsOrder) ? string.Concat(text.Select(letter => IsOrder(letter) ? ' ' : letter)).Trim() : text;

    /// <summary>The text in one line of at most so many letters.</summary>
    internal static string OneLine(string text, int most)
    {
        var line = OneLine(text);
        return line.Length <= most ? line : line[..(char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1)] + "…";
    }

    /// <summary>The text in its lines, with its tabs; what else would give orders becomes spaces.</summary>
    internal static string Lines(string text) =>
        string.Concat(text.Select(letter => IsOrder(letter) && letter is not ('\n' or '\t') ? ' ' : letter));

    private static bool IsOrder(char letter) => char.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,

        // Joiners make letters of Indian scripts and emoji; the other format characters only deceive.
        UnicodeCategory.Format => letter is not ('\u200C' or '\u200D'),
        _ => false,
    };
}
