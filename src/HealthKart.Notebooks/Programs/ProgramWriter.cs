using System.Globalization;
using System.Text;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HealthKart.Notebooks.Programs;

/// <summary>Puts a program together: directives, usings, statements, types.</summary>
internal sealed class ProgramWriter
{
    // A notebook was not written under the rules of the folder in which its program may lie.
    private const string Properties = """
        #:property ImplicitUsings=disable
        #:property Nullable=annotations
        #:property InvariantGlobalization=true
        #:property PublishAot=false
        #:property ManagePackageVersionsCentrally=false
        #:property RunAnalyzers=false
        #:property TreatWarningsAsErrors=false
        #:property NoWarn=CS0168;CS0219;CS8321

        """;

    private readonly List<string> _usings =
    [
        .. ScriptCompiler.DefaultUsings.Where(name => !name.StartsWith("HealthKart.", StringComparison.Ordinal))
            .Select(name => $"using {name};"),
    ];
    private readonly StringBuilder _statements = new();
    private readonly StringBuilder _extensions = new();
    private readonly StringBuilder _types = new();
    private readonly ProgramNames _names;
    private bool _isUnsafe;

    private ProgramWriter(ProgramNames names) => _names = names;

    /// <summary>The text of the program.</summary>
    public static string Write(
        NotebookDocument notebook, IReadOnlyList<ProgramSection> sections, ProgramReferences references, ProgramNames names)
    {
        var writer = new ProgramWriter(names);
        var overrides = ParameterOverrides.Of(sections, names);
        foreach (var (index, section) in sections.Index())
        {
            writer.Add(
                section,
                index == 0 || sections[index - 1].Cell != section.Cell,
                index == sections.Count - 1 || sections[index + 1].Cell != section.Cell);
            writer._statements.Append(overrides.After(section));
        }

        return writer.Text(notebook, references, overrides);
    }

    private string Text(NotebookDocument notebook, ProgramReferences references, ParameterOverrides overrides)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"// {notebook.Name} as a program, by healthkart export --to cs. Run it with: "
            + $"dotnet run {references.ProgramName}{overrides.Example}\n");
        foreach (var line in references.Lines)
        {
            text.Append(line).Append('\n');
        }

        text.Append(Properties).Append(_isUnsafe ? "#:property AllowUnsafeBlocks=true\n" : "").Append('\n');
        text.AppendJoin('\n', _usings).Append("\nusing static NotebookOutput;\n\n");
        text.Append("// Paths start from the notebook's folder, as they did there.\n");
        text.Append("Environment.CurrentDirectory = System.IO.Path.Combine(");
        text.Append("AppContext.GetData(\"EntryPointFileDirectoryPath\") as string ?? \"\", ");
        text.Append(SymbolDisplay.FormatLiteral(references.NotebookFolderFromProgram, quote: true)).Append(");\n\n");
        text.Append(_statements).Append(_types);
        if (_extensions.Length > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"static class {_names.Fresh("NotebookExtensions")}\n{{\n{_extensions.ToString().TrimEnd()}\n}}\n\n");
        }

        return text.Append(PageResource.Read("NotebookOutput.cs")).ToString();
    }

    private void Add(ProgramSection section, bool isFirst, bool isLast)
    {
        if (section.Comment is { } comment)
        {
            AddComment(comment);
            return;
        }

        _isUnsafe |= section.Root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.UnsafeKeyword));
        var directives = section.Root.Usings.Select(directive => directive.WithoutTrivia().ToString());
        foreach (var directive in directives.Where(directive => !_usings.Contains(directive)))
        {
            _usings.Add(directive);
        }

        var body = Body(section);
        if (section.Cell.IsTimed && isFirst)
        {
            _statements.Append(CultureInfo.InvariantCulture, $"var {Clock(section)} = System.Diagnostics.Stopwatch.StartNew();\n");
        }

        AppendBlock(_statements, section.Cell.MayFail ? MayFail(section, body) : body);
        if (section.Cell.IsTimed && isLast)
        {
            _statements.Append(
                CultureInfo.InvariantCulture,
                $"Console.WriteLine(FormattableString.Invariant("
                + $"$\"Wall time: {{{Clock(section)}.Elapsed.TotalMilliseconds:0.0}}ms\"));\n\n");
        }
    }

    // What stays where it stands: statements with the comments around them.
    private string Body(ProgramSection section)
    {
        var (text, root, body) = (new ProgramText(section, _names), section.Root, new StringBuilder());
        var from = 0;
        foreach (var directive in root.Usings)
        {
            body.Append(text.Of(TextSpan.FromBounds(from, directive.SpanStart)));
            from = directive.Span.End;
        }

        foreach (var member in root.Members)
        {
            if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            {
                AppendBlock(_types, text.Of(TextSpan.FromBounds(from, member.FullSpan.End)));
                from = member.FullSpan.End;
            }
            else if (member is MethodDeclarationSyntax method && ProgramText.IsExtension(method))
            {
                AppendBlock(_extensions, text.Of(TextSpan.FromBounds(from, member.FullSpan.End)));
                from = member.FullSpan.End;
            }
            else
            {
                body.Append(text.Of(TextSpan.FromBounds(from, member.FullSpan.End)));
                from = member.FullSpan.End;
            }
        }

        return body.Append(text.Of(TextSpan.FromBounds(from, root.FullSpan.End))).ToString();
    }

    private string MayFail(ProgramSection section, string body)
    {
        if (section.Root.Members.Any(member => member is not GlobalStatementSyntax))
        {
            throw section.Cell.Fault(
                "it may fail (raises-exception), and what it declares would then be missing in a program. "
                + "Catch the exception in the cell.");
        }

        var exception = _names.Fresh("exception");
        return $"try\n{{\n{body.Trim('\n')}\n}}\ncatch (Exception {exception})\n{{\n"
            + $"    Console.Error.WriteLine($\"{{{exception}.GetType().FullName}}: {{{exception}.Message}}\");\n}}";
    }

    private static string Clock(ProgramSection section) => FormattableString.Invariant($"timeOfCell{section.Cell.Number}");

    private void AddComment(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Trim('\n').Split('\n'))
        {
            _statements.Append(("// " + line).TrimEnd()).Append('\n');
        }

        _statements.Append('\n');
    }

    private static void AppendBlock(StringBuilder text, string block)
    {
        var lines = block.Split('\n').Select(line => line.TrimEnd()).SkipWhile(line => line.Length == 0).ToList();
        while (lines is [.., ""])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        if (lines.Count > 0)
        {
            text.AppendJoin('\n', lines).Append("\n\n");
        }
    }
}
