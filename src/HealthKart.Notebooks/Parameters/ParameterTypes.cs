using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Finds how values of a declared type are given.</summary>
/// <param name="types">What the names of types mean in the cell.</param>
internal sealed class ParameterTypes(CellTypes types)
{
    private static readonly string[] s_arrays = ["IEnumerable", "ICollection", "IList", "IReadOnlyCollection", "IReadOnlyList"];
    private static readonly string[] s_lists = ["List", "HashSet", "SortedSet"];
    private static readonly string[] s_sets = ["ISet", "IReadOnlySet"];
    private static readonly string[] s_dictionaries = ["IDictionary", "IReadOnlyDictionary"];

    /// <summary>The type that a declaration names; null when no text can stand for it.</summary>
    public ParameterType? Find(TypeSyntax declared) => declared switch
    {
        { IsVar: true } => null,
        NullableTypeSyntax nullable => Nullable(nullable.ElementType),
        ArrayTypeSyntax { RankSpecifiers: [{ Rank: 1 }, ..] } array => List($"new {array}", Item(array)),
        TupleTypeSyntax tuple => Tuple(tuple),
        GenericNameSyntax generic => Generic(generic, generic.ToString()),
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => Generic(generic, declared.ToString()),
        PredefinedTypeSyntax or NameSyntax => Scalar(declared),
        _ => null,
    };

    private static TypeSyntax Item(ArrayTypeSyntax array) => array.RankSpecifiers.Count == 1
        ? array.ElementType
        : array.WithRankSpecifiers(array.RankSpecifiers.RemoveAt(0));

    private NullableType? Nullable(TypeSyntax element) => Find(element) is { } inner ? new NullableType(inner) : null;

    private ListType? List(string creation, TypeSyntax element) => Find(element) is { } item ? new ListType(creation, item) : null;

    private TupleType? Tuple(TupleTypeSyntax tuple)
    {
        var elements = new List<(string?, ParameterType)>();
        foreach (var element in tuple.Elements)
        {
            if (Find(element.Type) is not { } type)
            {
                return null;
            }

            elements.Add((element.Identifier.ValueText is { Length: > 0 } name ? name : null, type));
        }

        return new TupleType(elements);
    }

    private ParameterType? Generic(GenericNameSyntax generic, string name) =>
        (generic.Identifier.ValueText, generic.TypeArgumentList.Arguments) switch
        {
            ("Nullable", [var item]) => Nullable(item),
            (var kind, [var item]) when s_arrays.Contains(kind) => List($"new {item}[]", item),
            (var kind, [var item]) when s_sets.Contains(kind) => List($"new HashSet<{item}>", item),
            (var kind, [var item]) when s_lists.Contains(kind) => List($"new {name}", item),
            (var kind, [var key, var value]) when s_dictionaries.Contains(kind) =>
                Dictionary($"new Dictionary<{key}, {value}>", key, value),
            ("Dictionary" or "SortedDictionary", [var key, var value]) => Dictionary($"new {name}", key, value),
            _ => null,
        };

    private DictionaryType? Dictionary(string creation, TypeSyntax keyType, TypeSyntax valueType) =>
        Find(keyType) is ScalarType key && Find(valueType) is { } value ? new DictionaryType(creation, key, value) : null;

    private ParameterType? Scalar(TypeSyntax declared)
    {
        var name = declared.ToString();
        if (ScalarLiteral.Find(name) is { } literal)
        {
            return new ScalarType(literal, name);
        }

        return types.Bind(declared) switch
        {
            null => declared is PredefinedTypeSyntax ? null : new ScalarType(EnumLiteral.Unknown(name), name),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } type => new ScalarType(EnumLiteral.Of(type), name),
            var type => Alias(type, name),
        };
    }

    private ParameterType? Alias(ITypeSymbol type, string name) =>
        type.ToDisplayString() is var full && full != name ? Find(SyntaxFactory.ParseTypeName(full)) : null;
}
