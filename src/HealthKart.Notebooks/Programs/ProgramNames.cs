using System.Globalization;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Programs;

/// <summary>
/// The names of a program. A later cell may declare a name again and a loop may use the name of a variable; a program may not, so such
/// variables get another name there, wherever they are meant.
/// </summary>
internal sealed class ProgramNames
{
    // What top-level statements have already, or what is added to them.
    private static readonly string[] s_reserved = ["args", "NotebookOutput"];

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<ISymbol, string> _renamed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _taken = [.. s_reserved];
    private readonly HashSet<string> _words = [.. s_reserved];
    private readonly HashSet<string> _nested = new(StringComparer.Ordinal);

    private ProgramNames()
    {
    }

    /// <summary>Finds the names of all sections.</summary>
    /// <exception cref="ProgramExportException">A cell does not compile.</exception>
    public static ProgramNames Find(IReadOnlyList<ProgramSection> sections, IReadOnlyList<MetadataReference> references)
    {
        var names = new ProgramNames();
        var code = sections.Where(section => section.Code is not null).ToArray();
        names.Compile(code, references);
        foreach (var section in code)
        {
            names._words.UnionWith(
                section.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
            names._nested.UnionWith(names.NestedNames(section));
        }

        foreach (var section in code)
        {
            names.Declare(section);
        }

        return names;
    }

    /// <summary>What the compiler knows of a section.</summary>
    public SemanticModel Model(ProgramSection section) => _models[section.Code!];

    /// <summary>The name of a symbol in the program; null when it is its own.</summary>
    public string? NewName(ISymbol? symbol) => symbol is null ? null : _renamed.GetValueOrDefault(symbol.OriginalDefinition);

    /// <summary>A name that nothing has.</summary>
    public string Fresh(string name)
    {
        var fresh = name;
        for (var number = 2; !_words.Add(fresh); number++)
        {
            fresh = name + "_" + number.ToString(CultureInfo.InvariantCulture);
        }

        return fresh;
    }

    /// <summary>Whether a symbol is a variable or a method of a notebook's cells.</summary>
    public static bool IsOfCells(ISymbol symbol) => symbol.ContainingType is { IsScriptClass: true };

    private void Compile(ProgramSection[] sections, IReadOnlyList<MetadataReference> references)
    {
        CSharpCompilation? previous = null;
        foreach (var (index, section) in sections.Index())
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            var options = new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                usings: ScriptCompiler.DefaultUsings,
                allowUnsafe: true,
                scriptClassName: "Cell" + number);
            previous = CSharpCompilation.CreateScriptCompilation(
                "program-" + number, section.Code, previous is null ? references : [], options, previous, typeof(object));
            _models[section.Code!] = previous.GetSemanticModel(section.Code!);
            if (previous.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            {
                throw section.Cell.Fault(error);
            }
        }
    }

    private void Declare(ProgramSection section)
    {
        var model = Model(section);
        foreach (var node in section.Root.DescendantNodes())
        {
            if (model.GetDeclaredSymbol(node) is { } symbol
                && IsOfCells(symbol)
                && symbol is IFieldSymbol or IMethodSymbol or INamedTypeSymbol)
            {
                var isTaken = !_taken.Add(symbol.Name) || (symbol is not INamedTypeSymbol && _nested.Contains(symbol.Name));
                if (isTaken)
                {
                    _renamed[symbol] = Fresh(symbol.Name);
                    _taken.Add(_renamed[symbol]);
                }
            }
        }
    }

    // In a lambda or a function a name may be that of a variable outside, in a block it may not; the variables of a query nowhere.
    private IEnumerable<string> NestedNames(ProgramSection section) => section.Root.DescendantNodes()
        .Where(node => IsOfQuery(node) || (!node.Ancestors().Any(IsFunction) && Model(section).GetDeclaredSymbol(node) is ILocalSymbol))
        .Select(NestedName)
        .OfType<string>();

    private static string? NestedName(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        FromClauseSyntax clause => clause.Identifier.ValueText,
        LetClauseSyntax clause => clause.Identifier.ValueText,
        JoinClauseSyntax clause => clause.Identifier.ValueText,
        JoinIntoClauseSyntax clause => clause.Identifier.ValueText,
        QueryContinuationSyntax continuation => continuation.Identifier.ValueText,
        _ => null,
    };

    private static bool IsOfQuery(SyntaxNode node) =>
        node is FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax;

    private static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
            or BaseTypeDeclarationSyntax or PropertyDeclarationSyntax;
}
