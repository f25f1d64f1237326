using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Html;

/// <summary>The words of C# code, where the compiler can read them without the risk of ending the process.</summary>
/// <remarks>
/// The compiler's reader of words calls itself for a string within a string, and for what is nested in the condition of an <c>#if</c>, as
/// often as a hostile cell says; nothing catches the stack that overflows.
/// </remarks>
internal static class CodeTokens
{
    // Each takes about a kilobyte of a stack, of which some systems give a megabyte and a half.
    private const int MostStringsInStrings = 300;
    private const int LongestDirective = 1000;
    private const int DeepestBrackets = 100;

    // Comments stay comments: the markup in them would be nested, too.
    private static readonly CSharpParseOptions s_options = new(documentationMode: DocumentationMode.None);

    /// <summary>Reads the words.</summary>
    /// <param name="code">The code, its line endings <c>\n</c>.</param>
    /// <param name="tokens">The words.</param>
    /// <returns>False for code that may be nested too deep.</returns>
    public static bool TryRead(string code, [NotNullWhen(true)] out IReadOnlyList<SyntaxToken>? tokens)
    {
        tokens = MayOverflow(code) ? null : [.. SyntaxFactory.ParseTokens(code, options: s_options)];
        return tokens is not null;
    }

    /// <summary>Whether the compiler can parse the code: its words can be read, and its brackets are not nested too deep.</summary>
    public static bool CanBeParsed(string code)
    {
        if (!TryRead(code, out var tokens))
        {
            return false;
        }

        var (depth, deepest) = (0, 0);
        foreach (var token in tokens)
        {
            depth += Step(token.Kind());
            deepest = Math.Max(deepest, depth);
        }

        return deepest <= DeepestBrackets;
    }

    private static int Step(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken or SyntaxKind.LessThanToken => 1,
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken or SyntaxKind.GreaterThanToken => -1,
        _ => 0,
    };

    private static bool MayOverflow(string code)
    {
        if (code.AsSpan().Count('$') > MostStringsInStrings)
        {
            return true;
        }

        foreach (var line in code.AsSpan().EnumerateLines())
        {
            if (line.Length > LongestDirective && line.Contains('#'))
            {
                return true;
            }
        }

        return false;
    }
}
