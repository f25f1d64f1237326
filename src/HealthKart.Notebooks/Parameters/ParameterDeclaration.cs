using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A variable as the parameters cell declares it.</summary>
internal sealed record ParameterDeclaration(string Name, TypeSyntax Type, ExpressionSyntax? Default, string? Description)
{
    public static IReadOnlyList<ParameterDeclaration> ReadAll(string source)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, ScriptCompiler.ParseOptions).GetRoot();
        return
        [
            .. from field in root.Members.OfType<FieldDeclarationSyntax>()
               where !field.Modifiers.Any(SyntaxKind.ConstKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
               from variable in field.Declaration.Variables
               select new ParameterDeclaration(
                   variable.Identifier.ValueText, TypeOf(field, variable), variable.Initializer?.Value, Comment(field)),
        ];
    }

    public NotebookParameter ToParameter() => new(Name, Type.ToString(), Default?.ToString(), Description);

    private static TypeSyntax TypeOf(FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
    {
        var declared = field.Declaration.Type;
        return declared.IsVar && variable.Initializer is { } initializer ? DefaultType.Of(initializer.Value) ?? declared : declared;
    }

    private static string? Comment(FieldDeclarationSyntax field)
    {
        var comment = field.GetTrailingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        var text = comment.ToString().TrimStart('/').Trim();
        return text.Length == 0 ? null : text;
    }
}
