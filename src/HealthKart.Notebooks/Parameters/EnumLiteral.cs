using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Parameters;

/// <summary>
/// Turns text into a member of an enum, or members of one of flags between <c>|</c>. Case does not matter where it tells no two apart.
/// </summary>
internal static class EnumLiteral
{
    /// <summary>The literal of an enum whose members are known.</summary>
    public static ScalarLiteral Of(INamedTypeSymbol type)
    {
        string[] members = [.. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst).Select(field => field.Name)];
        var isFlags = type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == typeof(FlagsAttribute).FullName);
        var example = (isFlags ? "one or, between |, several of " : "one of ") + string.Join(", ", members);
        var sample = $"\"{members.FirstOrDefault("")}\"";
        return new ScalarLiteral(
            example, sample, (text, name) => Code(isFlags ? text.Split('|') : [text], name, members))
        { Values = members };
    }

    /// <summary>The literal of a type that nothing here knows: whether it has the member, the compiler will say.</summary>
    public static ScalarLiteral Unknown(string typeName) => new(
        $"the name of a member of {typeName}",
        "\"\"",
        (text, name) => SyntaxFacts.IsValidIdentifier(text.Trim()) ? $"{name}.@{text.Trim()}" : null);

    private static string? Code(string[] texts, string typeName, string[] members)
    {
        var found = texts.Select(text => Member(members, text.Trim())).ToList();
        return found.Contains(null) ? null : string.Join(" | ", found.Select(member => $"{typeName}.{Identifier.Of(member!)}"));
    }

    private static string? Member(string[] members, string text) =>
        members.FirstOrDefault(member => member == text)
        ?? (members.Where(member => member.Equals(text, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null);
}
