using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Notebooks.Sessions;

/// <summary>What every cell of every session can use without an <c>#r</c>. Read once for the process.</summary>
internal static class ScriptReferences
{
    /// <summary>The assembly that has .NET Interactive's kernel.</summary>
    public const string KernelAssembly = "Microsoft.DotNet.Interactive";

    private static readonly Lazy<CSharpCompilation> s_framework = new(BindFramework);
    private static readonly Lazy<IReadOnlyDictionary<string, PortableExecutableReference>> s_byName = new(ByName);
    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_trusted = new(ReadTrustedPaths);

    private static readonly HashSet<string> s_engine = new(
        [
            "HealthKart.Notebooks", "Microsoft.AspNetCore.Html.Abstractions", "Microsoft.DotNet.Interactive",
            "Microsoft.DotNet.Interactive.Formatting",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The assemblies of the .NET runtime, and those that hold what cells call to display values.</summary>
    public static ImmutableArray<MetadataReference> Framework => [.. s_framework.Value.References];

    /// <summary>
    /// The reference that every session has to an assembly of this name; null when it has none. A second one would double its types.
    /// </summary>
    public static PortableExecutableReference? OfFramework(string simpleName) => s_byName.Value.GetValueOrDefault(simpleName);

    /// <summary>Whether a reference is the engine itself. What it runs on, the compiler need not read: no cell sees any of it.</summary>
    public static bool IsOfEngine(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } && path == typeof(CellDisplay).Assembly.Location;

    /// <summary>Whether a package is what the engine itself is made of: no other copy of it can show what cells display.</summary>
    public static bool IsEnginePackage(string id) => s_engine.Contains(id);

    /// <summary>The path of an assembly that the runtime finds by its name alone; null when there is none.</summary>
    public static string? TrustedPath(string simpleName) => s_trusted.Value.GetValueOrDefault(simpleName);

    /// <summary>A reference to an assembly as it is loaded, read from memory: it may have no file.</summary>
    public static unsafe PortableExecutableReference? OfLoaded(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length))
        {
            return null;
        }

        var module = ModuleMetadata.CreateFromMetadata((nint)blob, length);
        return AssemblyMetadata.Create(module).GetReference(filePath: assembly.Location, display: assembly.GetName().Name);
    }

    /// <summary>The version of the package that an assembly came in; null when it does not say.</summary>
    /// <param name="path">Its file.</param>
    public static string? PackageVersionOf(string path) =>
        // With the build that it is of, 13.0.4+4e13299; some name that as a pre-release, 2.3.13-servicing-3064827.
        FileVersionInfo.GetVersionInfo(path).ProductVersion?.Split('+')[0].Split("-servicing")[0] is { Length: > 0 } version
            ? version
            : null;

    // The compiler makes symbols for a reference when it first binds it, and reuses those that it finds alive later. Two sessions that
    // bind at once would each make their own and then find the other's, so that a type differs from one cell to the next.
    private static CSharpCompilation BindFramework()
    {
        var compilation = CSharpCompilation.Create("framework", references: ReadFramework());
        _ = compilation.ObjectType;
        return compilation;
    }

    private static ImmutableArray<MetadataReference> ReadFramework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Assembly[] display = [typeof(CellDisplay).Assembly, typeof(Formatter).Assembly, typeof(IHtmlContent).Assembly];
        return
        [
            .. s_trusted.Value.Values.Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => MetadataReference.CreateFromFile(path)),
            .. display.Select(assembly => MetadataReference.CreateFromFile(assembly.Location)),
            // It is not loaded unless a cell calls it.
            .. new[] { TrustedPath(KernelAssembly) }.OfType<string>().Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    private static Dictionary<string, PortableExecutableReference> ByName() =>
        Framework.OfType<PortableExecutableReference>()
            .ToDictionary(reference => Path.GetFileNameWithoutExtension(reference.FilePath)!, StringComparer.OrdinalIgnoreCase);

    private static Dictionary<string, string> ReadTrustedPaths()
    {
        var list = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        // The runtime may list an assembly twice, in the application's folder and its own; it takes the first.
        return list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
    }
}
