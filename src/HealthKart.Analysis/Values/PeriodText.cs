using System.Globalization;
using System.Text;

namespace HealthKart.Analysis.Values;

/// <summary>
/// Reads the periods that people write in payouts files: a month (<c>2025-03</c>, <c>Mar 2025</c>), a quarter, or two days or months
/// with a sign between.
/// </summary>
internal static class PeriodText
{
    private const int IsoLength = 10;

    private static readonly string[] s_months =
    [
        "yyyy-M", "yyyy/M", "M/yyyy", "M-yyyy", "MMM yyyy", "MMMM yyyy", "MMM-yyyy", "MMMM-yyyy", "MMM, yyyy", "MMMM, yyyy",
        "MMM-yy", "MMM yy", "yyyy MMM", "yyyy MMMM", "yyyyMM",
    ];

    private static readonly string[] s_between = [" to ", "..", " - ", " – ", " — ", "–", "—", " till ", " until "];

    /// <summary>The first and the last day of a period.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="format">How days are written; <c>null</c>: as people write them, the day first.</param>
    /// <param name="period">Both days, inclusive.</param>
    /// <returns><c>false</c> for a day, and for what is no period.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> cell, DateFormat? format, out (DateOnly First, DateOnly Last) period)
    {
        period = default;
        if (cell.IsEmpty || (cell.Length == IsoLength && DateText.TryParseIso(cell, out _)))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(CellText.Trim(cell)).Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return TryMonth(text, out period) || TryQuarter(text, out period) || TryRange(text, format, out period);
    }

    /// <summary>The whole month of a day.</summary>
    internal static (DateOnly First, DateOnly Last) MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    private static bool TryMonth(string text, out (DateOnly First, DateOnly Last) period)
    {
        var isMonth = DateOnly.TryParseExact(text, s_months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and <= 2200;
        period = isMonth ? MonthOf(day) : default;
        return isMonth;
    }

    // "Q1 2025" and "2025-Q1", of the calendar's year.
    private static bool TryQuarter(string text, out (DateOnly First, DateOnly Last) period)
    {
        period = default;
        var parts = text.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2)
        {
            return false;
        }

        var (quarter, year) = parts[0].Length == 2 ? (parts[0], parts[1]) : (parts[1], parts[0]);
        if (quarter.Length != 2 || quarter[0] is not ('Q' or 'q') || quarter[1] is not (>= '1' and <= '4')
            || year.Length != 4
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1900 or > 2200)
        {
            return false;
        }

        var first = new DateOnly(number, (3 * (quarter[1] - '1')) + 1, 1);
        period = (first, first.AddMonths(3).AddDays(-1));
        return true;
    }

    private static bool TryRange(string text, DateFormat? format, out (DateOnly First, DateOnly Last) period)
    {
        period = default;
        foreach (var between in s_between)
        {
            var at = text.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at > 0
                && TryEnd(text[..at], format, out var first)
                && TryEnd(text[(at + between.Length)..], format, out var last)
                && first.First <= last.Last)
            {
                period = (first.First, last.Last);
                return true;
            }
        }

        return false;
    }

    private static bool TryEnd(string text, DateFormat? format, out (DateOnly First, DateOnly Last) period)
    {
        text = text.Trim();
        if (TryMonth(text, out period))
        {
            return true;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var isDay = format is null ? DateText.TryParse(bytes, DateOrder.DayFirst, out var day) : format.TryParse(bytes, out day);
        period = (day, day);
        return isDay;
    }
}
