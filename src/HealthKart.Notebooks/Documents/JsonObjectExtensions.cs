using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

internal static class JsonObjectExtensions
{
    /// <summary>The object under a name, such as one that nbformat requires; made when a notebook lacks it.</summary>
    public static JsonObject RequiredObject(this JsonObject json, string name)
    {
        if (json[name] is JsonObject found)
        {
            return found;
        }

        var made = new JsonObject();
        json.Put(name, made);
        return made;
    }

    /// <summary>A property that is a text; null when it is missing, something else, or the node is no object.</summary>
    public static string? TextOf(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>
    /// Sets a property where it stands; a new one goes where it belongs in the order of the alphabet, which is nbformat's.
    /// </summary>
    public static void Put(this JsonObject json, string name, JsonNode? value)
    {
        if (json.ContainsKey(name))
        {
            json[name] = value;
            return;
        }

        json.Insert(json.TakeWhile(property => string.CompareOrdinal(property.Key, name) < 0).Count(), name, value);
    }
}
