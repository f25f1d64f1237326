namespace HealthKart.Analysis.Values;

/// <summary>The words that a line of sums has where others have an influencer: the one table of them.</summary>
internal static class SumWords
{
    private static readonly char[] s_marks = [':', '*', '.', '-', '=', '#', '"', ' '];

    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "total", "totals", "grand total", "sub total", "subtotal", "sub-total", "overall total", "overall", "sum", "sums", "sum total",
        "net total", "report total", "account total",
        "summe", "gesamt", "gesamtsumme", "gesamtergebnis", "zwischensumme", "total général", "total general", "sous-total", "suma",
        "suma total", "totale", "totaal", "toplam",
        "итого", "всего", "合計", "总计", "合计", "कुल", "कुल योग", "योग", "महायोग",
    };

    // "INF1 Total", as a spreadsheet writes its subtotals.
    private static readonly HashSet<string> s_lastWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "total", "totals", "subtotal", "sub-total", "summe", "gesamt", "ergebnis", "कुल", "योग",
    };

    /// <summary>
    /// Whether a text is such a word, alone or after another value, or before what it is the sum of (<c>Total:
    /// Account</c>, <c>Total (INR)</c>).
    /// </summary>
    internal static bool IsSum(string text)
    {
        var word = text.Trim(s_marks);
        return s_words.Contains(word)
            || (word.LastIndexOf(' ') is >= 0 and var space && s_lastWords.Contains(word[(space + 1)..]))
            || (word.IndexOfAny([':', '(', '–', '—']) is > 0 and var at && s_words.Contains(word[..at].Trim(s_marks)));
    }

    /// <summary>Whether a cell may be such a text, a quick look: ids, nearly all of them, have a digit and stand alone.</summary>
    internal static bool MayBeSum(ReadOnlySpan<byte> cell) =>
        !cell.IsEmpty
        && (!cell.ContainsAnyInRange((byte)'0', (byte)'9')
            || cell.ContainsAny(" :("u8)
            || cell.ContainsAnyInRange((byte)0x80, byte.MaxValue));
}
