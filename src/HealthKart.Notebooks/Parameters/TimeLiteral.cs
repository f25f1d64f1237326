using System.Globalization;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Turns text into C# expressions of days and times; null when it does not fit. By ISO 8601, whatever the culture.</summary>
internal static class TimeLiteral
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    private static readonly string[] s_dateTimeFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    // With an offset in every one: without, it would be that of the machine.
    private static readonly string[] s_offsetFormats =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'",
    ];

    private static readonly string[] s_timeFormats = ["HH:mm", "HH:mm:ss.FFFFFFF"];

    public static string? DateOnly(string text, string type) =>
        System.DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", s_invariant, DateTimeStyles.None, out var value)
            ? string.Create(s_invariant, $"new {type}({value.Year}, {value.Month}, {value.Day})")
            : null;

    public static string? TimeOnly(string text, string type)
    {
        if (!System.TimeOnly.TryParseExact(text.Trim(), s_timeFormats, s_invariant, DateTimeStyles.None, out var value))
        {
            return null;
        }

        return IsWholeSecond(value.Ticks)
            ? string.Create(s_invariant, $"new {type}({value.Hour}, {value.Minute}, {value.Second})")
            : string.Create(s_invariant, $"new {type}({value.Ticks}L)");
    }

    public static string? DateTime(string text, string type)
    {
        const DateTimeStyles styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (!System.DateTime.TryParseExact(text, s_dateTimeFormats, s_invariant, styles, out var value))
        {
            return null;
        }

        var kind = value.Kind == DateTimeKind.Utc ? ", DateTimeKind.Utc" : "";
        return IsWholeSecond(value.Ticks)
            ? string.Create(s_invariant, $"new {type}({Parts(value)}{kind})")
            : string.Create(s_invariant, $"new {type}({value.Ticks}L{kind})");
    }

    public static string? DateTimeOffset(string text, string type)
    {
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (!System.DateTimeOffset.TryParseExact(text, s_offsetFormats, s_invariant, styles, out var value))
        {
            return null;
        }

        var offset = string.Create(s_invariant, $"new TimeSpan({value.Offset.Hours}, {value.Offset.Minutes}, 0)");
        return IsWholeSecond(value.Ticks)
            ? $"new {type}({Parts(value.DateTime)}, {offset})"
            : string.Create(s_invariant, $"new {type}({value.Ticks}L, {offset})");
    }

    // Without a colon the runtime reads days, which nobody means who writes 90.
    public static string? TimeSpan(string text, string type) =>
        text.Contains(':', StringComparison.Ordinal) && System.TimeSpan.TryParse(text, s_invariant, out var value)
            ? string.Create(s_invariant, $"new {type}({value.Ticks}L)")
            : null;

    private static bool IsWholeSecond(long ticks) => ticks % System.TimeSpan.TicksPerSecond == 0;

    private static string Parts(DateTime value) =>
        string.Create(s_invariant, $"{value.Year}, {value.Month}, {value.Day}, {value.Hour}, {value.Minute}, {value.Second}");
}
