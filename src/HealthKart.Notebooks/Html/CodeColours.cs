using System.Globalization;
using System.Text;
using HealthKart.Notebooks.Html.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Html;

/// <summary>C# as HTML: keywords, literals and comments marked, by the compiler's own reading of the words.</summary>
internal static class CodeColours
{
    public static void Append(StringBuilder html, string code)
    {
        var text = code.ReplaceLineEndings("\n");
        if (!CodeTokens.TryRead(text, out var tokens))
        {
            html.AppendLines(text);
            return;
        }

        foreach (var token in tokens)
        {
            AppendTrivia(html, token.LeadingTrivia);
            AppendMarked(html, TokenClass(token), token.Text);
            AppendTrivia(html, token.TrailingTrivia);
        }
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var item in trivia)
        {
            var text = item.ToFullString();
            AppendMarked(html, string.IsNullOrWhiteSpace(text) ? null : "c-comment", text);
        }
    }

    private static string? TokenClass(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedStringEndToken => "c-text",
        SyntaxKind.NumericLiteralToken => "c-number",
        SyntaxKind.IdentifierToken when token.Text == "var" => "c-word",
        _ => SyntaxFacts.IsKeywordKind(token.Kind()) ? "c-word" : null,
    };

    private static void AppendMarked(StringBuilder html, string? cssClass, string text)
    {
        if (cssClass is null || text.Length == 0)
        {
            html.AppendLines(text);
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<span class=\"{cssClass}\">").AppendLines(text).Append("</span>");
    }
}
