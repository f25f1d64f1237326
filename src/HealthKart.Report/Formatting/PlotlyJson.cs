using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace HealthKart.Report.Formatting;

/// <summary>Plotly.NET's objects as JSON: what is not a finite number is <c>null</c>, which plotly.js draws as a gap.</summary>
internal static class PlotlyJson
{
    internal static JsonObject Of(PlotlyObject members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members.Properties)
        {
            json[name] = Of(value);
        }

        return json;
    }

    /// <summary>A member that is a text; <c>null</c> where it is none, or empty.</summary>
    internal static string? TextOf(JsonObject? members, string name) =>
        members?[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    private static JsonNode? Of(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        double number => double.IsFinite(number) ? JsonValue.Create(number) : null,
        float number => float.IsFinite(number) ? JsonValue.Create(number) : null,
        decimal number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        DateTime moment => JsonValue.Create(OfMoment(moment)),
        DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        PlotlyObject members => Of(members),
        // Colours and the like say themselves how they are written.
        _ when value.GetType().IsDefined(typeof(JsonConverterAttribute), inherit: true) => ByConverter(value),
        IDictionary members =>
            new JsonObject(members.Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString()!, Of(members[key])))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Of)]),
        _ => ByConverter(value),
    };

    private static string OfMoment(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static JsonNode? ByConverter(object value) =>
        JsonNode.Parse(JToken.FromObject(value).ToString(Newtonsoft.Json.Formatting.None));
}
