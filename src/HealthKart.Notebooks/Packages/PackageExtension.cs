namespace HealthKart.Notebooks.Packages;

/// <summary>A file by which a package extends .NET Interactive: an assembly, or a notebook whose cells are run.</summary>
/// <param name="Package">The package, as <c>Id Version</c>.</param>
/// <param name="File">The file's path.</param>
internal sealed record PackageExtension(string Package, string File)
{
    private const string Folder = "interactive-extensions/dotnet/";
    private const string Script = "extension.dib";

    /// <summary>Whether it is a notebook.</summary>
    public bool IsScript => Path.GetFileName(File) == Script;

    /// <summary>The extensions among the files of a package: its assemblies, then its notebook.</summary>
    /// <param name="package">The package, as <c>Id Version</c>.</param>
    /// <param name="folder">Where the package lies.</param>
    /// <param name="files">The paths of its files below that folder, with <c>/</c>.</param>
    public static IEnumerable<PackageExtension> Among(string package, string folder, IEnumerable<string> files) => files
        .Where(IsOne)
        .OrderBy(file => Path.GetFileName(file) == Script)
        .ThenBy(file => file, StringComparer.Ordinal)
        .Select(file => new PackageExtension(package, Path.GetFullPath(file, folder)));

    private static bool IsOne(string file) =>
        file.StartsWith(Folder, StringComparison.Ordinal)
        && file[Folder.Length..] is var name
        && !name.Contains('/', StringComparison.Ordinal)
        && (name == Script || name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));
}
