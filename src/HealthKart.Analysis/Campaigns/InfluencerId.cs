using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Campaigns;

/// <summary>
/// The one rule of influencer ids: trimmed, without what spreadsheets put around them, in Unicode's composed form, digits without a
/// trailing <c>.0</c>, compared without case; blank, a spreadsheet's error and a word for "not set" mean nobody.
/// </summary>
internal static partial class InfluencerId
{
    // The blank markers of every cell are known besides.
    private static readonly string[] s_unset =
    [
        "#n/a", "#ref!", "#value!", "#name?", "#null!", "#num!", "#div/0!", "#spill!", "#calc!", "#error!", "#getting_data", "#n/d",
        "#bezug!",
        "(not set)", "(none)", "(direct)", "(blank)", "(not provided)", "(empty)", "nan", "undefined", "none", "<na>", "n.a.",
    ];

    /// <summary>The bytes that identify an influencer; empty for a blank cell and for one that says that there is nobody.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ReadOnlySpan<byte> Normalize(ReadOnlySpan<byte> cell) => IsNormal(cell) ? cell : NormalizeOther(cell);

    /// <summary>Whether a cell is filled, and says that there is nobody: <c>#N/A</c>, <c>(not set)</c>.</summary>
    internal static bool IsUnset(ReadOnlySpan<byte> cell) => !NumberText.IsBlank(cell) && Normalize(cell).IsEmpty;

    /// <summary>
    /// Whether a cell may be an id that a spreadsheet has rounded; a quick look, after which <see cref="IsDamaged"/> is sure.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool MayBeDamaged(ReadOnlySpan<byte> cell) =>
        cell.Length > NumberText.LongestBlank && cell.TrimEnd((byte)' ') is [.., (byte)'+', _, _];

    /// <summary>
    /// Whether an id is a number in scientific notation (<c>1.23457E+12</c>), as a spreadsheet writes a long one: its last digits are lost.
    /// </summary>
    internal static bool IsDamaged(ReadOnlySpan<byte> cell) =>
        MayBeDamaged(cell) && Scientific().IsMatch(Encoding.UTF8.GetString(CellText.Trim(cell)));

    // As nearly all are. What is longer than any blank marker is none,
    // but for words of which each has a sign at its start, and "undefined".
    private static bool IsNormal(ReadOnlySpan<byte> cell) =>
        cell.Length > NumberText.LongestBlank
        && CellText.NeedsNoTrim(cell)
        && (cell[^1] != '0' || cell[^2] != '.')
        && cell[0] is not ((byte)'=' or (byte)'\'' or (byte)'#' or (byte)'(' or (byte)'<')
        && (cell.Length != 9 || (cell[0] | 0x20) != 'u')
        && IsAscii(cell);

    // Two words that may overlap hold most ids.
    private static bool IsAscii(ReadOnlySpan<byte> cell)
    {
        const ulong Highest = 0x8080_8080_8080_8080;
        return cell.Length switch
        {
            >= 8 and <= 16 =>
                ((BinaryPrimitives.ReadUInt64LittleEndian(cell) | BinaryPrimitives.ReadUInt64LittleEndian(cell[^8..])) & Highest) == 0,
            >= 4 and < 8 =>
                ((BinaryPrimitives.ReadUInt32LittleEndian(cell) | BinaryPrimitives.ReadUInt32LittleEndian(cell[^4..])) & 0x8080_8080U) == 0,
            _ => Ascii.IsValid(cell),
        };
    }

    private static ReadOnlySpan<byte> NormalizeOther(ReadOnlySpan<byte> cell)
    {
        var id = CellText.Trim(cell);
        if (id.IsEmpty)
        {
            return default;
        }

        if (id[0] is (byte)'=' or (byte)'\'' || !Ascii.IsValid(id))
        {
            id = Encoding.UTF8.GetBytes(CellText.Composed(CellText.Unwrapped(Encoding.UTF8.GetString(id))));
        }

        if (id.Length > 2 && id[^1] == '0' && id[^2] == '.' && id[..^2].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            id = id[..^2];
        }

        return NumberText.IsBlank(id) || IsUnsetWord(id) ? default : id;
    }

    private static bool IsUnsetWord(ReadOnlySpan<byte> id)
    {
        foreach (var word in s_unset)
        {
            if (Ascii.EqualsIgnoreCase(id, word))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[eE]\+[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    /// <summary>
    /// Orders ids as numbers where both are digits, else as text without case; numbers stand before texts, or the order would be a circle.
    /// </summary>
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
