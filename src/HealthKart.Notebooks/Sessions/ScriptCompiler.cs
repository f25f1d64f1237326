using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Compiles cells, each in the scope of those before it. It calls the compiler itself, not the scripting API: that shows neither
/// whether a cell has a result nor its line numbers, and compiles without a path.
/// </summary>
internal sealed class ScriptCompiler
{
    // A recursion without end would otherwise end the process; with a probe in each method it is an exception as any other.
    private static readonly EmitOptions s_emit = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb, instrumentationKinds: [InstrumentationKind.StackOverflowProbing]);

    private readonly CSharpCompilationOptions _options;
    private readonly CSharpCompilationOptions _plainOptions;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly ReferenceResolver _resolver;
    private readonly string _folder;
    private readonly List<MetadataReference> _added = [];
    private readonly HashSet<MetadataReference> _given;
    private readonly HashSet<ScriptUsing> _usings =
    [
        .. DefaultUsings.Select(name => new ScriptUsing(
            name, IsStatic: name == typeof(CellDisplay).FullName || name == typeof(DisplayExtensions).FullName)),
    ];

    private CSharpCompilation? _previous;
    private int _count;

    public ScriptCompiler(string folder, ReferenceResolver resolver)
    {
        _folder = folder;
        _resolver = resolver;
        _references = [.. ScriptReferences.Framework, .. resolver.HostReferences];
        _given = [.. _references];
        _plainOptions = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: DefaultUsings,
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: true,
            metadataReferenceResolver: resolver,
            sourceReferenceResolver: new SourceFileResolver([], folder),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        _options = _plainOptions.WithSourceReferenceResolver(new CheckedFiles(folder));
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>The usings of .NET Interactive, and the methods that display values.</summary>
    public static IReadOnlyList<string> DefaultUsings { get; } =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        typeof(CellDisplay).FullName!, typeof(DisplayExtensions).FullName!,
    ];

    /// <summary>Compiles a part of a cell. What it declares is in scope of later cells only after <see cref="Accept"/>.</summary>
    /// <param name="text">The C# text, its lines those of the cell.</param>
    /// <param name="path">How messages and stack traces call the cell.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <exception cref="CellFaultException">The text does not compile.</exception>
    public ScriptSubmission Compile(string text, string path, CancellationToken cancellation)
    {
        var plain = SourceText.From(text, Encoding.UTF8);
        var source = new CheckedSource(plain, cancellation);
        _count++;
        var tree = Parse(source.Text, path, cancellation);
        CheckReferences(tree);
        var compilation = Compilation(tree, _options);
        var (assembly, symbols) = (new MemoryStream(), new MemoryStream());
        var result = compilation.Emit(assembly, symbols, options: s_emit, cancellationToken: cancellation);
        if (result.Success)
        {
            return new ScriptSubmission(compilation, assembly, symbols, HasResult(compilation, tree, cancellation), source);
        }

        // No code, as in a cell of usings or comments, is no error; there is only no assembly.
        return result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? throw CompilerErrors.Fault(
                PlainDiagnostics(plain, path, cancellation) is { IsEmpty: false } told ? told : result.Diagnostics, path, _folder)
            : new ScriptSubmission(compilation, null, symbols, HasResult: false, source);
    }

    /// <summary>Puts what a submission declares in scope of those compiled later.</summary>
    /// <param name="submission">The submission, just before it runs: what it declares stays even when it throws.</param>
    public void Accept(ScriptSubmission submission)
    {
        _previous = submission.Compilation;
        _usings.UnionWith(submission.Compilation.SyntaxTrees.SelectMany(ScriptUsing.Of));
        _added.Clear();
    }

    /// <summary>Brings packages, for what is compiled from now on.</summary>
    /// <exception cref="CellFaultException">One is not to be had.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void AddPackages(IReadOnlyList<PackageDirective> packages, CancellationToken cancellation)
    {
        foreach (var reference in _resolver.AddPackages(packages, isFirst: _previous is null, cancellation))
        {
            // A second reference to the same file would double its types.
            if (_given.Add(reference))
            {
                _added.Add(reference);
            }
        }
    }

    /// <summary>What the user should know of the references since the last time; no error.</summary>
    public IReadOnlyList<string> TakeNotices() => _resolver.TakeNotices();

    /// <summary>The extensions that packages brought since the last time.</summary>
    public IReadOnlyList<PackageExtension> TakeExtensions() => _resolver.TakeExtensions();

    private string ClassName => string.Create(CultureInfo.InvariantCulture, $"Cell{_count}");

    // Errors are told in the columns of the cell as it was written.
    private ImmutableArray<Diagnostic> PlainDiagnostics(SourceText plain, string path, CancellationToken cancellation)
    {
        using var nowhere = new MemoryStream();
        var result = Compilation(Parse(plain, path, cancellation), _plainOptions).Emit(nowhere, cancellationToken: cancellation);
        return [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    private SyntaxTree Parse(SourceText text, string path, CancellationToken cancellation) =>
        ExtensionClasses.Lift(SyntaxFactory.ParseSyntaxTree(text, ParseOptions, path, cancellation), ClassName, _usings);

    private CSharpCompilation Compilation(SyntaxTree tree, CSharpCompilationOptions options) => CSharpCompilation.CreateScriptCompilation(
        string.Create(CultureInfo.InvariantCulture, $"cells-{_count}"),
        tree,
        _previous is null ? [.. _references.Where(_resolver.IsUsed), .. _added] : _added,
        options.WithScriptClassName(ClassName),
        _previous,
        typeof(object));

    private static bool HasResult(CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetRoot(cancellation) is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax last] }
        && last.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement
        && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression, cancellation).Type?.SpecialType != SpecialType.System_Void;

    // The compiler would say only that metadata was not found.
    private void CheckReferences(SyntaxTree tree)
    {
        foreach (var directive in ((CompilationUnitSyntax)tree.GetRoot()).GetReferenceDirectives())
        {
            var reference = directive.File.ValueText;
            var line = directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            if (_resolver.ResolveReference(reference, null, MetadataReferenceProperties.Assembly).IsEmpty)
            {
                throw new CellFaultException(
                    $"#r \"{reference}\" was not found. Looked among the assemblies that are loaded, and for a file relative to {_folder}.",
                    line);
            }
        }
    }
}
