using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>JSON strings as Python's json module reads and writes them: half a surrogate pair is allowed, as an escape.</summary>
internal static class JsonString
{
    public static string Read(JsonValue value) =>
        value.TryGetValue<JsonElement>(out var element) ? Read(element) : value.GetValue<string>();

    public static string Read(JsonElement element) => Unescaped(element.GetRawText()[1..^1]);

    /// <summary>The name of a property, which <see cref="JsonProperty.Name"/> has only where it is whole text.</summary>
    public static string ReadName(JsonProperty property) =>
        Unescaped(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property)));

    public static void Write(StringBuilder json, string text)
    {
        json.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                json.Append(text[i]).Append(text[++i]);
            }
            else
            {
                WriteCharacter(json, text[i]);
            }
        }

        json.Append('"');
    }

    private static void WriteCharacter(StringBuilder json, char character)
    {
        switch (character)
        {
            case '"': json.Append("\\\""); break;
            case '\\': json.Append("\\\\"); break;
            case '\n': json.Append("\\n"); break;
            case '\r': json.Append("\\r"); break;
            case '\t': json.Append("\\t"); break;
            case '\b': json.Append("\\b"); break;
            case '\f': json.Append("\\f"); break;
            case < ' ':
            case >= '\ud800' and <= '\udfff':
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                break;
            default: json.Append(character); break;
        }
    }

    private static string Unescaped(string raw) => raw.Contains('\\', StringComparison.Ordinal) ? Unescape(raw) : raw;

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(SingleEscape(raw[i]));
            }
        }

        return text.ToString();
    }

    private static char SingleEscape(char letter) => letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => letter,
    };
}
