using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Tests.Parameters;

/// <summary>A value of some type: how a notebook declares the type, how the value is given as text and as JSON, and what it is.</summary>
/// <param name="Type">The type in C#.</param>
/// <param name="Text">The value as from <c>-p name=text</c>.</param>
/// <param name="Json">The value inside of JSON.</param>
/// <param name="Shown">What <see cref="Show"/> says of it.</param>
internal sealed record AnyValue(string Type, string Text, string Json, string Shown)
{
    /// <summary>Text in which any two values differ, to the last bit.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => "'" + string.Join(' ', text.Select(unit => (int)unit)),
        char unit => "c" + (int)unit,
        double number => "d" + BitConverter.DoubleToInt64Bits(number),
        float number => "f" + BitConverter.SingleToInt32Bits(number),
        Half number => "h" + BitConverter.HalfToInt16Bits(number),
        decimal number => "m" + string.Join(',', decimal.GetBits(number)),
        DateTime time => $"t{time.Ticks},{time.Kind}",
        DateTimeOffset time => $"o{time.Ticks},{time.Offset.Ticks}",
        TimeSpan time => "s" + time.Ticks,
        TimeOnly time => "T" + time.Ticks,
        DateOnly day => "D" + day.DayNumber,
        Uri address => "u" + address.OriginalString,
        IDictionary entries =>
            "{"
            + string.Join(
                ";", entries.Keys.Cast<object>().Select(key => Show(key) + ":" + Show(entries[key])).Order(StringComparer.Ordinal))
            + "}",
        ITuple tuple => "(" + string.Join(";", Enumerable.Range(0, tuple.Length).Select(i => Show(tuple[i]))) + ")",
        IEnumerable list => "[" + string.Join(";", list.Cast<object?>().Select(Show)) + "]",
        _ => value.GetType().Name + Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public static AnyValue Of(Random random, int depth = 2) => (depth == 0 ? 0 : random.Next(9)) switch
    {
        4 => ListOf(random, depth - 1),
        5 => ListOf(random, 0),
        6 => TupleOf(random, depth - 1),
        7 => DictionaryOf(random, depth - 1),
        8 => NullableOf(random, depth - 1),
        _ => ScalarOf(random),
    };

