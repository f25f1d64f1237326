using System.Globalization;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// A cell's text, cut at its magics (<c>#!html</c> and the like), and without its lines about packages, which C# does not know.
/// </summary>
internal sealed class CellSource
{
    private const string Time = "#!time";
    private const string Known = "#!csharp, #!html, #!markdown, #!time";

    private CellSource(IReadOnlyList<CellSection> sections, IReadOnlyList<PackageDirective> packages, bool isTimed)
    {
        Sections = sections;
        Packages = packages;
        IsTimed = isTimed;
    }

    /// <summary>The parts in order; parts with nothing in them are left out.</summary>
    public IReadOnlyList<CellSection> Sections { get; }

    /// <summary>The packages and sources of packages that the cell asks for.</summary>
    public IReadOnlyList<PackageDirective> Packages { get; }

    /// <summary>Whether the cell asks for the time that it took.</summary>
    public bool IsTimed { get; }

    /// <exception cref="CellFaultException">A magic is not known, or a line about a package says nothing.</exception>
    public static CellSource Parse(string source)
    {
        if (!source.Contains("#!", StringComparison.Ordinal)
            && !source.Contains("#i", StringComparison.Ordinal)
            && !source.Contains("#r", StringComparison.Ordinal))
        {
            return new CellSource([new CellSection(CellLanguage.CSharp, source)], [], isTimed: false);
        }

        var (sections, packages) = (new List<CellSection>(), new List<PackageDirective>());
        var language = CellLanguage.CSharp;
        var isTimed = false;
        var (text, start) = (source, 0);
        for (var found = NextDirective(text, 0, language); found is var (from, to); found = NextDirective(text, to, language))
        {
            var directive = text[from..to].Trim();
            var line = source.AsSpan(0, from).Count('\n') + 1;
            if (PackageDirective.Read(directive, line) is { } package)
            {
                packages.Add(package);
            }
            else if (LanguageOf(directive) is { } next)
            {
                AddSection(sections, language, text, start, from);
                (language, start) = (next, to);
            }
            else
            {
                isTimed = directive == Time ? true : throw UnknownMagic(directive, line);
            }

            text = Blank(text, from, to);
        }

        AddSection(sections, language, text, start, text.Length);
        return new CellSource(sections, packages, isTimed);
    }

    private static CellLanguage? LanguageOf(string magic) => magic switch
    {
        "#!csharp" or "#!c#" => CellLanguage.CSharp,
        "#!html" => CellLanguage.Html,
        "#!markdown" => CellLanguage.Markdown,
        _ => null,
    };

    private static void AddSection(List<CellSection> sections, CellLanguage language, string text, int from, int to)
    {
        if (string.IsNullOrWhiteSpace(text[from..to]))
        {
            return;
        }

        var sectionText = language == CellLanguage.CSharp ? Blank(text, 0, from)[..to] : text[from..to].Trim('\r', '\n');
        sections.Add(new CellSection(language, sectionText));
    }

    private static (int From, int To)? NextDirective(string text, int start, CellLanguage language)
    {
        for (var from = start; from < text.Length;)
        {
            var newline = text.IndexOf('\n', from);
            var to = newline < 0 ? text.Length : newline;
            var line = text.AsSpan(from, to - from).Trim();
            if (line.StartsWith('#') && IsDirective(text, from + text.AsSpan(from).IndexOf('#'), line.ToString(), language))
            {
                return (from, to);
            }

            from = to + 1;
        }

        return null;
    }

    private static bool IsDirective(string text, int position, string line, CellLanguage language) =>
        language == CellLanguage.CSharp
            ? (line.StartsWith("#!", StringComparison.Ordinal) || PackageDirective.IsOne(line)) && !IsInsideStringOrComment(text, position)
            : line == Time || LanguageOf(line) is not null;

    private static bool IsInsideStringOrComment(string text, int position)
    {
        var root = CSharpSyntaxTree.ParseText(text, ScriptCompiler.ParseOptions).GetRoot();
        return root.FindToken(position).Span.Contains(position)
            || root.FindTrivia(position).Kind() is SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.MultiLineDocumentationCommentTrivia
                or SyntaxKind.DisabledTextTrivia;
    }

    private static string Blank(string text, int from, int to) =>
        string.Create(text.Length, (text, from, to), static (blank, state) =>
        {
            state.text.CopyTo(blank);
            foreach (ref var character in blank[state.from..state.to])
            {
                character = character == '\n' ? '\n' : ' ';
            }
        });

    private static CellFaultException UnknownMagic(string magic, int line)
    {
        var name = magic.Split((char[]?)null, 2)[0];
        return new CellFaultException(
            string.Create(CultureInfo.InvariantCulture, $"Line {line} starts with {name}, which is not known here. Known: {Known}."), line);
    }
}
