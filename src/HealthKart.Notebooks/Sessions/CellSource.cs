using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HealthKart.Notebooks.Sessions;

/// <summary>A cell's text, cut at its magics (<c>#!html</c> and the like).</summary>
internal sealed class CellSource
{
    private const string Known = "#!csharp, #!html, #!markdown, #!time";

    private CellSource(IReadOnlyList<CellSection> sections, bool isTimed)
    {
        Sections = sections;
        IsTimed = isTimed;
    }

    /// <summary>The parts in order; parts with nothing in them are left out.</summary>
    public IReadOnlyList<CellSection> Sections { get; }

    /// <summary>Whether the cell asks for the time that it took.</summary>
    public bool IsTimed { get; }

    /// <exception cref="CellFaultException">A magic is not known.</exception>
    public static CellSource Parse(string source)
    {
        if (!source.Contains("#!", StringComparison.Ordinal))
        {
            return new CellSource([new CellSection(CellLanguage.CSharp, source)], isTimed: false);
        }

        var sections = new List<CellSection>();
        var language = CellLanguage.CSharp;
        var isTimed = false;
        var (text, start) = (source, 0);
        for (var line = NextMagic(text, 0, language); line is var (from, to); line = NextMagic(text, to, language))
        {
            var magic = text[from..to].Trim();
            var next = LanguageOf(magic);
            if (next is null && magic != "#!time")
            {
                throw UnknownMagic(magic, source, from);
            }

            if (next is not null)
            {
                AddSection(sections, language, text, start, from);
                (language, start) = (next.Value, to);
            }

            isTimed |= next is null;
            text = Blank(text, from, to);
        }

        AddSection(sections, language, text, start, text.Length);
        return new CellSource(sections, isTimed);
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

    private static (int From, int To)? NextMagic(string text, int start, CellLanguage language)
    {
        for (var from = start; from < text.Length;)
        {
            var newline = text.IndexOf('\n', from);
            var to = newline < 0 ? text.Length : newline;
            var line = text.AsSpan(from, to - from).Trim();
            if (line.StartsWith("#!") && IsMagic(text, from + text.AsSpan(from).IndexOf('#'), line.ToString(), language))
            {
                return (from, to);
            }

            from = to + 1;
        }

        return null;
    }

    private static bool IsMagic(string text, int position, string line, CellLanguage language) =>
        language == CellLanguage.CSharp
            ? !IsInsideStringOrComment(text, position)
            : line == "#!time" || LanguageOf(line) is not null;

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

    private static CellFaultException UnknownMagic(string magic, string source, int position)
    {
        var line = source.AsSpan(0, position).Count('\n') + 1;
        var name = magic.Split((char[]?)null, 2)[0];
        return new CellFaultException(
            string.Create(CultureInfo.InvariantCulture, $"Line {line} starts with {name}, which is not known here. Known: {Known}."), line);
    }
}
