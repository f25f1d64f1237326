using System.Text.Json;

namespace HealthKart.Report.Json;

/// <summary>What every document is written with: names in camel case, what is undefined as <c>null</c>.</summary>
internal static class JsonWriting
{
    private const int MostPending = 32 * 1024;

    /// <summary>The name of a kind as documents have it.</summary>
    internal static string NameOf(Enum kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    extension(Utf8JsonWriter json)
    {
        internal void WriteOptional(string name, decimal? value) => json.WriteOptional(JsonEncodedText.Encode(name), value);

        internal void WriteOptional(JsonEncodedText name, decimal? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        internal void WriteTexts(string name, IEnumerable<string?> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        /// <summary>An array of objects, each written by its value.</summary>
        internal void WriteList<T>(string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStartObject();
                write(json, value);
                json.WriteEndObject();
                json.FlushIfLarge();
            }

            json.WriteEndArray();
        }

        // The writer would hold all of a large campaign, and make room for it over and over.
        private void FlushIfLarge()
        {
            if (json.BytesPending > MostPending)
            {
                json.Flush();
            }
        }
    }
}
