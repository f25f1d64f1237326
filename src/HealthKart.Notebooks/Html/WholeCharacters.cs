using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html;

/// <summary>A notebook may hold half a surrogate pair, which is no text: a page shows it as the replacement character.</summary>
internal static class WholeCharacters
{
    /// <summary>A copy of the JSON in which every string is whole.</summary>
    public static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(static member => KeyValuePair.Create(Of(member.Key), Of(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Of)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Of(JsonString.Read(value))),
        _ => node?.DeepClone(),
    };

    private static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
