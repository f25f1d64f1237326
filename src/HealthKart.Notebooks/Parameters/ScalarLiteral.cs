using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Turns text into a C# expression of a single value's type. Always by the invariant culture.</summary>
/// <param name="Example">A text that fits, with what it is.</param>
/// <param name="ToCode">The expression; null when the text does not fit. It gets the type's name as the notebook writes it.</param>
internal sealed record ScalarLiteral(string Example, Func<string, string, string?> ToCode)
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    private static readonly string[] s_dateTimeFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    private static readonly Dictionary<string, ScalarLiteral> s_all = new(StringComparer.Ordinal)
    {
        ["string"] = new("any text", (text, _) => SymbolDisplay.FormatLiteral(text, quote: true)),
        ["char"] = new("a single character such as x", (text, _) => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null),
        ["bool"] = new("true or false", (text, _) => bool.TryParse(text, out var value) ? (value ? "true" : "false") : null),
        ["sbyte"] = Integer<sbyte>("", "-5"),
        ["byte"] = Integer<byte>("", "5"),
        ["short"] = Integer<short>("", "-5"),
        ["ushort"] = Integer<ushort>("", "5"),
        ["int"] = Integer<int>("", "-5"),
        ["uint"] = Integer<uint>("u", "5"),
        ["long"] = Integer<long>("L", "-5"),
        ["ulong"] = Integer<ulong>("UL", "5"),
        ["decimal"] = new("a number such as 2.5", DecimalCode),
        ["double"] = new("a number such as 2.5", DoubleCode),
        ["float"] = new("a number such as 2.5", FloatCode),
        ["DateOnly"] = new("a date such as 2025-01-31", DateOnlyCode),
        ["DateTime"] = new("a date and time such as 2025-01-31T18:30:00", DateTimeCode),
        ["TimeSpan"] = new("a time span such as 01:30:00", TimeSpanCode),
        ["Guid"] = new(
            "a GUID such as 0f8fad5b-d9cb-469f-a165-70867728950e",
            (text, type) => Guid.TryParse(text, out var value) ? $"new {type}(\"{value}\")" : null),
    };

    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["String"] = "string",
        ["Char"] = "char",
        ["Boolean"] = "bool",
        ["SByte"] = "sbyte",
        ["Byte"] = "byte",
        ["Int16"] = "short",
        ["UInt16"] = "ushort",
        ["Int32"] = "int",
        ["UInt32"] = "uint",
        ["Int64"] = "long",
        ["UInt64"] = "ulong",
        ["Decimal"] = "decimal",
        ["Double"] = "double",
        ["Single"] = "float",
    };

    /// <summary>The literal of a type of the language or the runtime; null for any other type.</summary>
    public static ScalarLiteral? Find(string typeName)
    {
        var name = typeName.StartsWith("System.", StringComparison.Ordinal) ? typeName["System.".Length..] : typeName;
        return s_all.GetValueOrDefault(s_keywords.GetValueOrDefault(name, name));
    }

    private static ScalarLiteral Integer<T>(string suffix, string example)
        where T : struct, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T> =>
        new(
            $"a whole number from {T.MinValue.ToString(null, s_invariant)} to {T.MaxValue.ToString(null, s_invariant)} such as {example}",
            (text, _) => T.TryParse(text, NumberStyles.Integer, s_invariant, out var value)
                ? value.ToString(null, s_invariant) + suffix
                : null);

    private static string? DecimalCode(string text, string type) =>
        decimal.TryParse(text, NumberStyles.Float, s_invariant, out var value) ? value.ToString(s_invariant) + "m" : null;

    private static string? DoubleCode(string text, string type) =>
        double.TryParse(text, NumberStyles.Float, s_invariant, out var value)
            ? Special("double", value) ?? value.ToString("R", s_invariant) + "d"
            : null;

    private static string? FloatCode(string text, string type) =>
        float.TryParse(text, NumberStyles.Float, s_invariant, out var value)
            ? Special("float", value) ?? value.ToString("R", s_invariant) + "f"
            : null;

    private static string? Special(string type, double value) => value switch
    {
        double.NaN => type + ".NaN",
        double.PositiveInfinity => type + ".PositiveInfinity",
        double.NegativeInfinity => type + ".NegativeInfinity",
        _ => null,
    };

    private static string? DateOnlyCode(string text, string type) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", s_invariant, DateTimeStyles.None, out var value)
            ? string.Create(s_invariant, $"new {type}({value.Year}, {value.Month}, {value.Day})")
            : null;

    private static string? DateTimeCode(string text, string type)
    {
        const DateTimeStyles styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (!DateTime.TryParseExact(text, s_dateTimeFormats, s_invariant, styles, out var value))
        {
            return null;
        }

        var kind = value.Kind == DateTimeKind.Utc ? ", DateTimeKind.Utc" : "";
        return value.Ticks % TimeSpan.TicksPerSecond == 0
            ? string.Create(
                s_invariant,
                $"new {type}({value.Year}, {value.Month}, {value.Day}, {value.Hour}, {value.Minute}, {value.Second}{kind})")
            : string.Create(s_invariant, $"new {type}({value.Ticks}L{kind})");
    }

    // Without a colon the runtime reads days, which nobody means who writes 90.
    private static string? TimeSpanCode(string text, string type) =>
        text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, s_invariant, out var value)
            ? string.Create(s_invariant, $"new {type}({value.Ticks}L)")
            : null;
}
