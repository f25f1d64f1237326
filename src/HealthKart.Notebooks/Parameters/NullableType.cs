using System.Text.Json;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A type with null among its values: <c>null</c>, or no text at all where that is no value.</summary>
internal sealed class NullableType(ParameterType inner) : ParameterType
{
    private const string Null = "null";

    public override string Example => inner.Example;

    public override string Sample => inner.Sample;

    public override bool IsNested => inner.IsNested;

    public override bool IsList => inner.IsList;

    public override IReadOnlyList<string>? Values => inner.Values;

    private bool IsText => inner is ScalarType { IsText: true };

    public override string? Empty => inner.Empty;

    public override string ToCode(IReadOnlyList<string> texts) => texts switch
    {
        [""] when !IsText && !IsList => Null,
        [Null] => Null,
        _ when IsList => inner.ToCode(texts),
        _ => FromText(texts[0]),
    };

    public override string FromText(string text) => text switch
    {
        Null => Null,
        _ when IsText && IsQuotedNull(text) => inner.FromText(text[1..^1]),
        _ => inner.FromText(text),
    };

    public override string FromJson(JsonElement value) => value.ValueKind == JsonValueKind.Null ? Null : inner.FromJson(value);

    public override string TextOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return Null;
        }

        var text = inner.TextOf(value);
        return IsText && (text == Null || IsQuotedNull(text)) ? $"\"{text}\"" : text;
    }

    // The word null is given as "null", and what looks like that is quoted once more: every text can be given.
    private static bool IsQuotedNull(string text)
    {
        var quotes = new string('"', Math.Max(1, (text.Length - Null.Length) / 2));
        return text == quotes + Null + quotes;
    }
}
