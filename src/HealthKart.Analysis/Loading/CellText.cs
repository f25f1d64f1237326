using System.Text;

namespace HealthKart.Analysis.Loading;

/// <summary>The one rule of what stands around a cell's text and does not count.</summary>
internal static class CellText
{
    /// <summary>The cell without spaces at its ends, those that only Unicode knows, such as the no-break space of spreadsheets, and NUL included.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || (IsPlain(cell[0]) && IsPlain(cell[^1])))
        {
            return cell;
        }

        cell = cell.Trim(" \t\r\n\0"u8);
        return cell.IsEmpty || (IsPlain(cell[0]) && IsPlain(cell[^1]))
            ? cell
            : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(cell).Trim().Trim('\0'));
    }

    private static bool IsPlain(byte letter) => letter is > 0x20 and < 0x7F;
}
