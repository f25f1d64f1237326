using System.Runtime.CompilerServices;
using System.Text;

namespace HealthKart.Analysis.Loading;

/// <summary>The one rule of what stands around a cell's text and does not count.</summary>
internal static class CellText
{
    /// <summary>The cell without spaces at its ends, those that only Unicode knows, such as the no-break space of spreadsheets, and NUL included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) => NeedsNoTrim(cell) ? cell : TrimSpaces(cell);

    private static ReadOnlySpan<byte> TrimSpaces(ReadOnlySpan<byte> cell)
    {
        cell = cell.Trim(" \t\r\n\0"u8);
        return NeedsNoTrim(cell) ? cell : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(cell).Trim().Trim('\0'));
    }

    /// <summary>Whether there is nothing around the cell that does not count.</summary>
    internal static bool NeedsNoTrim(ReadOnlySpan<byte> cell) => cell.IsEmpty || (IsPlain(cell[0]) && IsPlain(cell[^1]));

    private static bool IsPlain(byte letter) => letter is > 0x20 and < 0x7F;
}
