namespace HealthKart.Analysis.Loading;

/// <summary>Finds what separates the cells of a file from its header: the rows below may have other separators in their texts.</summary>
internal static class HeaderSeparator
{
    // In the order in which they are taken when a header has as many of two.
    private static readonly byte[] s_candidates = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    /// <summary>The mark at the start of a file that says that it is UTF-8.</summary>
    internal static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// The separator that stands most often in the first line that is not blank, outside quotes; <c>null</c> where none does.
    /// </summary>
    /// <param name="start">The start of the file, in UTF-8 or an encoding that has ASCII in it.</param>
    internal static char? Of(ReadOnlySpan<byte> start)
    {
        var text = start.StartsWith(Mark) ? start[Mark.Length..] : start;
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
