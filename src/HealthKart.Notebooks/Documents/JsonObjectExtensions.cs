using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

internal static class JsonObjectExtensions
{
    /// <summary>The object under a name that nbformat requires; made when a notebook lacks it.</summary>
    public static JsonObject RequiredObject(this JsonObject json, string name)
    {
        if (json[name] is JsonObject found)
        {
            return found;
        }

        var made = new JsonObject();
        json[name] = made;
        return made;
    }
}
