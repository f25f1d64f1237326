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
    private const string Known = "#!csharp, #!html, #!javascript, #!markdown, #!mermaid, #!time";

    private CellSource(
        IReadOnlyList<CellSection> sections, IReadOnlyList<PackageDirective> packages, bool isTimed, UnknownMagic? unknown)
    {
        Sections = sections;
        Packages = packages;
        IsTimed = isTimed;
        Unknown = unknown;
    }

    /// <summary>The parts in order; parts with nothing in them are left out.</summary>
    public IReadOnlyList<CellSection> Sections { get; }

    /// <summary>The packages and sources of packages that the cell asks for.</summary>
    public IReadOnlyList<PackageDirective> Packages { get; }

    /// <summary>Whether the cell asks for the time that it took.</summary>
    public bool IsTimed { get; }

    /// <summary>The first magic that is not known here; null when there is none.</summary>
    public UnknownMagic? Unknown { get; }

    /// <summary>Whether no kernel is needed: all of it is shown as it stands.</summary>
    public bool IsShown => Unknown is null && Packages.Count == 0 && !IsTimed && Sections.Count > 0
        && Sections.All(section => section.Language != CellLanguage.CSharp);

    /// <summary>Reads a cell that is to run here.</summary>
    /// <exception cref="CellFaultException">A magic is not known, or a line about a package says nothing.</exception>
    public static CellSource Parse(string source)
    {
        var read = Read(source);
        return read.Unknown is not { } magic
            ? read
            : throw new CellFaultException(
                string.Create(CultureInfo.InvariantCulture, $"Line {magic.Line} starts with {magic.Name}, which is not known here. ")
                + $"Known: {Known}.",
                magic.Line);
    }

    /// <summary>Reads a cell, up to what is not known here; null where a line about a package says nothing, which is said when it
    /// runs.</summary>
    public static CellSource? TryRead(string source)
    {
        try
        {
            return Read(source);
        }
        catch (CellFaultException)
        {
            return null;
        }
    }

    /// <summary>Reads a cell, up to what is not known here.</summary>
    /// <exception cref="CellFaultException">A line about a package says nothing.</exception>
    private static CellSource Read(string source)
    {
        if (!source.Contains("#!", StringComparison.Ordinal)
            && !source.Contains("#i", StringComparison.Ordinal)
            && !source.Contains("#r", StringComparison.Ordinal))
        {
            return new CellSource([new CellSection(CellLanguage.CSharp, source)], [], isTimed: false, unknown: null);
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
            else if (directive == Time)
            {
                isTimed = true;
            }
            else
            {
                AddSection(sections, language, text, start, from);
                return new CellSource(sections, packages, isTimed, new UnknownMagic(directive.Split((char[]?)null, 2)[0], line));
            }

            text = Blank(text, from, to);
        }

        AddSection(sections, language, text, start, text.Length);
        return new CellSource(sections, packages, isTimed, unknown: null);
    }

    private static CellLanguage? LanguageOf(string magic) => DibLanguages.Of(magic) switch
    {
        "csharp" => CellLanguage.CSharp,
        "html" => CellLanguage.Html,
        "javascript" => CellLanguage.JavaScript,
        "markdown" => CellLanguage.Markdown,
        "mermaid" => CellLanguage.Mermaid,
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
}
