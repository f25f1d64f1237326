using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HealthKart.Analysis.Values;

/// <summary>Reads the dates that people write in CSV files.</summary>
internal static class DateText
{
    private static readonly string[] s_monthNames =
        ["d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "d MMM, yyyy"];

    /// <summary>
    /// The date in a cell: ISO (with or without a time), or numbers in the order of the file.
    /// </summary>
    /// <returns><c>false</c> for what is no date in that order.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> cell, DateOrder order, out DateOnly date)
    {
        if (TryParseIso(cell, out date))
        {
            return true;
        }

        if (order == DateOrder.Serial && IsSerial(cell))
        {
            return TrySerial(cell, out date);
        }

        if (TryCompact(cell, out date))
        {
            return true;
        }

        if (order == DateOrder.Mixed)
        {
            date = default;
            return !IsAmbiguous(cell) && TryParse(cell, OrderOf(cell), out date);
        }

        if (!TrySplit(cell, out var first, out var second, out var third))
        {
            return DateOnly.TryParseExact(
                Encoding.UTF8.GetString(cell).Trim(), s_monthNames, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        }

        var (day, month, year) = first > 31 || order == DateOrder.YearFirst ? (third, second, first)
            : order == DateOrder.MonthFirst ? (second, first, third)
            : (first, second, third);
        return TryMake(year < 100 ? 2000 + year : year, month, day, out date);
    }

    /// <summary>The plain case, fast: <c>2025-01-31</c>, alone or before a space or a <c>T</c>.</summary>
    internal static bool TryParseIso(ReadOnlySpan<byte> cell, out DateOnly date)
    {
        date = default;
        return cell.Length >= 10 && cell[4] == '-' && cell[7] == '-' && (cell.Length == 10 || cell[10] is (byte)'T' or (byte)' ')
            && TryDigits(cell[..4], out var year) && TryDigits(cell[5..7], out var month) && TryDigits(cell[8..10], out var day)
            && TryMake(year, month, day, out date);
    }

    /// <summary>Whether a cell may be a day as spreadsheets count them, with or without a time: one of 1954 to 2119.</summary>
    internal static bool IsSerial(ReadOnlySpan<byte> cell)
    {
        cell = CellText.Trim(cell);
        var whole = cell.IndexOf((byte)'.') is >= 0 and var point ? cell[..point] : cell;
        return whole.Length == 5
            && whole[0] is >= (byte)'2' and <= (byte)'7'
            && Utf8Parser.TryParse(cell, out decimal _, out var read)
            && read == cell.Length;
    }

    /// <summary>Whether a cell of three numbers of two digits may have the year first: one of the last ten, or the next.</summary>
    internal static bool MayBeYearFirst(ReadOnlySpan<byte> cell, DateOnly now) =>
        TrySplit(cell, out var year, out var month, out var day) && year <= 99 && day <= 31
        && TryMake(2000 + year, month, day, out var date) && IsRecent(date, now);

    /// <summary>Whether a cell is a date of the last ten years, or the next, when it is read day first.</summary>
    internal static bool IsRecentDayFirst(ReadOnlySpan<byte> cell, DateOnly now) =>
        TryParse(cell, DateOrder.DayFirst, out var date) && IsRecent(date, now);

    private static bool IsRecent(DateOnly date, DateOnly now) => date.Year >= now.Year - 10 && date.Year <= now.Year + 1;

    private static bool TrySerial(ReadOnlySpan<byte> cell, out DateOnly date)
    {
        cell = CellText.Trim(cell);
        var isNumber = Utf8Parser.TryParse(cell, out decimal days, out _);
        date = isNumber ? new DateOnly(1899, 12, 30).AddDays((int)days) : default;
        return isNumber;
    }

    // 20250131, as databases and analytics export it.
    private static bool TryCompact(ReadOnlySpan<byte> cell, out DateOnly date)
    {
        cell = CellText.Trim(cell);
        date = default;
        return cell.Length == 8
            && TryDigits(cell[..4], out var year)
            && TryDigits(cell[4..6], out var month)
            && TryDigits(cell[6..], out var day)
            && TryMake(year, month, day, out date);
    }

    /// <summary>What a cell says of the order of day and month.</summary>
    internal static DateOrder OrderOf(ReadOnlySpan<byte> cell)
    {
        if (!TrySplit(cell, out var first, out var second, out _) || first > 31)
        {
            return DateOrder.Unknown;
        }

        return first > 12 && second <= 12 ? DateOrder.DayFirst
            : second > 12 && first <= 12 ? DateOrder.MonthFirst
            : DateOrder.Unknown;
    }

    /// <summary>Whether a cell is one date when read day first and another when read month first.</summary>
    internal static bool IsAmbiguous(ReadOnlySpan<byte> cell) =>
        TryParse(cell, DateOrder.DayFirst, out var dayFirst)
            && TryParse(cell, DateOrder.MonthFirst, out var monthFirst)
            && dayFirst != monthFirst;

    private static bool TrySplit(ReadOnlySpan<byte> cell, out int first, out int second, out int third)
    {
        (first, second, third) = (0, 0, 0);
        cell = CellText.Trim(cell);
        var time = cell.IndexOfAny((byte)' ', (byte)'T');
        cell = time > 0 ? cell[..time] : cell;
        return TryTakeNumber(ref cell, out first) && TryTakeNumber(ref cell, out second) && TryDigits(cell, out third);
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> cell, out int number)
    {
        var end = cell.IndexOfAny((byte)'-', (byte)'/', (byte)'.');
        number = 0;
        if (end <= 0 || !TryDigits(cell[..end], out number))
        {
            return false;
        }

        cell = cell[(end + 1)..];
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var letter in text)
        {
            if ((uint)(letter - '0') > 9)
            {
                return false;
            }

            number = (number * 10) + (letter - '0');
        }

        return text.Length is > 0 and <= 4;
    }

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        var real = year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = real ? new DateOnly(year, month, day) : default;
        return real;
    }
}
