using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

/// <summary>Small libraries, compiled for a test.</summary>
internal static class Libraries
{
    public static void Build(string path, string source, params MetadataReference[] references)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [
                .. references,
                MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
                MetadataReference.CreateFromFile(Path.Combine(runtime, "System.Runtime.dll")),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var diagnostics = compilation.Emit(path, cancellationToken: TestContext.Current.CancellationToken).Diagnostics;
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);
    }
}
