using System.Text.Json;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Takes text apart that stands for several values: <c>a,b</c> or a JSON array.</summary>
internal static class ListText
{
    /// <summary>The values' texts, none for blank text; null for what starts as a JSON array and is none of single values.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        return text.TrimStart().StartsWith('[') ? SplitJson(text) : text.Split(',', StringSplitOptions.TrimEntries);
    }

    private static List<string>? SplitJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var values = new List<string>();
            foreach (var item in json.RootElement.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    return null;
                }

                values.Add(item.ToString() is { Length: > 0 } value || item.ValueKind == JsonValueKind.String ? item.ToString() : "null");
            }

            return values;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
