using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Packages;
using Microsoft.CodeAnalysis;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Finds what an <c>#r</c> names: an assembly that the host has loaded, else a file or a package, else one of the runtime's.
/// </summary>
internal sealed class ReferenceResolver : MetadataReferenceResolver
{
    private readonly string _folder;
    private readonly ScriptLoadContext _loadContext;
    private readonly Dictionary<string, Assembly> _loaded;
    private readonly Dictionary<string, PortableExecutableReference> _references = new(StringComparer.Ordinal);
    private readonly SessionPackages _packages;
    private readonly List<string> _notices = [];
    private readonly HashSet<PackageExtension> _extensions = [];
    private readonly List<PackageExtension> _newExtensions = [];

    public ReferenceResolver(SessionOptions options, string folder, ScriptLoadContext loadContext)
    {
        _folder = folder;
        _loadContext = loadContext;
        _loaded = options.HostAssemblies.ToDictionary(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase);
        _packages = new SessionPackages(folder, new PackageCache(options.CacheFolder));
    }

    public override bool ResolveMissingAssemblies => true;

    public ImmutableArray<MetadataReference> HostReferences =>
        [.. _loaded.Keys.Where(name => ScriptReferences.OfFramework(name) is null).Select(Loaded).OfType<MetadataReference>()];

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        PackageDirective.OfReference(reference, line: null) is { } directive
            ? AddPackages([directive], isFirst: false, CancellationToken.None)
        : Find(reference, baseFilePath) is { } found ? [found]
        : [];

