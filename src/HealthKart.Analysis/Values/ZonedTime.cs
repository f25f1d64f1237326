using System.Buffers.Text;

namespace HealthKart.Analysis.Values;

/// <summary>Reads the zone of a time such as <c>2025-03-31T19:15:00Z</c>, which decides to which day it belongs elsewhere.</summary>
internal static class ZonedTime
{
    private const int MinutesOfADay = 24 * 60;
    private const int India = (5 * 60) + 30;
    private const int TimeStart = 11;

    /// <summary>
    /// The minutes since midnight in Greenwich of a cell that starts with a date;
    /// below 0, or more than a day, where it is another day there.
    /// </summary>
    /// <returns><c>false</c> where the cell names no zone.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> cell, out int minutes)
    {
        minutes = 0;
        cell = CellText.Trim(cell);
        if (cell.Length < TimeStart + 5
            || cell[TimeStart + 2] != ':'
            || !TryTwo(cell[TimeStart..], out var hour)
            || !TryTwo(cell[(TimeStart + 3)..], out var minute))
        {
            return false;
        }

        var rest = cell[(TimeStart + 5)..];
        if (rest is [.., (byte)'Z'] or [.., (byte)'U', (byte)'T', (byte)'C'])
        {
            minutes = (hour * 60) + minute;
            return true;
        }

        var sign = rest.LastIndexOfAny((byte)'+', (byte)'-');
        if (sign < 0 || !TryTwo(rest[(sign + 1)..], out var hours))
        {
            return false;
        }

        var after = rest[(sign + 3)..];
        after = after is [(byte)':', ..] ? after[1..] : after;
        var offset = (hours * 60) + (TryTwo(after, out var more) ? more : 0);
        minutes = (hour * 60) + minute - (rest[sign] == '-' ? -offset : offset);
        return true;
    }

    /// <summary>The day in India.</summary>
    internal static DateOnly DayInIndia(DateOnly date, int minutes) =>
        date.AddDays((int)Math.Floor((minutes + India) / (double)MinutesOfADay));

    /// <summary>The day in a zone.</summary>
    internal static DateOnly DayIn(TimeZoneInfo zone, DateOnly date, int minutes) =>
        DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTimeFromUtc(date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(minutes), zone));

    private static bool TryTwo(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        return text.Length >= 2 && Utf8Parser.TryParse(text[..2], out number, out var read) && read == 2 && number >= 0;
    }
}
