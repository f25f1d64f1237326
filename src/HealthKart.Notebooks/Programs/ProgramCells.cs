using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace HealthKart.Notebooks.Programs;

/// <summary>
/// Reads the cells of a notebook as the sections of a program: magics and directives resolved, loaded files in their place.
/// </summary>
internal sealed class ProgramCells(NotebookDocument notebook, ProgramReferences references)
{
    private readonly List<ProgramSection> _sections = [];

    /// <exception cref="ProgramExportException">A cell holds what a program cannot.</exception>
    public IReadOnlyList<ProgramSection> Read()
    {
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            Read(new ProgramCell(cell, index + 1, notebook.Name));
        }

        return _sections;
    }

    private void Read(ProgramCell cell)
    {
        if (cell.Cell.Kind == CellKind.Markdown)
        {
            AddComment(cell, cell.Cell.Source);
        }
        else if (cell.Cell.Kind == CellKind.Code && cell.Cell.HasTag("skip-execution"))
        {
            AddComment(cell, "Not run in the notebook (skip-execution):\n" + cell.Cell.Source);
        }
        else if (cell.Cell.Kind == CellKind.Code)
        {
            AddCode(cell, NotebookLanguage.Source(cell.Cell), references.NotebookFolder, []);
        }
    }

    private void AddComment(ProgramCell cell, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _sections.Add(new ProgramSection(cell, text, null));
        }
    }

    private void AddCode(ProgramCell cell, string code, string folder, IReadOnlyList<string> loading)
    {
        var source = Parse(cell, code);
        references.AddPackages(cell, source.Packages);
        cell.IsTimed |= source.IsTimed;
        foreach (var section in source.Sections)
        {
            switch (section.Language)
            {
                case CellLanguage.CSharp:
                    AddScript(cell, section.Text, folder, loading);
                    break;
                case CellLanguage.Html:
                    AddScript(cell, $"display(HTML({SymbolDisplay.FormatLiteral(section.Text, quote: true)}));", folder, loading);
                    break;
                default:
                    AddComment(cell, section.Text);
                    break;
            }
        }
    }

    private static CellSource Parse(ProgramCell cell, string code)
    {
        try
        {
            return CellSource.Parse(code);
        }
        catch (CellFaultException exception)
        {
            throw cell.Fault(exception.Message);
        }
    }

    private void AddScript(ProgramCell cell, string code, string folder, IReadOnlyList<string> loading)
    {
        var text = SourceText.From(code.ReplaceLineEndings("\n"));
        var root = (CompilationUnitSyntax)SyntaxFactory.ParseSyntaxTree(text, ScriptCompiler.ParseOptions).GetRoot();
        var blank = new List<TextChange>();
        foreach (var directive in root.DescendantTrivia().Select(trivia => trivia.GetStructure()).OfType<DirectiveTriviaSyntax>())
        {
            if (IsTaken(cell, directive, folder, loading))
            {
                blank.Add(new TextChange(new TextSpan(directive.SpanStart, directive.ToString().TrimEnd().Length), ""));
            }
        }

        var tree = SyntaxFactory.ParseSyntaxTree(text.WithChanges(blank), ScriptCompiler.ParseOptions);
        if (tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw cell.Fault(error);
        }

        _sections.Add(new ProgramSection(cell, null, tree));
    }

    /// <summary>Does what a directive asks for; false for one that may stay where it stands.</summary>
    private bool IsTaken(ProgramCell cell, DirectiveTriviaSyntax directive, string folder, IReadOnlyList<string> loading)
    {
        switch (directive)
        {
            case ReferenceDirectiveTriviaSyntax reference:
                references.AddFile(cell, reference.File.ValueText, folder);
                return true;
            case LoadDirectiveTriviaSyntax load:
                Load(cell, load.File.ValueText, folder, loading);
                return true;
            case DefineDirectiveTriviaSyntax or UndefDirectiveTriviaSyntax:
                throw cell.Fault($"{directive.ToString().Trim()} has no place in the middle of a program; take it out.", LineOf(directive));
            default:
                // A region may begin before a type, which goes to the end, and end after it.
                return directive is RegionDirectiveTriviaSyntax or EndRegionDirectiveTriviaSyntax;
        }
    }

    private void Load(ProgramCell cell, string file, string folder, IReadOnlyList<string> loading)
    {
        var path = Path.GetFullPath(file.Replace('\\', Path.DirectorySeparatorChar), folder);
        if (!File.Exists(path))
        {
            throw cell.Fault($"#load \"{file}\" was not found in {folder}.");
        }

        if (loading.Contains(path, StringComparer.Ordinal))
        {
            throw cell.Fault($"#load \"{file}\" loads itself.");
        }

        AddComment(cell, $"From {file}:");
        AddCode(cell, File.ReadAllText(path), Path.GetDirectoryName(path)!, [.. loading, path]);
    }

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
