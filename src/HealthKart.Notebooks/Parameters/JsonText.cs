using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Reads a value that is given as JSON text.</summary>
internal static partial class JsonText
{
    /// <summary>The value; null when the text is not JSON. A string may hold half a surrogate pair.</summary>
    public static JsonElement? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(HalfOfAPair().Replace(text, Escape));
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Escape(Match half) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)half.Value[0]:x4}");

    [GeneratedRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex HalfOfAPair();
}
