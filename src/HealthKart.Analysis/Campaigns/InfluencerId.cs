using System.Runtime.CompilerServices;
using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Campaigns;

/// <summary>The one rule of influencer ids: trimmed, digits without a trailing <c>.0</c>, compared without case, blank means nobody.</summary>
internal static class InfluencerId
{
    /// <summary>The bytes that identify an influencer; empty for a blank cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ReadOnlySpan<byte> Normalize(ReadOnlySpan<byte> cell) => IsNormal(cell) ? cell : NormalizeOther(cell);

    // As nearly all are. What is longer than any blank marker is none.
    private static bool IsNormal(ReadOnlySpan<byte> cell) =>
        cell.Length > NumberText.LongestBlank && CellText.NeedsNoTrim(cell) && (cell[^1] != '0' || cell[^2] != '.');

    private static ReadOnlySpan<byte> NormalizeOther(ReadOnlySpan<byte> cell)
    {
        var id = CellText.Trim(cell);
        if (id.Length > 2 && id[^1] == '0' && id[^2] == '.' && id[..^2].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            id = id[..^2];
        }

        return NumberText.IsBlank(id) ? default : id;
    }

    /// <summary>Orders ids as numbers where both are digits, else as text without case; numbers stand before texts, or the order would be a circle.</summary>
    internal static int Compare(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (IsNumber(left), IsNumber(right));
        if (!leftIsNumber || !rightIsNumber)
        {
            return leftIsNumber == rightIsNumber ? string.Compare(left, right, StringComparison.OrdinalIgnoreCase) : leftIsNumber ? -1 : 1;
        }

        var leftDigits = left.AsSpan().TrimStart('0');
        var rightDigits = right.AsSpan().TrimStart('0');
        var byNumber = leftDigits.Length != rightDigits.Length
            ? leftDigits.Length.CompareTo(rightDigits.Length)
            : leftDigits.SequenceCompareTo(rightDigits);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(left, right);
    }

    private static bool IsNumber(string id) => !id.AsSpan().ContainsAnyExceptInRange('0', '9');
}
