using System.Globalization;

namespace HealthKart.Analysis.Frames;

/// <summary>
/// A number of a user's file that can be written again as it stood there: <c>3.50</c>, but not <c>007</c> nor <c>1e5</c>.
/// </summary>
internal static class WrittenNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The number of a text; <c>null</c> of a blank.</summary>
    internal static decimal? Of(string? text) =>
        string.IsNullOrEmpty(text) ? null : decimal.Parse(text, Style, CultureInfo.InvariantCulture);

    /// <summary>Whether texts are numbers that lose nothing, blank ones aside; not where all are blank.</summary>
    internal static bool AreAll(IEnumerable<string> texts)
    {
        var isAny = false;
        foreach (var text in texts)
        {
            if (text.Length > 0 && !IsOne(text))
            {
                return false;
            }

            isAny |= text.Length > 0;
        }

        return isAny;
    }

    private static bool IsOne(string text) =>
        decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text;
}
