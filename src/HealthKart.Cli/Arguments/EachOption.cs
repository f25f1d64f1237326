using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>Values of a parameter that get a run each: <c>--each name=v1,v2</c>, repeated for every combination.</summary>
internal sealed class EachOption
{
    internal Option<string[]> Option { get; } = new("--each") { Description = EachTexts.Help, HelpName = "name=v1,v2" };

    internal void AddTo(Command command) => command.Add(Option);

    /// <summary>The names with their values, in the order given.</summary>
    /// <exception cref="CommandException">A text has no name or no values, or a name stands twice.</exception>
    internal IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Read(ParseResult result)
    {
        var all = (result.GetValue(Option) ?? []).Select(Split).ToArray();
        var twice = all.GroupBy(each => each.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? all : throw new CommandException(EachTexts.Twice(twice.Key));
    }

    private static KeyValuePair<string, IReadOnlyList<string>> Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < text.Length - 1
            ? new(text[..equals].Trim(), [.. Values(text, text[(equals + 1)..].Trim()).Distinct(StringComparer.Ordinal)])
            : throw new CommandException(EachTexts.NotEach(text));
    }

    // A value that is a list by itself, or has a comma, is an item of a JSON array.
    private static IEnumerable<string> Values(string text, string values)
    {
        if (!values.StartsWith('['))
        {
            return values.Split(',', StringSplitOptions.TrimEntries);
        }

        try
        {
            return JsonNode.Parse(values) is JsonArray { Count: > 0 } items
                ? items.Select(Text)
                : throw new CommandException(EachTexts.NotEach(text));
        }
        catch (JsonException exception)
        {
            throw new CommandException(EachTexts.NotEach(text), innerException: exception);
        }
    }

    private static string Text(JsonNode? item) => item switch
    {
        null => "null",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => item.ToJsonString(),
    };
}
