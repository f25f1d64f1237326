using System.Text.Json;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A type of several values: <c>a,b</c> where these are single ones, a JSON array, or several texts of either.</summary>
/// <param name="creation">The C# that makes one, up to its values.</param>
/// <param name="item">The type of the values.</param>
internal sealed class ListType(string creation, ParameterType item) : ParameterType
{
    public override string Example =>
        IsNested ? $"a JSON array such as {Sample}" : $"values between commas, each {item.Example}, or a JSON array";

    public override string Sample => $"[{item.Sample}]";

    public override bool IsNested => item.IsNested || item.IsList;

    public override bool IsList => true;

    public override IReadOnlyList<string>? Values => item.Values;

    public override string? Empty => "[]";

    public override string ToCode(IReadOnlyList<string> texts) => Code(texts.SelectMany(Items));

    public override string FromText(string text) => Code(Items(text));

    public override string FromJson(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? Code(Items(value)) : throw Unfit(value.GetRawText());

    // Anything but an array is the one value of a list, commas and all.
    public override string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetRawText(),
        JsonValueKind.Null => throw Unfit(value.GetRawText()),
        _ => $"[{value.GetRawText()}]",
    };

    private string Code(IEnumerable<string> items) =>
        string.Join(", ", items) is { Length: > 0 } list ? $"{creation} {{ {list} }}" : $"{creation} {{ }}";

    private IEnumerable<string> Items(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        if (text.TrimStart().StartsWith('['))
        {
            return JsonText.Parse(text) is { ValueKind: JsonValueKind.Array } array ? Items(array) : throw Unfit(text);
        }

        return IsNested ? throw Unfit(text) : text.Split(',', StringSplitOptions.TrimEntries).Select(item.FromText);
    }

    private IEnumerable<string> Items(JsonElement array) => array.EnumerateArray().Select(item.FromJson);
}
