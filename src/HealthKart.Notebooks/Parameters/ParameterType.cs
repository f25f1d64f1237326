using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A declared type, and how text becomes C# code of that type.</summary>
internal sealed class ParameterType
{
    private static readonly string[] s_interfaces =
        ["IEnumerable", "ICollection", "IList", "IReadOnlyCollection", "IReadOnlyList"];

    private readonly ScalarLiteral _literal;
    private readonly string _elementName;
    private readonly bool _isElementNullable;
    private readonly string? _listCreation;
    private readonly bool _isNullable;

    private ParameterType(TypeSyntax element, string? listCreation, bool isNullable, IReadOnlyList<Assembly> hostAssemblies)
    {
        _isElementNullable = element is NullableTypeSyntax;
        _elementName = (element is NullableTypeSyntax nullable ? nullable.ElementType : element).ToString();
        _literal = ScalarLiteral.Find(_elementName) ?? EnumLiteral.Find(_elementName, hostAssemblies);
        _listCreation = listCreation;
        _isNullable = isNullable;
    }

    /// <summary>What fits, for a message.</summary>
    public string Example => _listCreation is null
        ? _literal.Example
        : $"values between commas, each {_literal.Example}, or a JSON array";

    /// <summary>Whether it takes more than one value.</summary>
    public bool IsList => _listCreation is not null;

    /// <summary>The type that a declaration names; null when no text can stand for it.</summary>
    public static ParameterType? Find(TypeSyntax declared, IReadOnlyList<Assembly> hostAssemblies)
    {
        if (declared.IsVar)
        {
            return null;
        }

        var isNullable = declared is NullableTypeSyntax;
        var type = declared is NullableTypeSyntax nullable ? nullable.ElementType : declared;
        return type switch
        {
            ArrayTypeSyntax { RankSpecifiers: [{ Rank: 1 }] } array => new(array.ElementType, $"new {array.ElementType}[]", isNullable, hostAssemblies),
            GenericNameSyntax { Identifier.ValueText: "List", TypeArgumentList.Arguments: [var item] } =>
                new(item, $"new {type}", isNullable, hostAssemblies),
            GenericNameSyntax { TypeArgumentList.Arguments: [var item] } generic when s_interfaces.Contains(generic.Identifier.ValueText) =>
                new(item, $"new {item}[]", isNullable, hostAssemblies),
            PredefinedTypeSyntax or IdentifierNameSyntax or QualifiedNameSyntax => new(declared, null, isNullable, hostAssemblies),
            _ => null,
        };
    }

    /// <summary>The C# expression for the texts given (one, when it is no list); null when one does not fit, which is then <paramref name="unfit"/>.</summary>
    public string? ToCode(IReadOnlyList<string> texts, out string unfit)
    {
        unfit = texts[0];
        if (_isNullable && texts is [var single] && (single == "null" || (single.Length == 0 && _elementName is not "string" && !IsList)))
        {
            return "null";
        }

        return IsList ? ListCode(texts, ref unfit) : _literal.ToCode(unfit, _elementName);
    }

    private string? ListCode(IReadOnlyList<string> texts, ref string unfit)
    {
        var items = new List<string>();
        foreach (var text in texts)
        {
            unfit = text;
            if (ListText.Split(text) is not { } parts)
            {
                return null;
            }

            foreach (var part in parts)
            {
                unfit = part;
                if (ItemCode(part) is not { } code)
                {
                    return null;
                }

                items.Add(code);
            }
        }

        return items.Count == 0 ? $"{_listCreation} {{ }}" : $"{_listCreation} {{ {string.Join(", ", items)} }}";
    }

    private string? ItemCode(string text) =>
        _isElementNullable && text == "null" ? "null" : _literal.ToCode(text, _elementName);
}
