using System.Text.Json;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A type of single values, which are given as text.</summary>
/// <param name="literal">How text becomes code.</param>
/// <param name="name">The type as the notebook writes it.</param>
internal sealed class ScalarType(ScalarLiteral literal, string name) : ParameterType
{
    public override string Example => literal.Example;

    public override string Sample => literal.Sample;

    public override bool IsNested => false;

    public override IReadOnlyList<string>? Values => literal.Values;

    /// <summary>Whether every text is a value, blank ones too.</summary>
    public bool IsText => literal.IsText;

    public override string FromText(string text) => literal.ToCode(text, name) ?? throw Unfit(text);

    public override string FromJson(JsonElement value) => FromText(TextOf(value));

    public override string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonString.Read(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw Unfit(value.GetRawText()),
    };
}
