using System.Globalization;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Parts;

/// <summary>Writes a value of which nobody says what it measures: as it stands, with no more decimals than tell it from others.</summary>
internal static class PlainValue
{
    private const int SignificantDigits = 4;
    private const int MostDecimals = 10;

    /// <summary>The text of a value; undefined ones, not-a-number among them, are "–".</summary>
    internal static string TextOf(object? value) => value switch
    {
        null or "" => Numerals.Undefined,
        string text => text,
        bool flag => flag ? "yes" : "no",
        double number => OfDouble(number),
        float number => OfDouble(number),
        decimal number => OfDecimal(number),
        DateTime moment =>
            moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => Minus(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => value.ToString() ?? Numerals.Undefined,
    };

    private static string OfDouble(double number) => !double.IsFinite(number) ? Numerals.Undefined
        // Beyond, a decimal has no room, or nothing but zeros.
        : number != 0 && Math.Abs(number) is >= 1e15 or < 1e-10 ? Minus(number.ToString("0.###e+0", CultureInfo.InvariantCulture))
        : OfDecimal((decimal)number);

    private static string OfDecimal(decimal number)
    {
        var decimals = SignificantDigits;
        for (var size = Math.Abs(number); size is > 0 and < 1 && decimals < MostDecimals; size *= 10)
        {
            if (size >= 0.1m)
            {
                break;
            }

            decimals++;
        }

        return Minus(Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture));
    }

    private static string Minus(string text) => text.StartsWith('-') ? "−" + text[1..] : text;
}
