using System.Text;

namespace HealthKart.Analysis.Loading;

/// <summary>Finds what separates the cells of a file from its header: the rows below may have other separators in their texts.</summary>
internal static class HeaderSeparator
{
    // In the order in which they are taken when a header has as many of two.
    private static readonly byte[] s_candidates = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    /// <summary>The separator that stands most often in the first line that is not blank, outside quotes; <c>null</c> where none does.</summary>
    /// <param name="start">The start of the file.</param>
    internal static char? Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, .. var text] => OfText(Encoding.Unicode.GetString(text)),
        [0xFE, 0xFF, .. var text] => OfText(Encoding.BigEndianUnicode.GetString(text)),
        [not 0, 0, ..] => OfText(Encoding.Unicode.GetString(start)),
        [0, not 0, ..] => OfText(Encoding.BigEndianUnicode.GetString(start)),
        _ => OfBytes(start),
    };

    private static char? OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    private static char? OfBytes(ReadOnlySpan<byte> text)
    {
        var (counts, isQuoted, isBlank) = (new int[s_candidates.Length], false, true);
        foreach (var letter in text)
        {
            var isLineEnd = !isQuoted && letter is (byte)'\n' or (byte)'\r';
            if (isLineEnd && !isBlank)
            {
                break;
            }

            isQuoted ^= letter == '"';
            isBlank &= letter <= ' ';
            var candidate = isQuoted ? -1 : Array.IndexOf(s_candidates, letter);
            if (isLineEnd)
            {
                Array.Clear(counts);
            }
            else if (candidate >= 0)
            {
                counts[candidate]++;
            }
        }

        return MostFrequent(counts);
    }

    private static char? MostFrequent(int[] counts)
    {
        var most = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            most = counts[i] > counts[most] ? i : most;
        }

        return counts[most] == 0 ? null : (char)s_candidates[most];
    }
}
