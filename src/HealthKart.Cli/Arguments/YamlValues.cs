using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthKart.Cli.Wording;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HealthKart.Cli.Arguments;

/// <summary>
/// Values in YAML, as JSON. What stands without quotes is null, true, false or a number only where JSON has it so: <c>no</c> is a
/// text, a date is one, and a number keeps its digits. Aliases and tags are refused: they hide what a value is.
/// </summary>
internal static partial class YamlValues
{
    private const string TextTag = "tag:yaml.org,2002:str";
    private const int Deepest = 60;

    /// <exception cref="YamlException">The text is not YAML, or has in it what is refused.</exception>
    internal static string ToJson(string yaml)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            WriteDocument(new Parser(new StringReader(yaml)), json);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteDocument(Parser yaml, Utf8JsonWriter json)
    {
        yaml.Consume<StreamStart>();
        if (!yaml.TryConsume<DocumentStart>(out _) || yaml.Accept<Scalar>(out var scalar) && IsNull(scalar))
        {
            json.WriteRawValue("{}");
            return;
        }

        Write(yaml, json, depth: 0);
        yaml.Consume<DocumentEnd>();
        if (!yaml.TryConsume<StreamEnd>(out _))
        {
            throw Refusal(yaml.Consume<ParsingEvent>(), ParameterTexts.YamlHasDocuments);
        }
    }

    private static void Write(Parser yaml, Utf8JsonWriter json, int depth)
    {
        var node = Allowed(yaml.Consume<ParsingEvent>(), depth);
        switch (node)
        {
            case SequenceStart:
                json.WriteStartArray();
                while (!yaml.TryConsume<SequenceEnd>(out _))
                {
                    Write(yaml, json, depth + 1);
                }

                json.WriteEndArray();
                break;
            case MappingStart:
                json.WriteStartObject();
                while (!yaml.TryConsume<MappingEnd>(out _))
                {
                    var name = Allowed(yaml.Consume<ParsingEvent>(), depth);
                    json.WritePropertyName((name as Scalar ?? throw Refusal(name, ParameterTexts.YamlNameIsNoText)).Value);
                    Write(yaml, json, depth + 1);
                }

                json.WriteEndObject();
                break;
            default:
                Write((Scalar)node, json);
                break;
        }
    }

    private static void Write(Scalar scalar, Utf8JsonWriter json)
    {
        if (IsNull(scalar))
        {
            json.WriteNullValue();
        }
        else if (IsPlain(scalar) && JsonLiteral().IsMatch(scalar.Value))
        {
            json.WriteRawValue(scalar.Value);
        }
        else
        {
            json.WriteStringValue(scalar.Value);
        }
    }

    private static NodeEvent Allowed(ParsingEvent found, int depth) => found switch
    {
        AnchorAlias => throw Refusal(found, ParameterTexts.YamlHasAliases),
        NodeEvent { Tag.IsEmpty: false } tagged when tagged is not Scalar || tagged.Tag is { IsNonSpecific: false, Value: not TextTag } =>
            throw Refusal(found, ParameterTexts.YamlHasTags),
        NodeEvent when depth > Deepest => throw Refusal(found, ParameterTexts.YamlIsTooDeep),
        NodeEvent node => node,
        _ => throw Refusal(found, ParameterTexts.YamlNameIsNoText),
    };

    private static bool IsPlain(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;

    private static bool IsNull(Scalar scalar) => IsPlain(scalar) && scalar.Value is ("" or "~" or "null" or "Null" or "NULL");

    private static YamlException Refusal(ParsingEvent found, string message) => new(found.Start, found.End, message);

    [GeneratedRegex(@"^(true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?)\z")]
    private static partial Regex JsonLiteral();
}
