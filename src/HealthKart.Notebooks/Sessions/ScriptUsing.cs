using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Sessions;

/// <summary>A namespace, or a type, whose names are in scope.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="IsStatic">Whether it is a type.</param>
internal readonly record struct ScriptUsing(string Name, bool IsStatic)
{
    /// <summary>The usings that a tree spells out; aliases and generic types are left out.</summary>
    public static IEnumerable<ScriptUsing> Of(SyntaxTree tree) =>
        from directive in ((CompilationUnitSyntax)tree.GetRoot()).Usings
        let name = directive.Name
        where directive.Alias is null
            && name is { Span.Length: > 0 } and (IdentifierNameSyntax or QualifiedNameSyntax { Right: IdentifierNameSyntax })
        select new ScriptUsing(
            string.Concat(name.DescendantTokens().Select(token => token.ValueText)), directive.StaticKeyword.RawKind != 0);
}
