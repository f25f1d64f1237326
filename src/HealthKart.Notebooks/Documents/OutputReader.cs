using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>Makes typed outputs of a code cell's JSON.</summary>
internal static class OutputReader
{
    public static NotebookOutput Read(JsonObject json) => Text(json, "output_type") switch
    {
        "stream" => new StreamOutput(Text(json, "name"), Text(json, "text")),
        "display_data" => new DisplayOutput(MimeBundle.FromJson(Object(json, "data")), Object(json, "metadata")),
        "execute_result" => new ExecuteResultOutput(Count(json), MimeBundle.FromJson(Object(json, "data")), Object(json, "metadata")),
        "error" => new ErrorOutput(Text(json, "ename"), Text(json, "evalue"), Lines(json, "traceback")),
        var other => new UnknownOutput(other, json.DeepClone().AsObject()),
    };

    public static int? Count(JsonObject json) =>
        json["execution_count"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var count)
            ? count
            : null;

    private static string Text(JsonObject json, string property) => MultilineText.Read(json[property]);

    private static JsonObject Object(JsonObject json, string property) =>
        json[property] is JsonObject value ? value.DeepClone().AsObject() : [];

    private static string[] Lines(JsonObject json, string property) =>
        json[property] is JsonArray lines ? [.. lines.Select(MultilineText.Read)] : [];
}
