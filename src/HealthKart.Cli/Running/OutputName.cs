using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Running;

/// <summary>Names of files made of parameters: <c>{name}</c> stands for the parameter's value.</summary>
internal static partial class OutputName
{
    private const int MostLetters = 60;
    private const string NoValue = "none";

    // What Windows forbids, and what has a meaning in paths anywhere.
    private static readonly char[] s_forbidden = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <summary>The path with the values in it.</summary>
    /// <param name="template">The path as it was given.</param>
    /// <param name="values">The values by name.</param>
    /// <exception cref="CommandException">The path has a name that no parameter has.</exception>
    internal static string Fill(string template, IReadOnlyDictionary<string, JsonNode?> values) =>
        Placeholder().Replace(template, match => values.TryGetValue(match.Groups[1].Value, out var value)
            ? Safe(value)
            : throw new CommandException(RunTexts.UnknownPlaceholder(match.Groups[1].Value, [.. values.Keys])));

    /// <summary>Whether the path has the parameter's value in it.</summary>
    internal static bool Has(string template, string name) => Placeholder().Matches(template).Any(match => match.Groups[1].Value == name);

    /// <summary>A value as a part of a file's name: one part, and never a folder.</summary>
    internal static string Safe(JsonNode? value)
    {
        var letters = PlainText.OneLine(Text(value)).Select(letter => s_forbidden.Contains(letter) ? '-' : letter).ToArray();
        var text = new string(letters).Trim(' ', '.');
        if (text.Length > MostLetters)
        {
            text = text[..(char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters)].Trim(' ', '.');
        }

        return text.Length == 0 ? NoValue : text;
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => NoValue,
        JsonArray items => string.Join('-', items.Select(Text)),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    [GeneratedRegex(@"\{([\p{L}_][\p{L}\p{Nd}_]*)\}")]
    private static partial Regex Placeholder();
}
