using System.Text;
using System.Text.Json;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Files;
using YamlDotNet.Core;

namespace HealthKart.Cli.Arguments;

/// <summary>A file of parameters: names and values as JSON or YAML.</summary>
internal static class ParameterFile
{
    /// <summary>How standard input is called, which is JSON.</summary>
    private const string StandardInput = "-";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The names and values, in the order of the file.</summary>
    /// <exception cref="CommandException">There is no such file, or it holds anything else.</exception>
    internal static IReadOnlyList<KeyValuePair<string, JsonElement>> Read(CommandContext context, string file)
    {
        var isYaml = Path.GetExtension(file).ToUpperInvariant() is ".YAML" or ".YML";
        if (!isYaml && file != StandardInput && !Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException(ParameterTexts.NotAParameterFile(file));
        }

        var text = Text(context, file);
        var name = file == StandardInput ? ParameterTexts.StandardInput : Path.GetFileName(file);
        var values = Values(isYaml ? ToJson(text, name) : text, name);
        return values.GroupBy(value => value.Key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new CommandException(ParameterTexts.ParameterTwice(name, twice.Key))
            : values;
    }

    private static string Text(CommandContext context, string file)
    {
        try
        {
            using var reader = new StreamReader(file == StandardInput ? context.OpenInput() : Open(context, file), s_utf8);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new CommandException(ParameterTexts.ParametersNotUtf8(file));
        }
    }

    private static FileStream Open(CommandContext context, string file)
    {
        var path = context.FullPath(file);
        if (!File.Exists(path))
        {
            throw new CommandException(ParameterTexts.NoParameterFile(file));
        }

        RunFiles.Current.Read(path);
        return File.OpenRead(path);
    }

    private static List<KeyValuePair<string, JsonElement>> Values(string text, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? [.. json.RootElement.Clone().EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value))]
                : throw new CommandException(ParameterTexts.NotNamesAndValues(name));
        }
        catch (JsonException e)
        {
            throw new CommandException(ParameterTexts.NotJson(name, e.LineNumber + 1, e.BytePositionInLine + 1), innerException: e);
        }
        catch (InvalidOperationException e)
        {
            // A name with half a surrogate pair.
            throw new CommandException(ParameterTexts.ParametersNotUtf8(name), innerException: e);
        }
    }

    private static string ToJson(string yaml, string name)
    {
        try
        {
            return YamlValues.ToJson(yaml);
        }
        catch (YamlException e)
        {
            throw new CommandException(ParameterTexts.NotYaml(name, e.Start.Line, e.Start.Column, e.Message), innerException: e);
        }
    }
}
