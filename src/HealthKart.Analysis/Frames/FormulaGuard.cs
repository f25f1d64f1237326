using System.Buffers;
using System.Globalization;
using System.Text;

namespace HealthKart.Analysis.Frames;

/// <summary>Makes text harmless that a spreadsheet would run as a formula, as OWASP advises (CSV Injection).</summary>
internal static class FormulaGuard
{
    private const char Guard = '\'';

    // The wide forms are the same signs to a spreadsheet in Japanese or Chinese.
    private static readonly SearchValues<char> s_signs = SearchValues.Create("=+-@＝＋－＠");

    // At any of these another program may end a cell that this file's quotes keep whole.
    private static readonly SearchValues<char> s_cellEnds = SearchValues.Create(",;\t|\"\r\n");

    /// <summary>The text with a <c>'</c> before each sign that could start a formula; the same text where there is none.</summary>
    internal static string Of(string text)
    {
        // Tabs and line breaks at the start are what OWASP names beside the signs.
        var startsWithBreak = text.Length > 0 && text[0] is '\t' or '\r' or '\n';
        if (!startsWithBreak && text.AsSpan().IndexOfAny(s_signs) < 0)
        {
            return text;
        }

        var guarded = new StringBuilder(text.Length + 2);
        if (startsWithBreak || StartsCell(text, 0))
        {
            guarded.Append(Guard);
        }

        for (var i = 0; i < text.Length; i++)
        {
            guarded.Append(text[i]);
            if (s_cellEnds.Contains(text[i]) && StartsCell(text, i + 1))
            {
                guarded.Append(Guard);
            }
        }

        return guarded.Length == text.Length ? text : guarded.ToString();
    }

    /// <summary>Whether the text is a plain number such as <c>-3.2</c>, which a spreadsheet reads and never runs.</summary>
    internal static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether a cell that starts at a place would be run.</summary>
    private static bool StartsCell(string text, int place)
    {
        // Spreadsheets trim what cannot be seen before they look at a cell.
        while (place < text.Length && IsInvisible(text[place]))
        {
            place++;
        }

        return place < text.Length && s_signs.Contains(text[place]);
    }

    private static bool IsInvisible(char letter) =>
        char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
