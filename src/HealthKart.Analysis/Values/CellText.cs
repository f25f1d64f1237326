using System.Runtime.CompilerServices;
using System.Text;

namespace HealthKart.Analysis.Values;

/// <summary>The one rule of what stands around a cell's text and does not count.</summary>
internal static class CellText
{
    /// <summary>
    /// The cell without spaces at its ends, those that only Unicode knows, such as the no-break space of spreadsheets, and NUL included.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) => NeedsNoTrim(cell) ? cell : TrimSpaces(cell);

    private static ReadOnlySpan<byte> TrimSpaces(ReadOnlySpan<byte> cell)
    {
        cell = cell.Trim(" \t\r\n\0"u8);
        return NeedsNoTrim(cell) ? cell : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(cell).Trim().Trim('\0'));
    }

    /// <summary>
    /// A text without what spreadsheets put around it so that it stays one: <c>="00123"</c> and <c>'00123</c> are <c>00123</c>.
    /// </summary>
    internal static string Unwrapped(string text) =>
        text is ['=', '"', .., '"'] && text.Length > 3 ? text[2..^1].Trim() : text is ['\'', _, ..] ? text[1..].Trim() : text;

    /// <summary>
    /// A text as it is compared: in Unicode's composed form, every kind of space a plain one, without letters that nobody sees. A joiner
    /// stays within a word, where some scripts need it.
    /// </summary>
    internal static string Composed(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var letter in Normalized(text))
        {
            if (letter is not ('\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F'))
            {
                seen.Append(char.IsWhiteSpace(letter) ? ' ' : letter);
            }
        }

        return seen.ToString().Trim(' ', '\u200C', '\u200D', '\0');
    }

    /// <summary>A text in Unicode's composed form; one that has code points that are none stays as it is.</summary>
    internal static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Nobody can say what a damaged text is composed of.
            return text;
        }
    }

    /// <summary>Whether there is nothing around the cell that does not count.</summary>
    internal static bool NeedsNoTrim(ReadOnlySpan<byte> cell) => cell.IsEmpty || (IsPlain(cell[0]) && IsPlain(cell[^1]));

    private static bool IsPlain(byte letter) => letter is > 0x20 and < 0x7F;
}
