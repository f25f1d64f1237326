using System.Globalization;
using System.Reflection;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Notebooks.Kernels;

/// <summary>Why a notebook needs the real .NET Interactive: the first thing in it that the library's own kernel does not have.</summary>
/// <param name="CellNumber">The cell's place in the notebook, from 1.</param>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="What">A magic, such as <c>#!fsharp</c>, a namespace or a member of .NET Interactive.</param>
public sealed record KernelNeed(int CellNumber, int Line, string What)
{
    private const string Package = "Microsoft.DotNet.Interactive";
    private const string OfContext = "KernelInvocationContext.Current.";

    // What these give is of a kernel that runs the cells itself.
    private static readonly string[] s_ofRunningKernel =
    [
        "Kernel.CSS", "Kernel.Current", "Kernel.GetInputAsync", "Kernel.GetInputsAsync", "Kernel.GetPasswordAsync", "Kernel.Javascript",
        "Kernel.Root",
    ];

    private static readonly Lazy<Assembly[]> s_assemblies = new(() => [typeof(Kernel).Assembly, typeof(Formatter).Assembly]);
    private static readonly Lazy<HashSet<string>> s_namespaces =
        new(() => [.. s_assemblies.Value.SelectMany(assembly => assembly.GetExportedTypes()).Select(type => type.Namespace!)]);

    /// <summary>Looks through cells.</summary>
    /// <param name="cells">The cells that will run, with their places in the notebook.</param>
    /// <returns>The first need; null when the library's own kernel has all that they ask for.</returns>
    internal static KernelNeed? Find(IEnumerable<(NotebookCell Cell, int Number)> cells) => cells
        .Select(entry => Find(NotebookLanguage.Source(entry.Cell)) is var (line, what) ? new KernelNeed(entry.Number, line, what) : null)
        .FirstOrDefault(need => need is not null);

    /// <summary>One sentence: what it is and where.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"cell {CellNumber}, line {Line} has {What}, so the real .NET Interactive runs the notebook.");

    private static (int Line, string What)? Find(string source) => CellSource.TryRead(source) is not { } read ? null
        : read.Unknown is { } magic ? (magic.Line, magic.Name)
        : read.Sections.Where(section => section.Language == CellLanguage.CSharp).Select(section => FindInCode(section.Text))
            .FirstOrDefault(found => found is not null);

    private static (int Line, string What)? FindInCode(string code)
    {
        if (!code.Contains("Kernel", StringComparison.Ordinal) && !code.Contains(Package, StringComparison.Ordinal))
        {
            return null;
        }

        var names = CSharpSyntaxTree.ParseText(code, ScriptCompiler.ParseOptions).GetRoot().DescendantNodes()
            .Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax);
        foreach (var name in names)
        {
            var text = name.NormalizeWhitespace("", "").ToString();
            if (IsForeign(text))
            {
                return (name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, text);
            }
        }

        return null;
    }

    private static bool IsForeign(string name)
    {
        var isOfPackage = name.StartsWith(Package + ".", StringComparison.Ordinal);
        var rest = isOfPackage ? name[(Package.Length + 1)..] : name;
        return s_ofRunningKernel.Contains(rest, StringComparer.Ordinal)
            || rest.StartsWith(OfContext, StringComparison.Ordinal)
            || (isOfPackage && !s_namespaces.Value.Contains(name) && !IsTypeOfPackage(name));
    }

    private static bool IsTypeOfPackage(string name) =>
        s_namespaces.Value.Contains(name[..name.LastIndexOf('.')])
        && s_assemblies.Value.Any(assembly => assembly.GetType(name) is not null);
}
