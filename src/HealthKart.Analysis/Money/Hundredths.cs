using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace HealthKart.Analysis.Money;

/// <summary>
/// Reads the two kinds of number that nearly every cell of a sales file holds, without a loop: <c>2</c> and <c>1234.50</c>.
/// </summary>
internal static class Hundredths
{
    private const ulong Zeros = 0x3030_3030_3030_3030;

    /// <summary>
    /// A single digit, or one to five digits, a point and two, as a whole number of hundredths;
    /// <c>false</c> for anything else, a number or not.
    /// </summary>
    internal static bool TryParseShort(ReadOnlySpan<byte> cell, out long hundredths)
    {
        if (cell.Length == 1)
        {
            hundredths = (cell[0] - '0') * 100;
            return (uint)(cell[0] - '0') <= 9;
        }

        if (cell.Length is < 4 or > 8 || cell[^3] != '.')
        {
            hundredths = 0;
            return false;
        }

        // The last letter in the highest byte; the two readings overlap in letters that are the same.
        var shift = 8 * (8 - cell.Length);
        var word = ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(cell[^4..]) << 32)
            | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(cell) << shift);
        hundredths = DigitsOf(
            (word & 0xFFFF_0000_0000_0000) | ((word & 0x0000_00FF_FFFF_FFFF) << 8) | (Zeros & ((1UL << (shift + 8)) - 1)));
        return hundredths >= 0;
    }

    /// <summary>The number of eight digits, the first in the lowest byte; −1 when not all are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long DigitsOf(ulong letters)
    {
        var digits = letters ^ Zeros;
        if (((digits | (digits + 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0) != 0)
        {
            return -1;
        }

        // Pairs of digits, then pairs of pairs, by one multiplication each.
        var pairs = ((digits * 10) + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
        var upper = (pairs & 0x0000_00FF_0000_00FF) * ((1_000_000UL << 32) | 100);
        var lower = ((pairs >> 16) & 0x0000_00FF_0000_00FF) * ((10_000UL << 32) | 1);
        return (long)((upper + lower) >> 32);
    }
}