    /// <summary>Brings packages.</summary>
    /// <param name="directives">The lines that ask for them.</param>
    /// <param name="isFirst">Whether nothing is compiled yet: then they may replace what the host lends.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The assemblies to compile against, of all packages so far.</returns>
    /// <exception cref="CellFaultException">One is not to be had.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImmutableArray<PortableExecutableReference> AddPackages(
        IReadOnlyList<PackageDirective> directives, bool isFirst, CancellationToken cancellation)
    {
        var packages = directives.Select(directive => directive.Package).OfType<PackageRequest>().ToArray();
        var ofEngine = directives.Where(directive => ScriptReferences.IsEnginePackage(directive.Package?.Id ?? "")).ToArray();
        var references = ofEngine.Select(directive => Find(directive.Package!.Id, baseFilePath: null)).ToList();
        if (_packages.Add([.. directives.Except(ofEngine)], cancellation) is { } set)
        {
            Add(set, isFirst ? OwnPackages.Of(set, packages.Where(IsOther).Select(package => package.Id)) : []);
            references.AddRange(set.References.Select(OfPackage));
        }

        _notices.AddRange(packages.Select(OtherVersion).OfType<string>());
        return [.. references.OfType<PortableExecutableReference>()];
    }

    /// <summary>Whether a reference is still what cells are compiled against: no package of theirs has taken its place.</summary>
    public bool IsUsed(MetadataReference reference) =>
        reference is not PortableExecutableReference { FilePath: { } path }
        || !_loadContext.IsOfPackage(Path.GetFileNameWithoutExtension(path));

    private void Add(PackageSet set, HashSet<string> own)
    {
        foreach (var path in set.Assemblies)
        {
            _loadContext.AddPackageFile(path, own.Contains(Path.GetFileNameWithoutExtension(path)));
        }

        foreach (var path in set.NativeLibraries)
        {
            _loadContext.AddNativeLibrary(path);
        }

        _newExtensions.AddRange(set.Extensions.Where(_extensions.Add));
    }

    /// <summary>What the user should know of the references since the last time.</summary>
    public IReadOnlyList<string> TakeNotices()
    {
        string[] notices = [.. _notices];
        _notices.Clear();
        return notices;
    }

    /// <summary>The extensions that packages brought since the last time.</summary>
    public IReadOnlyList<PackageExtension> TakeExtensions()
    {
        PackageExtension[] extensions = [.. _newExtensions];
        _newExtensions.Clear();
        return extensions;
    }

    // A referenced file's own dependencies stand beside it, as they do in a build's output folder.
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (ScriptReferences.IsOfEngine(definition))
        {
            return ScriptReferences.OfFramework(referenceIdentity.Name);
        }

        var beside = definition is PortableExecutableReference { FilePath: { Length: > 0 } path }
            ? Path.Combine(Path.GetDirectoryName(path)!, referenceIdentity.Name + ".dll")
            : null;
        return ScriptReferences.OfFramework(referenceIdentity.Name)
            ?? (_loadContext.IsOfPackage(referenceIdentity.Name) ? null : Loaded(referenceIdentity.Name))
            ?? (File.Exists(beside) ? OfFile(beside) : null)
            ?? Trusted(referenceIdentity.Name);
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private PortableExecutableReference? Find(string reference, string? baseFilePath)
    {
        var isFileName = reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            || reference.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
        var fileName = reference[(reference.LastIndexOfAny(['/', '\\']) + 1)..];
        var simpleName = isFileName ? fileName[..^4] : fileName;
        return ScriptReferences.OfFramework(simpleName) ?? Loaded(simpleName) ?? FromFile(reference, baseFilePath) ?? Trusted(simpleName);
    }

    // Every cell has the references of the framework; a package must not bring one of them again.
    private PortableExecutableReference? OfPackage(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return ScriptReferences.OfFramework(name) is not null ? null
            : (_loadContext.IsOfPackage(name) ? null : Loaded(name) ?? Trusted(name))
                ?? Cached(path, () => MetadataReference.CreateFromFile(path));
    }

    private string? OtherVersion(PackageRequest package) => !_loadContext.IsOfPackage(package.Id) && IsOther(package)
        ? $"{package} was asked for; the version {HostVersion(package.Id)} is used, which this program has loaded itself."
        : null;

    private bool IsOther(PackageRequest package) => HostVersion(package.Id) is { } version && !package.Allows(version);

    // An assembly that was loaded from memory has no file.
    private string? HostVersion(string id)
    {
        var assembly = _loaded.GetValueOrDefault(id) ?? LoadedByHost(id);
        var path = assembly is null ? ScriptReferences.TrustedPath(id) : assembly.Location;
        return File.Exists(path) ? ScriptReferences.PackageVersionOf(path) : null;
    }

    private PortableExecutableReference? FromFile(string reference, string? baseFilePath)
    {
        var folder = Path.IsPathFullyQualified(baseFilePath ?? "") ? Path.GetDirectoryName(baseFilePath)! : _folder;
        var path = Path.GetFullPath(reference.Replace('\\', Path.DirectorySeparatorChar), folder);
        return File.Exists(path) ? OfFile(path) : null;
    }

    private PortableExecutableReference? Loaded(string simpleName)
    {
        var assembly = _loaded.GetValueOrDefault(simpleName) ?? LoadedByHost(simpleName);
        return assembly is null ? null : Cached("loaded:" + simpleName, () => ScriptReferences.OfLoaded(assembly));
    }

    private static Assembly? LoadedByHost(string simpleName) => AssemblyLoadContext.Default.Assemblies.FirstOrDefault(
        assembly => string.Equals(assembly.GetName().Name, simpleName, StringComparison.OrdinalIgnoreCase));

    private PortableExecutableReference? Trusted(string simpleName) =>
        ScriptReferences.TrustedPath(simpleName) is { } path ? OfFile(path) : null;

    private PortableExecutableReference? OfFile(string path)
    {
        _loadContext.AddFile(path);
        return Cached(path, () => MetadataReference.CreateFromFile(path));
    }

    private PortableExecutableReference? Cached(string key, Func<PortableExecutableReference?> create)
    {
        if (!_references.TryGetValue(key, out var reference) && create() is { } created)
        {
            _references[key] = reference = created;
        }

        return reference;
    }
}
