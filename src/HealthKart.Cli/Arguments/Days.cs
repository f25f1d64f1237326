using System.Globalization;

namespace HealthKart.Cli.Arguments;

/// <summary>Days as a command line writes them.</summary>
internal static class Days
{
    /// <summary>The day; <c>null</c> where the text is none.</summary>
    internal static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
