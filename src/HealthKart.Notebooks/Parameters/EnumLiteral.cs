using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Parameters;

/// <summary>Turns text into a member of an enum. The enum is looked for among the runtime's types and the host's.</summary>
internal static class EnumLiteral
{
    public static ScalarLiteral Find(string typeName, IReadOnlyList<Assembly> hostAssemblies)
    {
        var type = FindType(typeName, hostAssemblies);
        if (type is null)
        {
            // An enum that a cell declares: whether it has the member, the compiler will say.
            return new ScalarLiteral(
                $"the name of a member of {typeName}",
                (text, name) => SyntaxFacts.IsValidIdentifier(text.Trim()) ? $"{name}.@{text.Trim()}" : null);
        }

        var members = Enum.GetNames(type);
        return new ScalarLiteral(
            "one of " + string.Join(", ", members),
            (text, name) => Member(members, text.Trim()) is { } member ? $"{name}.{member}" : null);
    }

    private static string? Member(string[] members, string text) =>
        members.FirstOrDefault(member => member == text)
        ?? members.FirstOrDefault(member => member.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static Type? FindType(string typeName, IReadOnlyList<Assembly> hostAssemblies)
    {
        var system = Type.GetType(typeName) ?? Type.GetType("System." + typeName);
        return system is { IsEnum: true }
            ? system
            : hostAssemblies
                .SelectMany(assembly => assembly.GetExportedTypes())
                .FirstOrDefault(type => type.IsEnum && (type.Name == typeName || type.FullName == typeName));
    }
}
