using System.Globalization;
using System.Numerics;

namespace HealthKart.Notebooks.Parameters;

/// <summary>
/// Whether a decimal is all of a number that somebody wrote: reading one with more digits than a decimal holds rounds it.
/// </summary>
internal static class DecimalText
{
    // A decimal has at most 29 digits, and their last is at most the 28th after the point.
    private const int Most = 60;

    /// <param name="text">A number that <see cref="decimal"/> reads with <see cref="NumberStyles.Float"/>.</param>
    /// <param name="value">What it read.</param>
    public static bool IsExactly(string text, decimal value) => Normal(text) == Normal(value.ToString(CultureInfo.InvariantCulture));

    private static (BigInteger Digits, int Exponent)? Normal(string text)
    {
        var parts = text.Trim().Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimStart('+', '-').TrimStart('0');
        var whole = digits.TrimEnd('0');
        if (whole.Length == 0)
        {
            return (0, 0);
        }

        if (whole.Length > Most
            || !int.TryParse(
                parts.Length > 1 ? parts[1] : "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
        {
            return null;
        }

        var behindPoint = point < 0 ? 0 : parts[0].Length - point - 1;
        return (BigInteger.Parse(whole, CultureInfo.InvariantCulture), exponent - behindPoint + digits.Length - whole.Length);
    }
}
