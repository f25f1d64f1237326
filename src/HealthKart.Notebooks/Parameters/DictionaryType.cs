using System.Text.Json;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A dictionary: a JSON object.</summary>
/// <param name="creation">The C# that makes one, up to its entries.</param>
/// <param name="key">The type of the keys, which are given as the names of properties.</param>
/// <param name="value">The type of the values.</param>
internal sealed class DictionaryType(string creation, ScalarType key, ParameterType value) : ParameterType
{
    public override string Example => $"a JSON object such as {Sample}";

    public override string Sample => $"{{{(key.Sample.StartsWith('"') ? key.Sample : $"\"{key.Sample}\"")}:{value.Sample}}}";

    public override string? Empty => "{}";

    public override string FromJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Unfit(json.GetRawText());
        }

        var entries = new OrderedDictionary<string, string>();
        foreach (var property in json.EnumerateObject())
        {
            if (!entries.TryAdd(key.FromText(JsonString.ReadName(property)), value.FromJson(property.Value)))
            {
                throw Unfit(json.GetRawText());
            }
        }

        return entries.Count == 0
            ? $"{creation} {{ }}"
            : $"{creation} {{ {string.Join(", ", entries.Select(entry => $"[{entry.Key}] = {entry.Value}"))} }}";
    }
}
