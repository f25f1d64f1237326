using System.Globalization;
using System.Text;

namespace HealthKart.Analysis.Values;

/// <summary>How dates are written, said by hand: <c>dd/MM/yyyy</c>.</summary>
/// <remarks>
/// <c>d</c>, <c>M</c> (<c>MMM</c> for a name) and <c>y</c> are day, month and year, in small letters or capitals as spreadsheets have them.
/// A <c>dd</c> takes one digit too, and a time after the date is left out.
/// </remarks>
internal sealed class DateFormat
{
    private readonly string _format;
    private readonly bool _takesIso;

    private DateFormat(string text, string format)
    {
        Text = text;
        _format = format;

        // Where the year comes first, what looks like ISO may have its day before its month.
        _takesIso = format[0] != 'y' || format.IndexOf('M', StringComparison.Ordinal) < format.IndexOf('d', StringComparison.Ordinal);
    }

    /// <summary>As it was given.</summary>
    internal string Text { get; }

    /// <exception cref="CampaignInputException">It does not say where day, month and year are.</exception>
    internal static DateFormat Of(string text)
    {
        // Whoever writes mm in a date means months.
        var format = text.Trim().Replace('D', 'd').Replace('Y', 'y').Replace('m', 'M');
        var isFormat = format.All(letter => letter is 'd' or 'M' or 'y' or ' ' or '/' or '-' or '.' or ',' or '_')
            && HasPart(format, 'd', 1, 2) && HasPart(format, 'M', 1, 4) && (HasPart(format, 'y', 2, 2) || HasPart(format, 'y', 4, 4));
        return isFormat ? new DateFormat(text.Trim(), Loosen(format)) : throw new CampaignInputException(ValueWords.NotADateFormat(text));
    }

    internal bool TryParse(ReadOnlySpan<byte> cell, out DateOnly date)
    {
        var text = Encoding.UTF8.GetString(cell).Trim();
        return TryParse(text, out date)
            || (TimeStart(text) is > 0 and var time && TryParse(text[..time], out date))
            || (_takesIso && DateText.TryParseIso(cell, out date));
    }

    private static bool HasPart(string format, char part, int least, int most)
    {
        var (first, last) = (format.IndexOf(part, StringComparison.Ordinal), format.LastIndexOf(part));
        return first >= 0
            && last - first + 1 == format.Count(letter => letter == part)
            && last - first + 1 >= least
            && last - first + 1 <= most;
    }

    // "d" reads one digit and two, unless the digits of the next part follow at once.
    private static string Loosen(string format) =>
        format.All(char.IsLetter) ? format
            : format.Contains("MMM", StringComparison.Ordinal) ? format.Replace("dd", "d", StringComparison.Ordinal)
            : format.Replace("dd", "d", StringComparison.Ordinal).Replace("MM", "M", StringComparison.Ordinal);

    private static int TimeStart(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? -1 : text.AsSpan(0, colon).LastIndexOfAny(' ', 'T');
    }

    private bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, _format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            && date.Year is >= 1900 and <= 2200;
}
