using System.Reflection;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Parameters;

/// <summary>
/// What types mean in a cell: by its usings and references, and by what the cells before it declare.
/// The compiler is asked only when somebody wants to know.
/// </summary>
internal sealed class CellTypes
{
    private readonly Lazy<SemanticModel> _model;

    public CellTypes(NotebookDocument notebook, NotebookCell cell, IReadOnlyList<Assembly> hostAssemblies) =>
        _model = new(() => Compile(notebook, cell, hostAssemblies));

    /// <summary>The type that a name means; null when it is not known.</summary>
    public ITypeSymbol? Bind(TypeSyntax type) =>
        Known(_model.Value.GetSpeculativeTypeInfo(Position, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type);

    /// <summary>The type of an expression; null when it has none or it is not known.</summary>
    public TypeSyntax? TypeOf(ExpressionSyntax expression)
    {
        var type = Known(_model.Value.GetSpeculativeTypeInfo(Position, expression, SpeculativeBindingOption.BindAsExpression).Type);
        return type is null ? null : SyntaxFactory.ParseTypeName(type.ToMinimalDisplayString(_model.Value, Position));
    }

    private int Position => _model.Value.SyntaxTree.Length;

    private static ITypeSymbol? Known(ITypeSymbol? type) => type is { TypeKind: not TypeKind.Error } ? type : null;

    private static SemanticModel Compile(NotebookDocument notebook, NotebookCell cell, IReadOnlyList<Assembly> hostAssemblies)
    {
        var folder = Path.GetDirectoryName(notebook.FilePath) ?? Environment.CurrentDirectory;
        var resolver = new ReferenceResolver(
            new SessionOptions { WorkingDirectory = folder, HostAssemblies = hostAssemblies },
            folder,
            new ScriptLoadContext(hostAssemblies));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: ScriptCompiler.DefaultUsings,
            metadataReferenceResolver: resolver,
            sourceReferenceResolver: new SourceFileResolver([], folder),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        var tree = SyntaxFactory.ParseSyntaxTree(Declarations(notebook, cell), ScriptCompiler.ParseOptions);
        MetadataReference[] references = [.. ScriptReferences.Framework, .. resolver.HostReferences];
        return CSharpCompilation.CreateScriptCompilation("parameters", tree, references, options, returnType: typeof(object))
            .GetSemanticModel(tree);
    }

    // As one text, because the compiler continues no cell that has an error, such as a reference that only the session can restore.
    private static string Declarations(NotebookDocument notebook, NotebookCell cell)
    {
        var cells = notebook.Cells.TakeWhile(before => before != cell).Append(cell).Where(code => code.Kind == CellKind.Code);
        var roots = cells.SelectMany(Sources)
            .Select(source => (CompilationUnitSyntax)SyntaxFactory.ParseSyntaxTree(source, ScriptCompiler.ParseOptions).GetRoot())
            .ToList();
        IEnumerable<string> lines =
        [
            .. roots.SelectMany(root => root.GetReferenceDirectives()).Select(reference => reference.ToString()),
            .. roots.SelectMany(root => root.Usings).Select(@using => @using.ToString()),
            .. roots.SelectMany(root => root.Members)
            .Where(member => member is not GlobalStatementSyntax)
            .Select(member => member.ToString()),
        ];
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Sources(NotebookCell cell)
    {
        try
        {
            return CellSource.Parse(NotebookLanguage.Source(cell)).Sections.Where(section => section.Language == CellLanguage.CSharp)
                .Select(section => section.Text);
        }
        catch (CellFaultException)
        {
            // What is wrong with the cell is said when it runs.
            return [];
        }
    }
}
