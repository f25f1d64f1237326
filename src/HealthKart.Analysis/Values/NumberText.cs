using System.Text;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Values;

/// <summary>Reads the numbers and amounts that people write in CSV files.</summary>
internal static class NumberText
{
    /// <summary>The letters of the longest cell that can be blank.</summary>
    internal const int LongestBlank = 4;

    /// <summary>The difference in ₹ below which two amounts are one.</summary>
    internal const decimal PaisaTolerance = 0.000001m;

    private static readonly string[] s_blanks = ["n/a", "na", "null", "-"];

    /// <summary>Whether a cell says that there is no value: empty, <c>n/a</c>, <c>NA</c>, <c>null</c>, <c>-</c>.</summary>
    internal static bool IsBlank(ReadOnlySpan<byte> cell)
    {
        cell = CellText.Trim(cell);
        if (cell.Length > LongestBlank)
        {
            return false;
        }

        if (cell.IsEmpty)
        {
            return true;
        }

        foreach (var blank in s_blanks)
        {
            if (Ascii.EqualsIgnoreCase(cell, blank))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="IsBlank(ReadOnlySpan{byte})"/>
    internal static bool IsBlank(string text) =>
        text.Length == 0 || (text.Length <= LongestBlank && s_blanks.Contains(text, StringComparer.OrdinalIgnoreCase));

    /// <summary>The plain case, fast: up to 15 digits with at most two decimals, as a whole number of hundredths.</summary>
    internal static bool TryParseHundredths(ReadOnlySpan<byte> cell, out long hundredths) =>
        Hundredths.TryParseShort(cell, out hundredths) || TryParseLongHundredths(cell, out hundredths);

    private static bool TryParseLongHundredths(ReadOnlySpan<byte> cell, out long hundredths)
    {
        hundredths = 0;
        var negative = !cell.IsEmpty && cell[0] == '-';
        var digits = negative ? cell[1..] : cell;
        if (digits.Length is 0 or > 18)
        {
            return false;
        }

        var decimals = -1;
        foreach (var letter in digits)
        {
            if ((uint)(letter - '0') <= 9 && decimals < 2)
            {
                hundredths = (hundredths * 10) + (letter - '0');
                decimals += decimals < 0 ? 0 : 1;
            }
            else if (letter == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        return digits.Length > (decimals < 0 ? 0 : 1) && Scale(ref hundredths, decimals, digits.Length, negative);
    }

    /// <summary>
    /// A number as people write it with a decimal point: <c>1234.5</c>, <c>1,234.50</c>, <c>1,23,456.78</c>, <c>₹1,200</c>, <c>Rs.
    /// 1200</c>, <c>1200/-</c>, <c>1.5E+03</c>, <c>12.3%</c> (0.123), <c>(500)</c> and <c>500-</c> (−500), <c>₹1.5L</c> (150000),
    /// <c>2 Cr</c>, <c>45.3K</c>.
    /// </summary>
    internal static bool TryParse(ReadOnlySpan<byte> cell, out decimal number)
    {
        if (!TryParseHundredths(cell, out var hundredths))
        {
            return TryParse(Encoding.UTF8.GetString(cell), out number);
        }

        number = hundredths % 100 == 0 ? hundredths / 100 : hundredths / 100m;
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out decimal)"/>
    internal static bool TryParse(string cell, out decimal number) => NumberCell.Of(cell).TryRead(DecimalSign.Point, out number);

    /// <summary>The paisa that the amount is within 0.000001 of, else the amount: <c>202.78999999999996</c> is 202.79.</summary>
    internal static decimal ToPaisa(decimal amount)
    {
        var paisa = Math.Round(amount, 2, MidpointRounding.AwayFromZero);
        return Math.Abs(amount - paisa) < PaisaTolerance ? paisa : amount;
    }

    private static bool Scale(ref long hundredths, int decimals, int length, bool negative)
    {
        // 16 digits and two more cannot overflow a long.
        if (decimals <= 0 && length > 16)
        {
            return false;
        }

        hundredths *= decimals switch { 2 => 1, 1 => 10, _ => 100 };
        hundredths = negative ? -hundredths : hundredths;
        return true;
    }
}
