using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>The comment that says what a parameter is: at the end of its line, else in the lines right above it.</summary>
internal static class ParameterComment
{
    /// <returns>The text without its slashes; null when there is none.</returns>
    public static string? Of(FieldDeclarationSyntax field, VariableDeclaratorSyntax variable) =>
        Text(After(variable)) ?? Text(field.GetTrailingTrivia()) ?? Above(field, variable);

    // Of several variables in one declaration, each on a line of its own.
    private static SyntaxTriviaList After(VariableDeclaratorSyntax variable)
    {
        var next = variable.GetLastToken().GetNextToken();
        return next.IsKind(SyntaxKind.CommaToken) ? next.TrailingTrivia : [];
    }

    private static string? Above(FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
    {
        var isFirst = field.Declaration.Variables[0] == variable;
        var lines = new List<string>();
        var trivia = isFirst ? field.GetLeadingTrivia() : variable.GetLeadingTrivia();
        var isLineEmpty = true;
        foreach (var piece in trivia.Reverse())
        {
            if (IsComment(piece))
            {
                lines.Insert(0, Bare(piece));
                isLineEmpty = false;
            }
            else if (piece.IsKind(SyntaxKind.EndOfLineTrivia) && isLineEmpty && lines.Count > 0)
            {
                break;
            }
            else if (piece.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                isLineEmpty = true;
            }
        }

        return Joined(lines);
    }

    private static string? Text(SyntaxTriviaList trivia) => Joined(trivia.Where(IsComment).Select(Bare));

    private static string? Joined(IEnumerable<string> lines) =>
        string.Join(' ', lines.Where(line => line.Length > 0)) is { Length: > 0 } text ? text : null;

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia;

    private static string Bare(SyntaxTrivia trivia)
    {
        var lines = trivia.ToString()
            .Split('\n')
            .Select(line => line.Trim().TrimStart('/').TrimStart('*').TrimEnd('/').TrimEnd('*').Trim());
        return string.Join(' ', lines.Where(line => line.Length > 0));
    }
}
