using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A name as C# writes it.</summary>
internal static class Identifier
{
    /// <summary>The name, with an <c>@</c> where it is a keyword.</summary>
    public static string Of(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
