using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Turns text into a C# expression of a single value's type. Always by the invariant culture.</summary>
/// <param name="Example">A text that fits, with what it is.</param>
/// <param name="Sample">A value that fits, as JSON.</param>
/// <param name="ToCode">The expression; null when the text does not fit. It gets the type's name as the notebook writes it.</param>
internal sealed record ScalarLiteral(string Example, string Sample, Func<string, string, string?> ToCode)
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    private static readonly Dictionary<string, ScalarLiteral> s_all = new(StringComparer.Ordinal)
    {
        ["string"] = new("any text", "\"a\"", (text, _) => Quote(text)) { IsText = true },
        ["char"] = new(
            "a single character such as x",
            "\"x\"",
            (text, _) => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null),
        ["bool"] = new("true or false", "true", (text, _) => bool.TryParse(text, out var value) ? (value ? "true" : "false") : null),
        ["sbyte"] = Integer<sbyte>(""),
        ["byte"] = Integer<byte>(""),
        ["short"] = Integer<short>(""),
        ["ushort"] = Integer<ushort>(""),
        ["int"] = Integer<int>(""),
        ["uint"] = Integer<uint>("u"),
        ["long"] = Integer<long>("L"),
        ["ulong"] = Integer<ulong>("UL"),
        ["nint"] = Integer<nint>((value, type) => value == (int)value ? Text(value) : $"unchecked(({type})({Text(value)}L))"),
        ["nuint"] = Integer<nuint>((value, type) => value == (uint)value ? Text(value) + "u" : $"unchecked(({type}){Text(value)}UL)"),
        ["Int128"] = Integer<Int128>(
            (value, type) => value == (long)value ? Text(value) + "L" : $"new {type}({(ulong)(value >> 64)}UL, {(ulong)value}UL)"),
        ["UInt128"] = Integer<UInt128>(
            (value, type) => value == (ulong)value ? Text(value) + "UL" : $"new {type}({(ulong)(value >> 64)}UL, {(ulong)value}UL)"),
        ["BigInteger"] = new("a whole number such as -5", "-5", BigIntegerCode),
        ["decimal"] = new("a number such as 2.5", "2.5", DecimalCode),
        ["double"] = Floating<double>("d"),
        ["float"] = Floating<float>("f"),
        ["Half"] = new("a number such as 2.5", "2.5", HalfCode),
        ["DateOnly"] = new("a date such as 2025-01-31", "\"2025-01-31\"", TimeLiteral.DateOnly),
        ["TimeOnly"] = new("a time of day such as 18:30:00", "\"18:30:00\"", TimeLiteral.TimeOnly),
        ["DateTime"] = new("a date and time such as 2025-01-31T18:30:00", "\"2025-01-31T18:30:00\"", TimeLiteral.DateTime),
        ["DateTimeOffset"] = new(
            "a date and time with its offset such as 2025-01-31T18:30:00+05:30",
            "\"2025-01-31T18:30:00+05:30\"",
            TimeLiteral.DateTimeOffset),
        ["TimeSpan"] = new("a time span such as 01:30:00", "\"01:30:00\"", TimeLiteral.TimeSpan),
        ["Guid"] = new(
            "a GUID such as 0f8fad5b-d9cb-469f-a165-70867728950e",
            "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
            (text, type) => Guid.TryParse(text, out var value) ? $"new {type}(\"{value}\")" : null),
        ["Uri"] = new("an address such as https://example.com/data", "\"https://example.com/data\"", UriCode),
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
        ["IntPtr"] = "nint",
        ["UIntPtr"] = "nuint",
        ["Numerics.BigInteger"] = "BigInteger",
        ["Decimal"] = "decimal",
        ["Double"] = "double",
        ["Single"] = "float",
    };

    /// <summary>Whether every text is a value.</summary>
    public bool IsText { get; private init; }

    /// <summary>The names that the values can have; null when they are not those of an enum.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The literal of a type of the language or the runtime; null for any other type.</summary>
    public static ScalarLiteral? Find(string typeName)
    {
        var name = typeName.StartsWith("System.", StringComparison.Ordinal) ? typeName["System.".Length..] : typeName;
        return s_all.GetValueOrDefault(s_keywords.GetValueOrDefault(name, name));
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Text(IFormattable value) => value.ToString(null, s_invariant);

    private static ScalarLiteral Integer<T>(string suffix)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => Integer<T>((value, _) => Text(value) + suffix);

    private static ScalarLiteral Integer<T>(Func<T, string, string> code)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var sample = T.IsZero(T.MinValue) ? "5" : "-5";
        return new(
            $"a whole number from {Text(T.MinValue)} to {Text(T.MaxValue)} such as {sample}",
            sample,
            (text, type) => T.TryParse(text, NumberStyles.Float, s_invariant, out var value) ? code(value, type) : null);
    }

    private static string? BigIntegerCode(string text, string type) =>
        !BigInteger.TryParse(text, NumberStyles.Integer, s_invariant, out var value) ? null
        : value >= long.MinValue && value <= long.MaxValue ? Text(value) + "L"
        : $"{type}.Parse({Quote(Text(value))}, System.Globalization.CultureInfo.InvariantCulture)";

    private static string? DecimalCode(string text, string type) =>
        decimal.TryParse(text, NumberStyles.Float, s_invariant, out var value) && DecimalText.IsExactly(text, value)
            ? Text(value) + "m"
            : null;

    // A number that is too large would be read as infinity, which is a value of its own.
    private static bool IsRead<T>(T value, string text)
        where T : IFloatingPointIeee754<T> => !T.IsInfinity(value) || !text.Any(char.IsAsciiDigit);

    private static ScalarLiteral Floating<T>(string suffix)
        where T : IFloatingPointIeee754<T> => new(
            "a number such as 2.5",
            "2.5",
            (text, type) => T.TryParse(text, NumberStyles.Float, s_invariant, out var value) && IsRead(value, text)
                ? Special(value, type) ?? value.ToString("R", s_invariant) + suffix
                : null);

    private static string? HalfCode(string text, string type) =>
        Half.TryParse(text, NumberStyles.Float, s_invariant, out var value) && IsRead(value, text)
            ? Special(value, type) ?? $"({type})({((float)value).ToString("R", s_invariant)}f)"
            : null;

    private static string? Special<T>(T value, string type)
        where T : IFloatingPointIeee754<T> =>
        T.IsNaN(value) ? type + ".NaN"
        : T.IsPositiveInfinity(value) ? type + ".PositiveInfinity"
        : T.IsNegativeInfinity(value) ? type + ".NegativeInfinity"
        : null;

    // A path is an address on some systems only.
    private static string? UriCode(string text, string type) =>
        Uri.TryCreate(text, UriKind.Absolute, out var value)
            && text.TrimStart().StartsWith(value.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            ? $"new {type}({Quote(text)})"
            : null;
}
