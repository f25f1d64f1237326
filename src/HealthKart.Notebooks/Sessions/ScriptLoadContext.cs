using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using HealthKart.Notebooks.Packages;

namespace HealthKart.Notebooks.Sessions;

/// <summary>Loads what the cells of one session compile to, and what they reference that the host has not loaded.</summary>
internal sealed class ScriptLoadContext(IReadOnlyList<Assembly> hostAssemblies) : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, Assembly> _host =
        hostAssemblies.ToDictionary(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _nativeLibraries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    // Of assemblies that the host has, too, whose is used. Any thread of a cell may load one.
    private readonly ConcurrentDictionary<string, bool> _isOfPackage = new(StringComparer.OrdinalIgnoreCase);
    private readonly SharedAssemblies _shared = new(hostAssemblies);
    private readonly HashSet<Assembly> _cells = [];

    public void AddFile(string path)
    {
        _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        _folders.Add(Path.GetDirectoryName(path)!);
    }

    /// <summary>Adds an assembly of a package: it is used, unless cells share what the host has of it, or have used that by now.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isOwn">Whether cells have it for themselves, and the host's is shared no longer.</param>
    public void AddPackageFile(string path, bool isOwn)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        AddFile(path);
        if (ScriptReferences.TrustedPath(name) is not null
            && (isOwn ? ScriptReferences.OfFramework(name) is null && !ScriptReferences.IsEnginePackage(name) : !_shared.Contains(name)))
        {
            _isOfPackage.TryAdd(name, true);
        }
    }

    /// <summary>Whether a package's assembly is used though the host has one of that name.</summary>
    public bool IsOfPackage(string name) => _isOfPackage.GetValueOrDefault(name);

    public void AddNativeLibrary(string path) => _nativeLibraries.TryAdd(Path.GetFileName(path), path);

    /// <summary>Loads an assembly that no cell references.</summary>
    public Assembly LoadFile(string path)
    {
        AddFile(path);
        return LoadFromAssemblyName(new AssemblyName(Path.GetFileNameWithoutExtension(path)));
    }

    public Assembly LoadCell(MemoryStream assembly, MemoryStream symbols)
    {
        assembly.Position = 0;
        symbols.Position = 0;
        var loaded = LoadFromStream(assembly, symbols);
        _cells.Add(loaded);
        return loaded;
    }

    public bool IsCell(Assembly assembly) => _cells.Contains(assembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (_host.TryGetValue(name, out var host) && !_isOfPackage.GetOrAdd(name, false))
        {
            return host;
        }

        FormattedDisplays.ShowIfUsed(name);
        // Two copies of one assembly have two sets of types: what the host has, or can find, is used before a file.
        if (ScriptReferences.TrustedPath(name) is not null && !_isOfPackage.GetOrAdd(name, false))
        {
            return null;
        }

        if (assemblyName.CultureName is { Length: > 0 } culture)
        {
            name = Path.Combine(culture, name);
        }

        var path = _files.GetValueOrDefault(name)
            ?? _folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = NativeNames(unmanagedDllName).Select(FindNative).FirstOrDefault(path => path is not null);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    // A build leaves what packages bring for each system below its output.
    private string? FindNative(string fileName) =>
        _nativeLibraries.GetValueOrDefault(fileName)
        ?? _folders.Select(folder => Path.Combine(folder, "runtimes", PackageQuery.Runtime, "native", fileName))
            .FirstOrDefault(File.Exists);

    private static string[] NativeNames(string name)
    {
        var extension = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        return [name, name + extension, "lib" + name + extension, "lib" + name];
    }
}