    private static AnyValue ScalarOf(Random random) => random.Next(27) switch
    {
        0 => AsText("string", Units(random)),
        1 => AsText("string", Units(random)),
        2 => Quoted("char", ((char)random.Next(0x10000)).ToString(), c => c[0]),
        3 => Plain("bool", random.Next(2) == 0, "true", "false"),
        4 => Number("sbyte", (sbyte)random.Next()),
        5 => Number("byte", (byte)random.Next()),
        6 => Number("short", (short)random.Next()),
        7 => Number("ushort", (ushort)random.Next()),
        8 => Number("int", Edge(random, int.MinValue, int.MaxValue) ?? (int)random.NextInt64()),
        9 => Number("uint", Edge(random, uint.MinValue, uint.MaxValue) ?? (uint)random.NextInt64()),
        10 => Number("long", Edge(random, long.MinValue, long.MaxValue) ?? random.NextInt64() * (random.Next(2) - 1)),
        11 => Number("ulong", Edge(random, ulong.MinValue, ulong.MaxValue) ?? (ulong)random.NextInt64() * 2),
        12 => Number("nint", (nint)(Edge(random, long.MinValue, int.MaxValue) ?? random.NextInt64() >> random.Next(60))),
        13 => Number("nuint", (nuint)(Edge(random, ulong.MinValue, ulong.MaxValue) ?? (ulong)random.NextInt64() >> random.Next(60))),
        14 => Number(
            "Int128",
            Edge(random, Int128.MinValue, Int128.MaxValue) ?? (Int128)random.NextInt64() * random.NextInt64() >> random.Next(120)),
        15 => Number(
            "UInt128",
            Edge(random, UInt128.MinValue, UInt128.MaxValue)
                ?? (UInt128)random.NextInt64() * (UInt128)random.NextInt64() >> random.Next(120)),
        16 => Number("System.Numerics.BigInteger", -BigInteger.Pow(random.NextInt64(), random.Next(4))),
        17 => Number(
            "decimal",
            new decimal(random.Next(), random.Next(), random.Next(), false, (byte)random.Next(29)) * (random.Next(2) == 0 ? 1 : -1)),
        18 => Floating(
            "double",
            Edge(random, double.Epsilon, -0.0) ?? BitConverter.Int64BitsToDouble(random.NextInt64() * (random.Next(2) == 0 ? -1 : 1))),
        19 => Floating(
            "float", Edge(random, float.MaxValue, float.NegativeInfinity) ?? BitConverter.Int32BitsToSingle((int)random.NextInt64())),
        20 => Floating("Half", BitConverter.Int16BitsToHalf((short)random.Next())),
        21 => Timely("DateOnly", DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)), "yyyy-MM-dd"),
        22 => Timely("TimeOnly", new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)), "HH:mm:ss.FFFFFFF"),
        23 => Timely("DateTime", DateTime.SpecifyKind(Moment(random), (DateTimeKind)random.Next(2)), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"),
        24 => Timely(
            "DateTimeOffset",
            new DateTimeOffset(Moment(random), TimeSpan.FromMinutes(random.Next(-840, 841))),
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"),
        25 => Timely("TimeSpan", new TimeSpan(Edge(random, long.MinValue, long.MaxValue) ?? random.NextInt64() >> random.Next(60)), "c"),
        _ => random.Next(3) switch
        {
            0 => Quoted(
                "Guid", new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)random.Next())]).ToString(), text => Guid.Parse(text)),
            1 => Quoted("Uri", "https://a.example/" + Uri.EscapeDataString("é \" \\"), text => new Uri(text)),
            _ => Quoted("DayOfWeek", ((DayOfWeek)random.Next(7)).ToString(), text => Enum.Parse<DayOfWeek>(text)),
        },
    };

    private static AnyValue ListOf(Random random, int depth)
    {
        var item = Of(random, depth);
        var items = Alike(random, item, random.Next(4), depth);
        var json = $"[{string.Join(",", items.Select(value => value.Json))}]";
        var shown = $"[{string.Join(";", items.Select(value => value.Shown))}]";
        var type = random.Next(4) switch
        {
            0 => $"List<{item.Type}>",
            1 => $"IReadOnlyList<{item.Type}>",
            2 => $"IEnumerable<{item.Type}>",
            _ => $"{item.Type}[]",
        };
        return new(type, json, json, shown);
    }

    private static AnyValue TupleOf(Random random, int depth)
    {
        AnyValue[] items = [.. Enumerable.Range(0, random.Next(2, 10)).Select(_ => Of(random, depth))];
        var isNamed = random.Next(2) == 0;
        var type = string.Join(", ", items.Select((item, i) => isNamed ? $"{item.Type} Part{i}" : item.Type));
        var json = isNamed
            ? $"{{{string.Join(",", items.Select((item, i) => $"\"Part{i}\":{item.Json}"))}}}"
            : $"[{string.Join(",", items.Select(item => item.Json))}]";
        return new($"({type})", json, json, $"({string.Join(";", items.Select(item => item.Shown))})");
    }

    private static AnyValue DictionaryOf(Random random, int depth)
    {
        var first = Of(random, depth);
        var entries = Alike(random, first, random.Next(4), depth).Select((value, i) => (Key: Units(random) + i, Value: value)).ToList();
        var json = $"{{{string.Join(",", entries.Select(entry => JsonOf(entry.Key) + ":" + entry.Value.Json))}}}";
        var shown =
            $"{{{string.Join(";", entries.Select(entry => Show(entry.Key) + ":" + entry.Value.Shown).Order(StringComparer.Ordinal))}}}";
        return new($"Dictionary<string, {first.Type}>", json, json, shown);
    }

    private static AnyValue NullableOf(Random random, int depth)
    {
        var value = random.Next(4) == 0 ? AsText("string", random.Next(2) == 0 ? "null" : "\"null\"") : Of(random, depth);
        if (value.Type.EndsWith('?'))
        {
            return value;
        }

        var isText = value.Type == "string" && value.Text.Trim('"') == "null";
        return random.Next(3) == 0
            ? new(value.Type + "?", "null", "null", "null")
            : value with { Type = value.Type + "?", Text = isText ? $"\"{value.Text}\"" : value.Text };
    }

    // Further values of the same type are found by trying.
    private static List<AnyValue> Alike(Random random, AnyValue first, int count, int depth)
    {
        var found = new List<AnyValue>();
        for (var tries = 0; tries < 200 && found.Count < count; tries++)
        {
            if (Of(random, depth) is var next && next.Type == first.Type)
            {
                found.Add(next);
            }
        }

        return found;
    }

    private static string Units(Random random) => new([.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(4) switch
    {
        0 => (char)random.Next(0x80),
        1 => (char)random.Next(0xd800, 0xe000),
        2 => "\"\\\r\n\u2028\u0085\0{},'[]"[random.Next(13)],
        _ => (char)random.Next(0x10000),
    })]);

    private static DateTime Moment(Random random) =>
        new DateTime(random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2))) is var time
            && random.Next(2) == 0
            ? time.Date.AddHours(7)
            : time;

    private static T? Edge<T>(Random random, T first, T second)
        where T : struct => random.Next(4) switch { 0 => first, 1 => second, _ => null };

    private static string JsonOf(string text)
    {
        var json = new StringBuilder();
        JsonString.Write(json, text);
        return json.ToString();
    }

    private static AnyValue AsText(string type, string text) => new(type, text, JsonOf(text), Show(text));

    private static AnyValue Quoted(string type, string text, Func<string, object> read) => new(type, text, JsonOf(text), Show(read(text)));

    private static AnyValue Plain(string type, bool value, string yes, string no) =>
        new(type, value ? yes : no, value ? yes : no, Show(value));

    private static AnyValue Number(string type, IFormattable value)
    {
        var text = value.ToString(null, CultureInfo.InvariantCulture);
        return new(type, text, text, Show(value));
    }

    private static AnyValue Floating(string type, IFormattable value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        // A literal has only one of all the bits that are not a number.
        var shown = text != "NaN" ? Show(value) : Show(value switch { double => double.NaN, float => float.NaN, _ => (object)Half.NaN });
        return new(type, text, text.Any(char.IsAsciiDigit) ? text : JsonOf(text), shown);
    }

    private static AnyValue Timely(string type, IFormattable value, string format)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return new(type, text, JsonOf(text), Show(value));
    }
}
