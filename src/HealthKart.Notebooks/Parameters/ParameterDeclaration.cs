using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A variable as the parameters cell declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as written; <c>var</c> where the default does not show it.</param>
/// <param name="Default">What it is set to.</param>
/// <param name="Comment">What the cell says of it.</param>
internal sealed record ParameterDeclaration(string Name, TypeSyntax Type, ExpressionSyntax Default, string? Comment)
{
    /// <summary>The variables that a run can set. One without a value is not ready to be used by the cells below, so it is none.</summary>
    public static IReadOnlyList<ParameterDeclaration> ReadAll(string source)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, ScriptCompiler.ParseOptions).GetRoot();
        return
        [
            .. from field in root.Members.OfType<FieldDeclarationSyntax>()
               where !field.Modifiers.Any(SyntaxKind.ConstKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
               from variable in field.Declaration.Variables
               let value = variable.Initializer?.Value
               where value is not null
               select new ParameterDeclaration(
                   variable.Identifier.ValueText, TypeOf(field.Declaration.Type, value), value, ParameterComment.Of(field, variable)),
        ];
    }

    private static TypeSyntax TypeOf(TypeSyntax declared, ExpressionSyntax value) => declared switch
    {
        { IsVar: true } => DefaultType.Of(value) ?? declared,
        // What begins as null may be given as null; cells have no annotations, of which compilers warn there.
        not NullableTypeSyntax when value.IsKind(SyntaxKind.NullLiteralExpression) => SyntaxFactory.NullableType(declared.WithoutTrivia()),
        _ => declared,
    };
}
